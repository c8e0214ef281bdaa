import type { Page } from "@playwright/test";
import { formatNumber } from "@/lib/platform/format";
import { accounts, ask, expect, phone, test } from "@/tests/support/browser";
import {
  chooseNewPerson,
  expectRegistered,
  figure,
  openSection,
  readFigure,
  sendRegistration,
  signIn,
  title,
} from "@/tests/support/journey";

test.describe.configure({ mode: "serial" });

const own = "/villages/35.23.12.2017";
const members = /^Capaian \(/;
let page: Page;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage(phone);
});

test.afterAll(() => page.close());

test("the kepala desa signs in on a phone and lands in the own village, with its kecamatan", async () => {
  await signIn(page, accounts.sutikno);
  await expect(page).toHaveURL(new RegExp(`${own}$`));
  await expect(title(page)).toHaveText("Desa Sugihwaras");
  await expect(page.getByText("Kec. Jenu, Kabupaten Tuban")).toBeVisible();
});

test("the first screen says how far, how fast and whether it will make it", async () => {
  await expect(title(page).locator("xpath=following::p[1]")).toContainText("Sugihwaras");
  await expect(page.locator("main").getByText(members)).toBeVisible();
  for (const label of [
    "Status",
    "Hari tersisa",
    "Perlu per hari",
    "Perkiraan pada tenggat",
    "Belum terdaftar",
  ])
    await expect(figure(page, label)).toBeVisible();
  await expect(page.locator("main")).toContainText(/Tercapai|Sesuai laju|Tertinggal|Lewat tenggat/);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, "nothing sticks out of 360 px").toBeLessThanOrEqual(360);
});

test("who is not registered yet is listed by dusun and RT, as many as the figure says", async () => {
  const left = await readFigure(page, "Belum terdaftar");
  await figure(page, "Belum terdaftar").getByRole("link").click();
  await expect(page.getByText(`${formatNumber(left)} penduduk usia kerja belum terlindungi.`)).toBeVisible();
  const blocks = page.getByRole("table", { name: "Menurut RT" });
  const counts = await blocks.locator("tbody td").allInnerTexts();
  expect(counts.reduce((sum, text) => sum + Number(text.replace(/\D/g, "")), 0)).toBe(left);

  const first = blocks.getByRole("link").first();
  const block = (await first.textContent()) ?? "";
  const people = Number((counts[0] ?? "").replace(/\D/g, ""));
  await first.click();
  await expect(page.getByRole("heading", { name: block })).toBeVisible();
  await expect(page.getByRole("table", { name: block }).locator("tbody tr")).toHaveCount(people);
});

test("a form with every mistake tells all of them at once and keeps what was typed", async () => {
  await page
    .getByRole("navigation", { name: "Bagian utama" })
    .last()
    .getByRole("link", { name: "Daftarkan" })
    .click();
  await chooseNewPerson(page);
  await page.getByLabel("Nama sesuai KTP").fill("Sarmini Uji Coba");
  await page.getByRole("textbox", { name: "NIK" }).fill("352312");
  await page.getByLabel("Nomor KK").fill("12");
  await page.getByLabel("Nomor HP").fill("telepon");
  await page.getByRole("textbox", { name: "KPJ" }).fill("1");
  await sendRegistration(page);

  const summary = page.getByRole("alert").filter({ hasText: "Ada yang perlu diperbaiki" });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Kesalahan: /);
  for (const name of ["NIK", "Nomor KK", "Nomor HP", "Sektor pekerjaan", "Bukti persetujuan", "KPJ"])
    await expect(summary.getByRole("link", { name: new RegExp(`^${name}: `) })).toBeVisible();
  await summary.getByRole("link", { name: /^NIK: / }).click();
  await expect(page.getByRole("textbox", { name: "NIK" })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "NIK" })).toHaveValue("352312");
  await expect(page.getByLabel("Nama sesuai KTP")).toHaveValue("Sarmini Uji Coba");
  await expect(page.getByLabel("Nomor HP")).toHaveValue("telepon");
});

test("put right, the same form registers the person and moves the figures", async () => {
  await page.getByRole("textbox", { name: "NIK" }).fill("3523125708887777");
  await page.getByLabel("Nomor KK").fill("");
  await page.getByLabel("Nomor HP").fill("0841 7711 2290");
  await page.getByRole("textbox", { name: "KPJ" }).fill("");
  await page.getByLabel("Tanggal lahir").fill("1988-08-17");
  await page.getByLabel("Sektor pekerjaan").selectOption({ label: "Perdagangan" });
  await page.getByLabel("Formulir bertanda tangan").check();
  await sendRegistration(page);
  await expectRegistered(page, "Sarmini Uji Coba");
  await openSection(page, "Peserta");
  await page.getByLabel("Nama atau NIK").fill("Sarmini");
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await expect(page.getByRole("rowheader", { name: "Sarmini Uji Coba" })).toBeVisible();
});

test("another village's address is a page that does not exist", async () => {
  for (const path of ["", "/members", "/residents", "/unregistered", "/imports", "/targets", "/profile"]) {
    const answer = await page.goto(`/villages/35.23.12.2002${path}`);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
    await expect(page.locator("main")).not.toContainText("Socorejo");
  }
});

test("a whole NIK is shown for a reason, and the branch sees who looked and why", async ({ open }) => {
  const [person] = await ask<{ id: string }>(
    "select r.id from resident r join village v on v.id = r.village_id where v.code = $1 and r.name = $2",
    ["35.23.12.2017", "Sarmini Uji Coba"],
  );
  await page.goto(`/residents/${person?.id}`);
  await expect(page.locator("main")).toContainText("3523 **** **** **77");
  await expect(page.locator("main")).not.toContainText("3523125708887777");
  await page.getByText("Lihat NIK dan No. KK lengkap").click();
  await page.getByLabel("Alasan").fill("Mencocokkan dengan KTP di balai desa");
  await page.getByRole("button", { name: "Tampilkan" }).click();
  await expect(page.getByText("NIK 3523125708887777")).toBeVisible();

  const branch = await open("siti");
  await branch.goto("/audit?action=revealIdentity");
  const row = branch.getByRole("row").filter({ hasText: "Mencocokkan dengan KTP di balai desa" });
  await expect(row).toContainText("Melihat NIK utuh");
  await expect(row).toContainText("Sutikno");
  await expect(row).toContainText("Sugihwaras");
  await expect(branch.locator("main")).not.toContainText("3523125708887777");
});
