import { afterAll, beforeAll, expect, test } from "vitest";
import { checkImport } from "@/lib/import/check/mutations";
import { receiveFile } from "@/lib/import/mutations";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { hostileFiles } from "@/tests/support/hostile-files";
import { workbookOf } from "@/tests/support/workbooks";
import { countOf, importRecord, openPlace, peopleOf, templateCsv, uploaded, verdicts } from "./place";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("import_hostile");
});
afterAll(closePools);

const atTheDoor = ["FILE_EMPTY", "FILE_TOO_LARGE"];
/** Those that people really send, and the bombs; every other one is tried on the reader itself. */
const sent = [
  "zero bytes",
  "one byte over 20 MB",
  "a picture renamed .xlsx",
  "a PDF",
  "a web page renamed .xls",
  "a Word document",
  "a cut-off workbook",
  "100 MB of spaces",
  "319 MB in eleven parts",
  "entities that multiply",
  "16,000 columns",
  "120,001 rows",
  "no cell at all",
  "a workbook behind a password",
  "a cut-off old workbook",
  "blank lines only",
];
const files = [
  ...hostileFiles().filter(({ name }) => sent.includes(name)),
  { name: "headers and nothing below", code: "NO_DATA_ROWS", bytes: templateCsv([]) },
];

test.each(files)("$name: $code within 2 s of processor time, nothing kept", async ({ name, code, bytes }) => {
  const { database, siti, socorejo } = place;
  const id = newId();
  const given = { id, villageCode: socorejo.code, fileName: "penduduk.xlsx", bytes: new Uint8Array(bytes) };
  const received = await receiveFile(siti, given);
  if (!received.ok) {
    expect(atTheDoor).toContain(received.code);
    expect(received.code, name).toBe(code);
    return;
  }
  const began = process.cpuUsage();
  await checkImport(siti, id);
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(2_000);
  expect(await importRecord(database, id)).toMatchObject({ state: "REFUSED", refusal: { code } });
  expect(await countOf(database, "import_file where import_id = $1", [id])).toBe(0);
  expect(await countOf(database, "import_row where import_id = $1", [id])).toBe(0);
});

test.each([
  ["SHEET_UNKNOWN", ["tanggal", "acara"], ["1", "rapat"]],
  ["COLUMN_MISSING", ["nik", "dusun", "rt"], ["1", "a", "1"]],
])("a table that is none of ours is asked about, not read: %s", async (code, ...rows) => {
  const { database, siti, socorejo } = place;
  const id = await uploaded(siti, socorejo.code, workbookOf(rows));
  expect(await importRecord(database, id)).toMatchObject({ state: "MAPPING", refusal: { code } });
  expect(await countOf(database, "import_row where import_id = $1", [id])).toBe(0);
});

test("none of them is missing", () => {
  expect(files).toHaveLength(sent.length + 1);
});

test("a formula, a 31 February and an error value are refused row by row, by the file's own number", async () => {
  const { database, siti, socorejo } = place;
  const [good] = peopleOf(socorejo.code, 1);
  const rows = [
    good ?? {},
    { ...good, nik: "", name: "=1+1" },
    { ...good, nik: "", birthDate: "31-02-1990" },
    { name: "Tanpa tanggal" },
  ];
  const id = await uploaded(siti, socorejo.code, templateCsv(rows), "a.csv");
  expect(await verdicts(database, id)).toEqual({ NEW: 1, REFUSED: 3 });
  for (const [code, number] of [
    ["FORMULA_CELL", 3],
    ["DATE_INVALID", 4],
    ["BIRTH_DATE_REQUIRED", 5],
  ] as const) {
    const sql = "import_row where import_id = $1 and number = $2 and reasons @> $3::jsonb";
    expect(await countOf(database, sql, [id, number, JSON.stringify([{ code }])]), code).toBe(1);
  }
});

test("a NIK in the wrong column is not kept in the clear", async () => {
  const { database, siti, socorejo } = place;
  const people = [{ name: "Salah Kolom", birthDate: "1990-05-01", occupation: "3523120105900001" }];
  const id = await uploaded(siti, socorejo.code, templateCsv(people), "a.csv");
  expect(
    await countOf(database, "import_row r where import_id = $1 and r::text like '%3523120105900001%'", [id]),
  ).toBe(0);
});
