import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { checkImport } from "@/lib/import/check/mutations";
import { commitBatch } from "@/lib/import/commit/mutations";
import { startCommit } from "@/lib/import/mutations";
import { sendPaste } from "@/lib/import/paste/mutations";
import { writePasted } from "@/lib/import/paste/rules";
import type { PasteInput } from "@/lib/import/paste/schema";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { templateColumns } from "@/lib/resident/sheet/template";
import { asOwner } from "@/tests/support/database";
import { value } from "@/tests/support/world";
import { countOf, meaning, openPlace, peopleOf, templateCsv, uploaded, verdicts } from "./place";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("import_paste");
});
afterAll(closePools);

const headers = templateColumns.map(({ header }) => header);

/** Rows as people have them: right, doubtful, wrong, twice, blank, and no people at all. */
function messyRows(code: string): string[][] {
  const [one, two, three] = peopleOf(code, 3, 77);
  const row = (...cells: string[]) => headers.map((_, at) => cells[at] ?? "");
  return [
    row(one?.nik ?? "", "", one?.name ?? "", "TUBAN", one?.birthDate ?? "", "L"),
    row("3,52E+15", "", "Digit Hilang", "TUBAN", "17/08/1990"),
    row("35231", "", "Nik Pendek"),
    row("'3523125708850003", "", "Berkutip", "TUBAN", "1985-08-17", "P", "PETANI", "", "", "+1", "-2"),
    row(),
    row("", "", "Tanpa Apa-apa"),
    row("", "", "@Anonim", "-", "31-02-1990"),
    row("", "", '=HYPERLINK("x")', "TUBAN", "17/08/1990"),
    row(one?.nik ?? "", "", one?.name ?? ""),
    row(two?.nik ?? "", two?.familyCardNo ?? "", two?.name ?? "", "", "8/17/1990", "X", "999", "99"),
    row("3523125708850009", "", "081234567890", "TUBAN", "17-8-85", "1", "", "", "KRAJAN", "1", "2", "0812"),
    row(three?.nik ?? "", "", three?.name ?? "", "", "", "", "", "", "", "", "", "081234567890", "PINDAH"),
    row("", "", "", "", "", "", "", "", "KRAJAN", "1", "2"),
    row("Jumlah", "", "11"),
  ];
}

function paste(step: PasteInput["step"], rows: string[][], id = newId()) {
  return { id, villageCode: place.socorejo.code, pasted: writePasted(rows), step };
}

/** Every row of an import with what was found, as the grid is told it. */
function found(importId: string) {
  return asOwner(place.database, async (client) => {
    const { rows } = await client.query(
      "select number, verdict, reasons, warnings from import_row where import_id = $1 order by number",
      [importId],
    );
    return rows.map(({ number, verdict, reasons, warnings }) => {
      const isRefused = verdict === "REFUSED";
      return {
        row: number,
        verdict,
        errors: isRefused ? reasons : [],
        warnings: isRefused ? warnings : [...reasons, ...warnings],
      };
    });
  });
}

const ofPeople = (rows: { verdict: string }[]) => rows.filter(({ verdict }) => verdict !== "ASIDE");

describe("the same rows", () => {
  test("get the same findings pasted, with header or without, as in a file, and checking keeps nothing", async () => {
    const { database, siti, socorejo } = place;
    const rows = messyRows(socorejo.code);
    const before = await countOf(database, "import");
    const withHeader = value(await sendPaste(siti, paste("check", [headers, ...rows])));
    const without = value(await sendPaste(siti, paste("check", rows)));
    expect(withHeader.importId).toBeNull();
    expect(await countOf(database, "import")).toBe(before);
    expect(without.rows).toEqual(withHeader.rows);

    const { xlsx, csv } = await filesOf(rows);
    expect(ofPeople(withHeader.rows)).toEqual(
      await found(await uploaded(siti, socorejo.code, xlsx, "a.xlsx")),
    );
    expect(ofPeople(withHeader.rows)).toEqual(await found(await uploaded(siti, socorejo.code, csv, "a.csv")));
    const codes = withHeader.rows.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect(codes).toEqual(expect.arrayContaining(["NIK_LOST_DIGITS", "NIK_NOT_16_DIGITS", "FORMULA_CELL"]));
    expect(withHeader.rows.filter(({ verdict }) => verdict === "ASIDE").map(({ row }) => row)).toEqual([
      14, 15,
    ]);
  });

  async function filesOf(rows: string[][]) {
    const { writeCsv, writeXlsx } = await import("@/lib/platform/spreadsheet/write");
    const columns = headers.map((header) => ({ header }));
    return {
      xlsx: await writeXlsx({ sheets: [{ name: "Penduduk", columns, rows }] }),
      csv: writeCsv([headers, ...rows]),
    };
  }
});

describe("saving", () => {
  test("waits while a row is refused, leaves it out when asked to, and the import has the same findings", async () => {
    const { siti, socorejo, database } = place;
    const input = paste("save", [headers, ...messyRows(socorejo.code)]);
    expect(value(await sendPaste(siti, input)).importId).toBeNull();
    const sent = value(await sendPaste(siti, { ...input, step: "saveOthers" }));
    const id = sent.importId ?? "";
    await checkImport(siti, id);
    expect(ofPeople(sent.rows)).toEqual(await found(id));
    value(await startCommit(siti, { importId: id }));
    while (await commitBatch(siti, id));
    const kept = await meaning(database, socorejo.id);
    expect(kept.map(({ name }) => name)).toContain("Berkutip");
    expect(kept.map(({ name }) => name)).not.toContain("Digit Hilang");
    expect((await verdicts(database, id)).REFUSED).toBeGreaterThan(4);
  });

  test("the same form with the same cells is one import, however often and at once; with others it is another", async () => {
    const { siti, karanglo, database } = place;
    const people = peopleOf(karanglo.code, 3, 5).map(({ nik, name }) => [nik ?? "", name]);
    const input = { ...paste("save", [["NIK", "Nama"], ...people]), villageCode: karanglo.code };
    const before = await countOf(database, "import");
    const sent = await Promise.all(Array.from({ length: 5 }, () => sendPaste(siti, input)));
    const ids = new Set(sent.map((one) => value(one).importId));
    expect(ids.size).toBe(1);
    expect(await countOf(database, "import")).toBe(before + 1);
    const [id] = [...ids];
    await checkImport(siti, id ?? "");
    expect(value(await sendPaste(siti, input)).importId).toBe(id);
    const changed = { ...input, pasted: `${input.pasted}\n\tSiti` };
    expect(value(await sendPaste(siti, { ...changed, step: "saveOthers" })).importId).not.toBe(id);
    const [record] = await asOwner(database, async (client) => {
      return (await client.query("select file_name, uploaded_by from import where id = $1", [id])).rows;
    });
    expect(record.file_name).toMatch(/^Tempelan \d{1,2} \p{L}+ \d{4} pukul \d\d\.\d\d WIB\.xlsx$/u);
    expect(record.uploaded_by).toBe(siti.id);
  });
});

test("people who are known, have changed or are repeated are told apart before anything is saved", async () => {
  const { siti, faraway, database } = place;
  const [known, changed, fresh] = peopleOf(place.karanglo.code, 3, 19);
  const base = await uploaded(siti, place.karanglo.code, templateCsv([known ?? {}, changed ?? {}]), "a.csv");
  value(await startCommit(siti, { importId: base }));
  while (await commitBatch(siti, base));
  const rows = [known, { ...changed, name: "Nama Lain" }, fresh, fresh].map((one) => [
    one?.nik ?? "",
    one?.name ?? "",
  ]);
  const answer = await sendPaste(siti, {
    ...paste("check", [["NIK", "Nama"], ...rows]),
    villageCode: place.karanglo.code,
  });
  expect(value(answer).rows.map(({ verdict }) => verdict)).toEqual([
    "UNCHANGED",
    "CHANGED",
    "NEW",
    "DUPLICATE",
  ]);
  expect(await countOf(database, "import where village_id = $1", [faraway.id])).toBe(0);
});

describe("refused with a sentence and without a trace", () => {
  const cell = "x".repeat(501);
  const cases: [string, string[][], string][] = [
    ["nothing", [], "PASTE_EMPTY"],
    ["a header and no rows", [headers], "PASTE_EMPTY"],
    [
      "too many rows",
      [headers, ...Array.from({ length: 201 }, () => ["", "", "Siti"])],
      "PASTE_TOO_MANY_ROWS",
    ],
    ["far too many rows", Array.from({ length: 5_000 }, () => ["Siti"]), "PASTE_TOO_MANY_ROWS"],
    ["too many columns", [Array.from({ length: 31 }, () => "x")], "PASTE_TOO_MANY_COLUMNS"],
    ["more columns than ours without a header", [Array.from({ length: 20 }, () => "x")], "PASTE_COLUMNS"],
    ["a cell like a novel", [["", "", cell]], "PASTE_CELL_TOO_LONG"],
    [
      "a list without names",
      [
        ["NIK", "RT", "RW"],
        ["3523125708850003", "1", "2"],
      ],
      "PASTE_UNREADABLE",
    ],
  ];

  it.each(cases)("%s", async (_name, rows, code) => {
    const before = await countOf(place.database, "import");
    expect(await sendPaste(place.siti, paste("saveOthers", rows))).toMatchObject({ ok: false, code });
    expect(await countOf(place.database, "import")).toBe(before);
  });

  test("other villages, and people who never see a person", async () => {
    const { siti, kades, endang, faraway, karanglo } = place;
    const input = paste("save", [
      ["NIK", "Nama"],
      ["3523125708850003", "Siti"],
    ]);
    expect(await sendPaste(siti, { ...input, villageCode: faraway.code })).toMatchObject({
      code: "VILLAGE_UNKNOWN",
    });
    expect(await sendPaste(kades, { ...input, villageCode: karanglo.code })).toMatchObject({
      code: "VILLAGE_UNKNOWN",
    });
    expect(await sendPaste(endang, input)).toMatchObject({ code: "NOT_ALLOWED" });
  });
});
