import { read, utils } from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { addDays, today } from "@/lib/platform/dates";
import { formatDay, formatNumber } from "@/lib/platform/format";
import { ageOn } from "@/lib/resident/rules";
import { accounts, expect, test } from "@/tests/support/browser";
import {
  chooseNewPerson,
  commitImport,
  countListBehind,
  download,
  expectChecked,
  expectCommitted,
  expectRegistered,
  figure,
  fillMembership,
  findToRegister,
  openSection,
  openVillage,
  readFigure,
  sendRegistration,
  setTarget,
  signIn,
  uploadResidents,
} from "@/tests/support/journey";
import { residentFile } from "@/tests/support/journey-files";

test.describe.configure({ mode: "serial" });

const socorejo = { name: "Socorejo", district: "Jenu", path: "/villages/35.23.12.2002" };
const members = "Capaian (peserta)";
const total = 5000;
const refused = 3;
const file = residentFile({ count: total });
const good = formatNumber(total - refused - 1);
let page: Page;
let importAddress: string;

test.beforeAll(async ({ browser }) => {
  page = await browser.newPage();
});

test.afterAll(() => page.close());

test("Siti signs in and finds Desa Socorejo among the desa of the same name", async () => {
  await signIn(page, accounts.siti);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Minggu ini");
  await openVillage(page, socorejo);
  await expect(page).toHaveURL(new RegExp(`${socorejo.path}$`));
  await expect(page.getByText("Kec. Jenu, Kabupaten Tuban").first()).toBeVisible();
});

test("the village's file of 5,000 people is checked row by row before anything is kept", async () => {
  await openSection(page, "Impor");
  await uploadResidents(page, { name: "penduduk-socorejo.xlsx", bytes: file.bytes });
  await expectChecked(page);
  importAddress = page.url();
  await expect(page.getByText(`${good} baris baru, 1 ganda, 3 ditolak`)).toBeVisible();
  await expect(figure(page, "Baru")).toContainText(good);

  const reasons = page.getByRole("table", { name: "Alasan" }).getByRole("row");
  for (const [sentence, row] of [
    ["Excel menghilangkan angka terakhirnya", file.wrong.lostDigit],
    ["Tanggal lahir tidak ada dalam kalender", file.wrong.noSuchDay],
    ["Nama kosong", file.wrong.noName],
    ["Orang yang sama sudah ada pada baris lain", file.wrong.twice],
  ] as const) {
    const reason = reasons.filter({ hasText: sentence });
    await expect(reason.getByRole("cell").last()).toHaveText(formatNumber(row));
    await reason.getByRole("link", { name: "1", exact: true }).click();
    await expect(page.getByRole("table", { name: "Baris dalam berkas" }).getByRole("row")).toHaveCount(2);
    await expect(
      page.getByRole("table", { name: "Baris dalam berkas" }).getByRole("cell").first(),
    ).toHaveText(formatNumber(row));
    await page.goto(importAddress);
  }
});

test("the refused rows come back as a workbook that says what to put right", async () => {
  const saved = await download(page, () => page.getByRole("link", { name: "Unduh 3 baris ditolak" }).click());
  expect(saved.suggestedFilename()).toBe("penduduk-socorejo-ditolak.xlsx");
  const book = read(await bytesOf(saved), { type: "buffer" });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  const rows = utils.sheet_to_json<Record<string, string>>(sheet ?? {});
  expect(rows).toHaveLength(refused);
  expect(rows.map((row) => String(row.Kesalahan))).toEqual([
    expect.stringContaining("Excel menghilangkan angka terakhirnya"),
    expect.stringContaining("Tanggal lahir tidak ada dalam kalender"),
    expect.stringContaining("Nama kosong"),
  ]);
});

test("saving goes on while Siti looks at something else, and is done when she comes back", async () => {
  await commitImport(page);
  await expect(page.getByText(new RegExp(`^[\\d.]+ dari ${good} baris$`))).toBeVisible();
  await page.goto("/");
  await page.goto(importAddress);
  await expectCommitted(page);
  await expect(page.getByText(`${good} orang ditambahkan dan 0 diperbarui`)).toBeVisible();
});

test("the same file once more changes nothing", async () => {
  await page.goto(`${socorejo.path}/imports`);
  await uploadResidents(page, { name: "penduduk-socorejo.xlsx", bytes: file.bytes });
  await expectChecked(page);
  await expect(page.getByText(`${good} sudah sama, 1 ganda, 3 ditolak`)).toBeVisible();
  await expect(page.getByText("Tidak ada yang perlu disimpan")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Simpan/ })).toHaveCount(0);
});

test("she sets the target of 3,000 people until 30 November", async () => {
  const deadline = comingEndOfNovember();
  await page.goto(`${socorejo.path}/targets`);
  const promise = { value: "3.000", startsOn: today(), deadline, source: "Kesepakatan di balai desa" };
  await setTarget(page, promise);
  await expect(
    page.getByRole("heading", { name: `3.000 peserta sampai ${formatDay(deadline)}` }),
  ).toBeVisible();
  await openSection(page, "Capaian");
  await expect(page.getByText(`tenggat ${formatDay(deadline)}`)).toBeVisible();
});

test("two registrations move the dashboard by two, and the list behind the figure is as long", async () => {
  const before = await readFigure(page, members);
  const left = await readFigure(page, "Belum terdaftar");
  const listed = somebodyFromTheFile();
  await page.getByRole("link", { name: "Daftarkan peserta" }).click();
  await findToRegister(page, listed);
  await fillMembership(page);
  await sendRegistration(page);
  await expectRegistered(page, listed);

  await page.getByRole("link", { name: "Daftarkan peserta lain" }).click();
  await page.getByLabel("Nama atau NIK").fill("Wulan Pendatang Baru");
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await expect(page.getByText("Tidak ada yang cocok")).toBeVisible();
  await chooseNewPerson(page);
  await page.getByLabel("Nama sesuai KTP").fill("Wulan Pendatang Baru");
  await page.getByRole("textbox", { name: "NIK" }).fill("3523125203907777");
  await page.getByLabel("Tanggal lahir").fill("1990-03-12");
  await fillMembership(page, "Perikanan");
  await sendRegistration(page);
  await expectRegistered(page, "Wulan Pendatang Baru");

  await openSection(page, "Capaian");
  await expect(figure(page, members)).toContainText(formatNumber(before + 2));
  expect(await readFigure(page, "Belum terdaftar")).toBe(left - 1);
  expect(await countListBehind(page, members)).toBe(before + 2);
});

test("ending a membership takes it off the figures, and undoing puts it back", async () => {
  await page.goto(socorejo.path);
  const before = await readFigure(page, members);
  await openSection(page, "Peserta");
  await page.getByLabel("Nama atau NIK").fill("Wulan Pendatang");
  await page.getByRole("button", { name: "Cari", exact: true }).click();
  await page
    .getByRole("row")
    .filter({ hasText: "Wulan Pendatang Baru" })
    .getByRole("link", { name: /^BPU/ })
    .click();
  await page.getByText("Akhiri kepesertaan", { exact: true }).first().click();
  await page.getByLabel("Alasan").selectOption({ label: "Permintaan sendiri" });
  await page.getByRole("button", { name: "Akhiri kepesertaan" }).click();
  await expect(page.getByText(`${formatDay(today())}: Permintaan sendiri`)).toBeVisible();
  const membership = page.url();
  await page.goto(socorejo.path);
  expect(await readFigure(page, members)).toBe(before - 1);

  await page.goto(membership);
  await page.getByRole("button", { name: "Berlakukan lagi" }).click();
  await expect(page.getByText("Akhiri kepesertaan", { exact: true }).first()).toBeVisible();
  await openSection(page, "Capaian");
  expect(await readFigure(page, members)).toBe(before);
});

/** An imported person old and young enough, of a name nobody else in the file has. */
function somebodyFromTheFile(): string {
  const age = (birthDate: string | null) => (birthDate ? ageOn(birthDate, today()) : 0);
  const found = file.good.find(
    ({ name, birthDate, vitalStatus }) =>
      vitalStatus === "ALIVE" &&
      age(birthDate) > 20 &&
      age(birthDate) < 50 &&
      name.includes(" ") &&
      file.good.filter((other) => other.name === name).length === 1,
  );
  if (!found) throw new Error("nobody fits");
  return found.name;
}

function comingEndOfNovember(): string {
  const tomorrow = addDays(today(), 1);
  const year = Number(tomorrow.slice(0, 4));
  return tomorrow.slice(5) <= "11-30" ? `${year}-11-30` : `${year + 1}-11-30`;
}

async function bytesOf(file: { createReadStream(): Promise<AsyncIterable<Uint8Array>> }): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of await file.createReadStream()) parts.push(part);
  return Buffer.concat(parts);
}
