import type { Page } from "@playwright/test";
import { accounts, ask, expect, phone, test } from "@/tests/support/browser";
import {
  commitImport,
  expectChecked,
  expectCommitted,
  expectRegistered,
  fillMembership,
  openSection,
  sendRegistration,
  signIn,
  uploadResidents,
} from "@/tests/support/journey";
import { residentFile } from "@/tests/support/journey-files";

test.describe.configure({ mode: "serial" });

const village = "/villages/35.23.12.2017";
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage({ ...phone, javaScriptEnabled: false });
});

test.afterAll(() => page.close());

test("signing in tells what is wrong and keeps the address that was typed", async () => {
  await page.goto("/sign-in");
  await page.getByLabel("Alamat email").fill(accounts.sutikno.email);
  await page.getByLabel("Kata sandi").fill("bukan ini sandinya");
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page.getByRole("alert")).toContainText("tidak cocok");
  await expect(page).toHaveTitle(/^Kesalahan: /);
  await expect(page.getByLabel("Alamat email")).toHaveValue(accounts.sutikno.email);
  await expect(page.getByLabel("Kata sandi")).toHaveValue("");
  await signIn(page, accounts.sutikno);
  await expect(page).toHaveURL(new RegExp(`${village}$`));
});

test("a registration with a mistake comes back as it was typed, and put right it is kept", async () => {
  await page.goto(`${village}/members/new?new=1`);
  await page.getByLabel("Nama sesuai KTP").fill("Kasmirah Tanpa Skrip");
  await page.getByRole("textbox", { name: "NIK" }).fill("35231");
  await page.getByLabel("Sektor pekerjaan").selectOption({ label: "Jasa" });
  await page.getByLabel("Pembayar iuran").selectOption({ label: "APBDes" });
  await page.getByLabel("Formulir bertanda tangan").check();
  await sendRegistration(page);
  await expect(page.getByRole("alert").getByRole("link", { name: "NIK: NIK harus 16 angka." })).toBeVisible();
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Kasmirah Tanpa Skrip");
  await expect(page.getByRole("textbox", { name: "NIK" })).toHaveValue("35231");
  await expect(page.getByLabel("Sektor pekerjaan")).toHaveValue("SERVICES");
  await expect(page.getByLabel("Pembayar iuran")).toHaveValue("VILLAGE_BUDGET");
  await expect(page.getByLabel("Formulir bertanda tangan")).toBeChecked();

  await page.getByRole("textbox", { name: "NIK" }).fill("");
  await page.getByLabel("Tanggal lahir").fill("1979-05-01");
  await sendRegistration(page);
  await expectRegistered(page, "Kasmirah Tanpa Skrip");
});

test("somebody on the list is found by name and registered", async () => {
  const [person] = await ask<{ name: string }>(
    `select r.name from resident r join village v on v.id = r.village_id
     where v.code = '35.23.12.2017' and r.vital_status = 'ALIVE' and r.name like '% %'
       and r.birth_date between now() - interval '45 years' and now() - interval '20 years'
       and not exists (select from membership m where m.resident_id = r.id)
       and not exists (select from resident o where o.village_id = r.village_id and o.id <> r.id and o.name like '%' || r.name || '%')
     order by r.id limit 1`,
  );
  const name = person?.name ?? "";
  await page.goto(`${village}/members/new`);
  await page.getByLabel("Nama atau NIK").fill(name);
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await page.getByRole("link", { name: `Daftarkan ${name}`, exact: true }).click();
  await fillMembership(page);
  await sendRegistration(page);
  await expectRegistered(page, name);
});

test("the lists are filtered by dusun", async () => {
  await openSection(page, "Belum terdaftar");
  await page.locator("summary").filter({ hasText: "Saring daftar" }).click();
  const choice = page.getByLabel("Dusun");
  const hamlet = (await choice.locator("option").nth(1).getAttribute("value")) ?? "";
  await choice.selectOption(hamlet);
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page).toHaveURL(new RegExp(`hamlet=${hamlet}`));
  const headings = await page.getByRole("heading", { level: 2 }).allInnerTexts();
  expect(headings.length).toBeGreaterThan(0);
  for (const heading of headings) expect(heading).toContain(hamlet);
});

test("a file is uploaded, looked at and saved, the page finding out by itself how far it is", async () => {
  const file = residentFile({ count: 40, village: 2091 });
  await page.goto(`${village}/imports`);
  await page.getByRole("button", { name: "Unggah dan periksa" }).click();
  await expect(page.getByRole("alert")).toContainText("Pilih dahulu berkas");
  await uploadResidents(page, { name: "tanpa-skrip.xlsx", bytes: file.bytes });
  await expectChecked(page);
  await expect(page.getByText("36 baris baru, 1 ganda, 3 ditolak")).toBeVisible();
  await commitImport(page);
  await expectCommitted(page);
});
