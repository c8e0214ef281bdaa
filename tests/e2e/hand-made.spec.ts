import { read, utils } from "@e965/xlsx";
import type { Page } from "@playwright/test";
import { makePeople } from "@/prisma/seed/people";
import { ask, expect, test } from "@/tests/support/browser";
import {
  commitImport,
  download,
  expectChecked,
  expectCommitted,
  uploadResidents,
} from "@/tests/support/journey";
import { workbookOf } from "@/tests/support/workbooks";

const code = "35.23.10.2004";
const path = `/villages/${code}/imports`;
const people = makePeople({
  seed: 6,
  count: 8,
  villageCode: "35.23.10.2092",
  today: "2026-11-21",
  withoutNik: 0,
});
const wrong = 3;

function ownList(): Buffer {
  const rows = people.map((one, at) => [
    one.name,
    at === wrong ? "35231" : (one.nik ?? ""),
    one.birthDate?.split("-").reverse().join("-") ?? "",
  ]);
  return workbookOf([["WARGA RT 01"], ["Jeneng", "Identitas", "Lair"], ...rows, ["Jumlah", "8"]]);
}

/** Everybody of the village as the database keeps them. */
async function everybody(): Promise<string> {
  const rows = await ask(
    `select to_jsonb(r) as row from resident r where village_id = (select id from village where code = $1) order by id`,
    [code],
  );
  return JSON.stringify(rows);
}

test("a hand-made list is matched, put right through the refused rows, saved and undone", async ({
  open,
}) => {
  const before = await everybody();
  const page = await open("siti");
  await page.goto(path);
  await uploadResidents(page, { name: "warga-rt-01.xlsx", bytes: ownList() });
  await page.getByRole("link", { name: "Cocokkan kolom" }).click({ timeout: 40_000 });
  for (const [column, label] of [
    ["Jeneng", "Nama"],
    ["Identitas", "NIK"],
    ["Lair", "Tanggal lahir"],
  ] as const)
    await page.getByLabel(`Isi kolom ${column}`, { exact: true }).selectOption({ label });
  await page.getByRole("button", { name: "Periksa dengan kolom ini" }).click();
  await expectChecked(page);
  await expect(page.getByText("7 baris baru, 1 ditolak")).toBeVisible();
  const corrected = await putRight(page);
  await commitImport(page);
  await expectCommitted(page);
  const first = page.url();
  const afterFirst = await everybody();

  await page.goto(path);
  await uploadResidents(page, { name: "warga-rt-01-ditolak.xlsx", bytes: corrected });
  await expectChecked(page);
  await expect(page.getByText("1 baris baru", { exact: false }).first()).toBeVisible();
  await commitImport(page);
  await expectCommitted(page);
  await undo(page, "1 baris dikembalikan");
  expect(await everybody()).toBe(afterFirst);

  await page.goto(first);
  await undo(page, "7 baris dikembalikan");
  expect(await everybody()).toBe(before);
  await expect(page.getByText("Kembalikan seperti sebelum impor", { exact: true })).toHaveCount(0);
});

/** The refused row as it was handed back, with the NIK from the identity card. */
async function putRight(page: Page): Promise<Buffer> {
  const saved = await download(page, () => page.getByRole("link", { name: "Unduh 1 baris ditolak" }).click());
  const parts: Uint8Array[] = [];
  for await (const part of await saved.createReadStream()) parts.push(part as Uint8Array);
  const book = read(Buffer.concat(parts), { type: "buffer" });
  const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 });
  const at = rows.findIndex((row) => row.includes("35231"));
  expect(String(rows[at]?.at(-1))).toContain("NIK tidak terdiri atas 16 angka");
  return workbookOf(
    rows.map((row) => row.map((cell) => (cell === "35231" ? (people[wrong]?.nik ?? "") : String(cell)))),
  );
}

async function undo(page: Page, said: string) {
  await page.getByText("Kembalikan seperti sebelum impor", { exact: true }).click();
  await page.getByRole("button", { name: "Ya, kembalikan" }).click();
  await expect(page.getByText(said)).toBeVisible({ timeout: 40_000 });
}
