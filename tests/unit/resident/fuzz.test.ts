import fc from "fast-check";
import { expect, test } from "vitest";
import id from "@/lib/platform/i18n/id/import.json";
import type { Cell, CellType, Workbook } from "@/lib/platform/spreadsheet/read";
import { writeCsv } from "@/lib/platform/spreadsheet/write";
import { holdsNumber } from "@/lib/resident/rules";
import { recogniseResidents, type SheetOptions } from "@/lib/resident/sheet";
import { isBlank } from "@/lib/resident/sheet/aside/rules";
import { columnRoles, openSidColumns } from "@/lib/resident/sheet/columns";
import { placeOfRow } from "@/lib/resident/sheet/numbering/rules";
import { likelyHeader, sketchColumns, sketchOf } from "@/lib/resident/sheet/sketch/rules";
import { damaged, edits, fuzz, readHere } from "@/tests/support/fuzz";
import { cellSheets } from "@/tests/support/messy/cells";
import { workbookOfMessy } from "@/tests/support/messy/grid";
import { headerSheets } from "@/tests/support/messy/headers";
import { systemSheets } from "@/tests/support/messy/systems";
import { makePeople } from "@/tests/support/people";
import { openSidWorkbook, workbookOf } from "@/tests/support/workbooks";
import { workbookParts, zipOf } from "@/tests/support/zip";

const options: SheetOptions = { today: "2026-11-21", village: { name: "Socorejo", code: "35.23.12.2002" } };
const long = { timeout: 600_000 };
const worded = new Set(Object.keys(id.reasons));

/** Whatever a workbook holds: no row is lost, none is taken without a reason to, and no number ends up in the clear. */
function expectSound(workbook: Workbook, given: SheetOptions = options): boolean {
  for (const sketch of sketchOf(workbook)) {
    const columns = sketchColumns(sketch, likelyHeader(sketch.rows));
    const shown = columns.flatMap(({ header, samples }) => [header, ...samples]);
    expect(shown.filter((text) => /\d{9}/.test(text))).toEqual([]);
  }
  const found = recogniseResidents(workbook, given);
  if (!found.ok) return false;
  const { rows, aside, columns, leftOut, sheets, layout } = found.value;
  expect([...columns.map(({ header }) => header), ...leftOut].filter(holdsNumber)).toEqual([]);
  const numbers = [...rows, ...aside].map(({ rowNumber }) => rowNumber);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { sheet, row } of numbers.map(placeOfRow))
    expect(row).toBeGreaterThan(sheets[sheet]?.headerRow ?? -1);
  const below = sheets.flatMap(({ name, headerRow }) => {
    const all = workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
    const from = layout.top < 0 ? 0 : headerRow + layout.lines - 1;
    return all.slice(from).filter((cells) => !cells.every(isBlank));
  });
  expect(numbers.length).toBe(below.length);
  for (const { resident, errors } of rows) {
    expect(resident === null).toBe(errors.length > 0);
    expect(errors.filter(({ code }) => !worded.has(code))).toEqual([]);
    if (!resident) continue;
    const { nik, familyCardNo, phone, birthDate, ...texts } = resident;
    expect(nik ?? "0".repeat(16)).toMatch(/^\d{16}$/);
    expect(familyCardNo ?? "1".repeat(16)).toMatch(/^\d{16}$/);
    expect(phone ?? "+628").toMatch(/^\+628/);
    expect(birthDate ?? "2000-01-01").toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(Object.values(texts).filter((text) => text && holdsNumber(text))).toEqual([]);
    expect(nik ?? birthDate).not.toBeNull();
  }
  return true;
}

const words = [
  "Nama",
  "NIK",
  "TTL",
  "Tgl Lahir",
  "RT/RW",
  "L",
  "P",
  "Jumlah",
  "###",
  "-",
  "Dsn Krajan",
  "Kepala Desa",
];
const cell: fc.Arbitrary<Cell> = fc.record({
  text: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...words, ...openSidColumns.slice(0, 12)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom("3523125708900001", "3,52312E+15", "17-08-1990", "17 Agu 90", "003/001"),
    },
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.stringMatching(/^[\d\s./,-]{0,20}$/),
  ),
  type: fc.constantFrom<CellType>(
    "text",
    "text",
    "text",
    "number",
    "date",
    "boolean",
    "formula",
    "empty",
    "error",
  ),
});
const sheet = fc.record({
  name: fc.string(),
  rows: fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 20 }),
});
const anyWorkbook = fc
  .uniqueArray(sheet, { maxLength: 3, selector: ({ name }) => name })
  .map((sheets): Workbook => ({ kind: "xlsx", sheets }));

test("any workbook at all, read by itself or as somebody chose", long, () => {
  const role = fc.option(fc.constantFrom(...columnRoles));
  const layout = fc.record({
    sheet: fc.nat(3),
    top: fc.integer({ min: -1, max: 20 }),
    lines: fc.constantFrom(1 as const, 2 as const),
    roles: fc.array(role, { maxLength: 12 }),
  });
  const property = fc.property(anyWorkbook, fc.option(layout), (workbook, chosen) => {
    expectSound(workbook, chosen ? { ...options, layout: chosen } : options);
  });
  fc.assert(property, fuzz);
});

test("the messy sheets with cells, rows and columns changed, lost or moved", long, () => {
  const books = [...headerSheets, ...cellSheets, ...systemSheets].map(workbookOfMessy);
  const change = fc.record({ row: fc.nat(15), column: fc.nat(15), to: fc.option(cell), whole: fc.nat(5) });
  let read = 0;
  const property = fc.property(
    fc.constantFrom(...books),
    fc.array(change, { maxLength: 5 }),
    (book, changes) => {
      const sheets = book.sheets.map(({ name, rows }) => {
        const own = rows.slice().map((row) => [...row]);
        for (const { row, column, to, whole } of changes) {
          if (whole === 0) own.splice(row, 1);
          else if (whole === 1) for (const cells of own) cells.splice(column, 1);
          else if (whole === 2) own.splice(row, 0, own[column] ?? []);
          else if (own[row]?.[column]) own[row][column] = to ?? { text: "", type: "empty" };
        }
        return { name, rows: own };
      });
      if (expectSound({ ...book, sheets })) read++;
    },
  );
  fc.assert(property, fuzz);
  expect(read).toBeGreaterThan(fuzz.numRuns / 3);
});

test("damaged files are read or refused, never worse", long, async () => {
  const people = makePeople({ count: 4 });
  const list = workbookOf([["Nama", "NIK"], ...people.map(({ name, nik }) => [name, nik ?? ""])]);
  const files = [
    openSidWorkbook(people),
    openSidWorkbook(people, { format: "xls" }),
    writeCsv([["Nama", "NIK"], ...people.map(({ name, nik }) => [name, nik])]),
    zipOf([
      { name: "foto/1.jpg", content: "x" },
      { name: "a.xlsx", content: list },
    ]),
  ];
  const property = fc.asyncProperty(fc.constantFrom(...files), edits, async (file, list) => {
    const workbook = await readHere(damaged(file, list));
    if (workbook) expectSound(workbook);
  });
  await fc.assert(property, fuzz);
});

test("damaged worksheets in sound archives are read or refused, never worse", long, async () => {
  const row = (number: number, ...texts: string[]) =>
    `<row r="${number}">${texts.map((text, at) => `<c r="${"ABC"[at]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
  const sound = Buffer.from(
    row(1, "Nama", "NIK", "TTL") + row(2, "Siti", "3523125708900001", "Tuban, 17-08-1990"),
  );
  let read = 0;
  const property = fc.asyncProperty(edits, async (list) => {
    const workbook = await readHere(zipOf(workbookParts(damaged(sound, list).toString("utf8"))));
    if (workbook && expectSound(workbook)) read++;
  });
  await fc.assert(property, fuzz);
  expect(read).toBeGreaterThan(fuzz.numRuns / 20);
});
