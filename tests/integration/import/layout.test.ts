import { afterAll, beforeAll, expect, test } from "vitest";
import { checkImport } from "@/lib/import/check/mutations";
import { chooseLayout } from "@/lib/import/layout/mutations";
import { layoutPage } from "@/lib/import/layout/queries";
import type { LayoutInput } from "@/lib/import/layout/schema";
import { cancelImport, clearOldImports, receiveFile, startCommit } from "@/lib/import/mutations";
import { importPage } from "@/lib/import/queries";
import { checkRoster } from "@/lib/import/roster/check/mutations";
import { daysKept } from "@/lib/import/rules";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { writeCsv } from "@/lib/platform/spreadsheet/write";
import { value } from "@/tests/support/world";
import { countOf, imported, importRecord, meaning, openPlace, peopleOf, uploaded, verdicts } from "./place";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("import_layout");
});
afterAll(closePools);

const header = ["Urut", "Jeneng", "Identitas", "Lair", "Gen"];
const roles: LayoutInput["layout"]["roles"] = [null, "name", "nik", "birthDate", "sex"];

/** A list whose header nobody but its village knows. */
function ownList(villageCode: string, seed: number, names = header): Buffer {
  const rows = peopleOf(villageCode, 6, seed).map((one, at) => {
    const sex = one.sex === "F" ? "P" : "L";
    return [String(at + 1), one.name, one.nik ?? "", one.birthDate ?? "", sex];
  });
  return writeCsv([["DAFTAR WARGA"], names, ...rows, ["", "Jumlah", "6"]]);
}

const chosen = (importId: string, change: Partial<LayoutInput["layout"]> = {}): LayoutInput => ({
  importId,
  layout: { sheet: 0, top: 1, lines: 1, roles, ...change },
});

test("a header nobody knows is asked about once; the village's next file needs no asking", async () => {
  const { database, siti, kades, socorejo } = place;
  const first = await uploaded(siti, socorejo.code, ownList(socorejo.code, 1), "a.csv");
  expect(await importRecord(database, first)).toMatchObject({
    state: "MAPPING",
    refusal: { code: "SHEET_UNKNOWN" },
  });
  expect(await countOf(database, "import_file where import_id = $1", [first])).toBe(1);
  const page = await layoutPage(siti, first, {});
  expect(page?.header).toEqual({ top: 1, lines: 1 });
  expect(page?.columns.map((column) => column.header)).toEqual(header);
  expect(page?.columns[3]?.samples).toHaveLength(5);

  value(await chooseLayout(siti, chosen(first)));
  await checkImport(siti, first);
  expect(await importRecord(database, first)).toMatchObject({ state: "CHECKED", layout_from: "CHOSEN" });
  expect(await verdicts(database, first)).toEqual({ NEW: 6 });
  expect((await importPage(siti, first, {}))?.record.aside).toMatchObject([
    { kind: "TOTAL", count: 1, rows: [9] },
  ]);

  const next = await imported(kades, socorejo.code, ownList(socorejo.code, 2), "b.csv");
  expect(await importRecord(database, next)).toMatchObject({ state: "COMMITTED", layout_from: "REMEMBERED" });
  expect(await meaning(database, socorejo.id)).toHaveLength(6);
});

test("another village, and another header, are asked for themselves", async () => {
  const { database, siti, karanglo, socorejo } = place;
  const elsewhere = await uploaded(siti, karanglo.code, ownList(karanglo.code, 3), "a.csv");
  expect(await importRecord(database, elsewhere)).toMatchObject({ state: "MAPPING" });
  const names = ["Urut", "Identitas", "Jeneng", "Lair", "Gen"];
  const other = await uploaded(siti, socorejo.code, ownList(socorejo.code, 4, names), "a.csv");
  expect(await importRecord(database, other)).toMatchObject({ state: "MAPPING" });
});

test("a list of members is asked about for itself, with what such a list holds", async () => {
  const { database, siti, socorejo } = place;
  const sent = async (seed: number) => {
    const id = newId();
    const bytes = new Uint8Array(ownList(socorejo.code, seed));
    const file = { villageCode: socorejo.code, kind: "MEMBERS" as const, fileName: "a.csv", bytes };
    value(await receiveFile(siti, { id, ...file }));
    await checkRoster(siti, id);
    return id;
  };
  const first = await sent(2);
  expect(await importRecord(database, first)).toMatchObject({
    state: "MAPPING",
    refusal: { code: "ROSTER_UNKNOWN" },
  });
  const suggested = (await layoutPage(siti, first, {}))?.columns.map(({ role }) => role);
  expect(suggested).toEqual([null, "name", "nik", "birthDate", null]);
  expect(await chooseLayout(siti, chosen(first))).toMatchObject({ code: "IMPORT_NOT_READY" });
  const unnamed = chosen(first, { roles: [null, "name", null, null, "status"] });
  expect(await chooseLayout(siti, unnamed)).toMatchObject({ code: "MEMBER_COLUMN_MISSING" });
  value(await chooseLayout(siti, chosen(first, { roles: [null, "name", "nik", "birthDate", null] })));
  await checkRoster(siti, first);
  expect(await importRecord(database, first)).toMatchObject({ state: "CHECKED", layout_from: "CHOSEN" });
  expect(await verdicts(database, first)).toEqual({ THEIRS: 6 });
  expect(await importRecord(database, await sent(2))).toMatchObject({ layout_from: "REMEMBERED" });
  expect(
    await importRecord(database, await uploaded(siti, socorejo.code, ownList(socorejo.code, 2))),
  ).toMatchObject({
    layout_from: "REMEMBERED",
    refusal: null,
  });
});

test("the sketch shows no whole number and stands in the database only encrypted", async () => {
  const { database, siti, socorejo } = place;
  const people = peopleOf(socorejo.code, 6, 5);
  const id = await uploaded(
    siti,
    socorejo.code,
    ownList(socorejo.code, 5, [...header.slice(0, 4), "Lanang/Wedok"]),
  );
  const page = await layoutPage(siti, id, {});
  const nik = people[0]?.nik ?? "";
  expect(JSON.stringify(page?.columns)).not.toContain(nik);
  expect(page?.columns[2]?.samples[0]).toBe(`${nik.slice(0, 4)}**********${nik.slice(-2)}`);
  const plain = "import i where id = $1 and (i::text like '%' || $2 || '%' or i::text like '%' || $3 || '%')";
  expect(await countOf(database, plain, [id, nik, people[0]?.name])).toBe(0);
});

test("a header row that is a row of people keeps nobody's number in the clear", async () => {
  const { database, siti, socorejo } = place;
  const id = await uploaded(
    siti,
    socorejo.code,
    ownList(socorejo.code, 6, ["A", "B", "C", "D", "E"]),
    "a.csv",
  );
  value(await chooseLayout(siti, chosen(id, { top: 2 })));
  await checkImport(siti, id);
  expect(await verdicts(database, id)).toEqual({ NEW: 5 });
  const numbers = peopleOf(socorejo.code, 6, 6).flatMap(({ nik }) => nik ?? []);
  const sql = "import i where id = $1 and i::text like '%' || $2 || '%'";
  for (const nik of numbers) expect(await countOf(database, sql, [id, nik])).toBe(0);
});

test("a recognised file can be put right before it is saved, and not after", async () => {
  const { database, siti, karanglo } = place;
  const names = ["No", "Nama", "NIK", "Tgl Lahir", "JK"];
  const id = await uploaded(siti, karanglo.code, ownList(karanglo.code, 7, names), "a.csv");
  expect(await importRecord(database, id)).toMatchObject({ state: "CHECKED", layout_from: "FOUND" });
  value(await chooseLayout(siti, chosen(id, { roles: [null, "name", "nik", null, null] })));
  await checkImport(siti, id);
  value(await startCommit(siti, { importId: id }));
  expect(await countOf(database, "import_file where import_id = $1", [id])).toBe(0);
  expect(await layoutPage(siti, id, {})).toBeNull();
  expect(await chooseLayout(siti, chosen(id))).toMatchObject({ code: "IMPORT_NOT_READY" });
});

test("without a column for the name, or for NIK and birth date, the choice is refused", async () => {
  const { siti, socorejo } = place;
  const id = await uploaded(
    siti,
    socorejo.code,
    ownList(socorejo.code, 8, ["A", "B", "C", "D", "F"]),
    "a.csv",
  );
  const choose = (...given: LayoutInput["layout"]["roles"]) =>
    chooseLayout(siti, chosen(id, { roles: given }));
  expect(await choose(null, null, "nik")).toMatchObject({ code: "NAME_COLUMN_MISSING" });
  expect(await choose(null, "name", null, null, "sex")).toMatchObject({ code: "NIK_COLUMN_MISSING" });
  expect(await chooseLayout(siti, chosen(id, { sheet: 7 }))).toMatchObject({ code: "SHEET_GONE" });
  expect(await choose(null, "name", "nik")).toMatchObject({ ok: true });
});

test("a choice that finds nobody asks again", async () => {
  const { database, siti, socorejo } = place;
  const id = await uploaded(
    siti,
    socorejo.code,
    ownList(socorejo.code, 9, ["A", "B", "C", "D", "G"]),
    "a.csv",
  );
  value(await chooseLayout(siti, chosen(id, { top: 8 })));
  await checkImport(siti, id);
  expect(await importRecord(database, id)).toMatchObject({
    state: "MAPPING",
    refusal: { code: "NO_DATA_ROWS" },
  });
});

test("somebody else's file has no columns to see or choose", async () => {
  const { siti, kades, endang, karanglo } = place;
  const id = await uploaded(siti, karanglo.code, ownList(karanglo.code, 10), "a.csv");
  for (const actor of [kades, endang]) {
    expect(await layoutPage(actor, id, {})).toBeNull();
    const code = actor === kades ? "IMPORT_UNKNOWN" : "NOT_ALLOWED";
    expect(await chooseLayout(actor, chosen(id))).toMatchObject({ ok: false, code });
  }
});

test("given up, or left for a month, neither file nor sketch is kept", async () => {
  const { database, siti, socorejo } = place;
  const names = (last: string) => [...header.slice(0, 4), last];
  const given = await uploaded(siti, socorejo.code, ownList(socorejo.code, 11, names("X")), "a.csv");
  const left = await uploaded(siti, socorejo.code, ownList(socorejo.code, 12, names("Y")), "a.csv");
  value(await cancelImport(siti, { importId: given }));
  await clearOldImports(new Date(Date.now() + (daysKept + 1) * 86_400_000));
  for (const id of [given, left]) {
    expect(await importRecord(database, id)).toMatchObject({ state: "CANCELLED", sketch_cipher: null });
    expect(await countOf(database, "import_file where import_id = $1", [id])).toBe(0);
  }
});

test("several sheets with one header are one list, by each sheet's own rows", async () => {
  const { database, siti, socorejo } = place;
  const { utils, write } = await import("@e965/xlsx");
  const book = utils.book_new();
  const [one, two] = peopleOf(socorejo.code, 2, 13);
  for (const [name, people] of Object.entries({ "RT 01": [one, two], "RT 02": [two] })) {
    const rows = people.map((person) => [person?.name, person?.nik, person?.birthDate]);
    utils.book_append_sheet(book, utils.aoa_to_sheet([["Nama", "NIK", "Tgl Lahir"], ...rows]), name);
  }
  const id = await uploaded(siti, socorejo.code, write(book, { type: "buffer", bookType: "xlsx" }));
  expect(await verdicts(database, id)).toMatchObject({ DUPLICATE: 1 });
  const sql =
    'import_row where import_id = $1 and number = 1000002 and reasons @> \'[{"params": {"row": 3, "sheet": 1}}]\'';
  expect(await countOf(database, sql, [id])).toBe(1);
});
