import type { Page } from "@playwright/test";
import { makePeople } from "@/prisma/seed/people";
import { expectAccessible } from "@/tests/support/axe";
import { expect, phone, test } from "@/tests/support/browser";
import { commitImport, expectChecked, expectCommitted, uploadResidents } from "@/tests/support/journey";
import { workbookOf } from "@/tests/support/workbooks";

const village = "/villages/35.23.10.2003";
const people = makePeople({
  seed: 5,
  count: 12,
  villageCode: "35.23.10.2091",
  today: "2026-11-21",
  withoutNik: 0,
});

/** A village's own list, with names for its columns that nobody else has. */
function ownList(from: number, names: string[]): { name: string; bytes: Buffer } {
  const rows = people.slice(from, from + 6).map((one, at) => {
    const born = `${one.birthPlace}, ${one.birthDate?.split("-").reverse().join("-")}`;
    return [String(at + 1), one.name, one.nik ?? "", born, one.sex === "F" ? "P" : "L"];
  });
  const end = [[], ["", "Jumlah", "6"], ["", "", "", "Tuban, 21 November 2026"], ["", "", "", "Kepala Desa"]];
  const title = [["DAFTAR WARGA DESA"], []];
  return { name: `warga-${from}.xlsx`, bytes: workbookOf([...title, names, ...rows, ...end]) };
}

async function expectAsked(page: Page) {
  await expect(page.getByText("Kolom perlu dicocokkan", { exact: true })).toBeVisible({ timeout: 40_000 });
  await page.getByRole("link", { name: "Cocokkan kolom" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Cocokkan kolom" })).toBeVisible();
}

const choose = (page: Page, column: string, label: string) =>
  page.getByLabel(`Isi kolom ${column}`, { exact: true }).selectOption({ label });
const check = (page: Page) => page.getByRole("button", { name: "Periksa dengan kolom ini" }).click();

test("a list whose columns nobody knows is matched on a phone, saved, and the next one needs no matching", async ({
  open,
}) => {
  const page = await open("siti", phone);
  const names = ["Urut", "Jeneng", "Identitas", "Lair", "Gen"];
  await page.goto(`${village}/imports`);
  await uploadResidents(page, ownList(0, names));
  await expectAsked(page);
  await expect(page.getByRole("row").filter({ hasText: "Identitas" })).toContainText("**********");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, "nothing sticks out of 360 px").toBeLessThanOrEqual(360);

  await choose(page, "Jeneng", "Tidak disimpan");
  await choose(page, "Identitas", "NIK");
  await choose(page, "Lair", "Tempat dan tanggal lahir");
  await choose(page, "Gen", "Jenis kelamin");
  await check(page);
  await expect(page.getByRole("alert").first()).toContainText("Tunjukkan kolom mana yang berisi nama.");
  await expect(page.getByLabel("Isi kolom Lair")).toHaveValue("birth");
  await choose(page, "Jeneng", "Nama");
  await check(page);
  await expectChecked(page);
  await expect(page.getByText("Kolomnya sesuai pilihan Anda.")).toBeVisible();
  await expect(page.getByText("3 baris di bawah judul bukan orang")).toBeVisible();
  await commitImport(page);
  await expectCommitted(page);

  await page.goto(`${village}/imports`);
  await uploadResidents(page, ownList(6, names));
  await expectChecked(page);
  await expect(page.getByText("Kolomnya sesuai pilihan desa ini untuk berkas sebelumnya.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Simpan 6 baris" })).toBeVisible();
});

test("without JavaScript another header row is chosen, and the columns below it", async ({ open }) => {
  const page = await open("siti", { javaScriptEnabled: false });
  await page.goto(`${village}/imports`);
  await uploadResidents(page, ownList(0, ["Nomer", "Asma", "Kartu", "Kelahiran", "Jinis"]));
  await expectAsked(page);
  await page.getByLabel("Judul kolom ada di").selectOption({ index: 0 });
  await page.getByRole("button", { name: "Tampilkan kolom" }).click();
  await expect(page.getByLabel("Isi kolom DAFTAR WARGA DESA", { exact: true })).toBeVisible();
  await page.getByLabel("Judul kolom ada di").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Tampilkan kolom" }).click();
  await choose(page, "Asma", "Nama");
  await choose(page, "Kartu", "Nama");
  await choose(page, "Kelahiran", "Tempat dan tanggal lahir");
  await check(page);
  await expect(page.getByRole("alert").first()).toContainText("Dua kolom dipilih untuk isian yang sama");
  await choose(page, "Kartu", "NIK");
  await check(page);
  await expectChecked(page);
});

test("the columns can be matched by everybody, and by keyboard alone", async ({ open }) => {
  const page = await open("siti");
  await page.goto(`${village}/imports`);
  await uploadResidents(page, ownList(0, ["No", "Nama", "NIK", "TTL", "JK"]));
  await expectChecked(page);
  await page.getByRole("link", { name: "Cocokkan ulang kolom" }).click();
  await expect(page.getByLabel("Isi kolom TTL", { exact: true })).toHaveValue("birth");
  await expectAccessible(page, "matching columns");
  await page.getByLabel("Isi kolom JK", { exact: true }).focus();
  await page.keyboard.press("Home");
  await expect(page.getByLabel("Isi kolom JK", { exact: true })).toHaveValue("");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Periksa dengan kolom ini" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expectChecked(page);
  await expect(page.getByText("Kolomnya sesuai pilihan Anda.")).toBeVisible();
});
