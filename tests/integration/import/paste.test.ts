import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import { checkImport } from "@/lib/import/check/mutations";
import { commitBatch } from "@/lib/import/commit/mutations";
import { startCommit } from "@/lib/import/mutations";
import { sendPaste } from "@/lib/import/paste/mutations";
import { repairPage } from "@/lib/import/paste/queries";
import type { PasteInput } from "@/lib/import/paste/schema";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { readPasted, writePasted } from "@/lib/platform/spreadsheet/pasted";
import { writeCsv, writeXlsx } from "@/lib/platform/spreadsheet/write";
import { templateColumns } from "@/lib/resident/sheet/template";
import { asOwner } from "@/tests/support/database";
import { messyRows } from "@/tests/support/messy/pasted";
import { value } from "@/tests/support/world";
import { countOf, findings, meaning, openPlace, peopleOf, templateCsv, uploaded, verdicts } from "./place";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("import_paste");
});
afterAll(closePools);

const headers = templateColumns.map(({ header }) => header);

function paste(step: PasteInput["step"], rows: string[][], id = newId()) {
  return { id, villageCode: place.socorejo.code, pasted: writePasted(rows), step };
}

const ofPeople = (rows: { verdict: string }[]) => rows.filter(({ verdict }) => verdict !== "ASIDE");

describe("the same rows", () => {
  test("get the same findings pasted, with header or without, as in a file, and checking keeps nothing", async () => {
    const { database, siti, socorejo } = place;
    const rows = messyRows(peopleOf(socorejo.code, 3, 77));
    const before = await countOf(database, "import");
    const withHeader = value(await sendPaste(siti, paste("check", [headers, ...rows])));
    const without = value(await sendPaste(siti, paste("check", rows)));
    expect(withHeader.importId).toBeNull();
    expect(await countOf(database, "import")).toBe(before);
    expect(without.rows).toEqual(withHeader.rows);

    const { xlsx, csv } = await filesOf(rows);
    expect(ofPeople(withHeader.rows)).toEqual(
      await findings(database, await uploaded(siti, socorejo.code, xlsx, "a.xlsx")),
    );
    expect(ofPeople(withHeader.rows)).toEqual(
      await findings(database, await uploaded(siti, socorejo.code, csv, "a.csv")),
    );
    const codes = withHeader.rows.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect(codes).toEqual(expect.arrayContaining(["NIK_LOST_DIGITS", "NIK_NOT_16_DIGITS", "FORMULA_CELL"]));
    expect(withHeader.rows.filter(({ verdict }) => verdict === "ASIDE").map(({ row }) => row)).toEqual([
      14, 15,
    ]);
  });

  async function filesOf(rows: string[][]) {
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
    const input = paste("save", [headers, ...messyRows(peopleOf(socorejo.code, 3, 77))]);
    expect(value(await sendPaste(siti, input)).importId).toBeNull();
    const sent = value(await sendPaste(siti, { ...input, step: "saveOthers" }));
    const id = sent.importId ?? "";
    await checkImport(siti, id);
    expect(ofPeople(sent.rows)).toEqual(await findings(database, id));
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
    vi.useFakeTimers({ now: Date.now() + 120_000, toFake: ["Date"] });
    expect(value(await sendPaste(siti, input)).importId).toBe(id);
    vi.useRealTimers();
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

describe("refused rows on the screen", () => {
  test("are the file's own cells with their reasons, and putting one right saves that one alone", async () => {
    const { siti, kades, endang, karanglo, database } = place;
    const [one, two, three] = peopleOf(karanglo.code, 3, 23);
    const header = ["No", "NAMA", "NIK", "TTL", "RT/RW", "AGAMA"];
    const born = (day: string) => `TUBAN, ${day}`;
    const rows = [
      ["1", one?.name ?? "", one?.nik ?? "", born("17-08-1990"), "001/002", "ISLAM"],
      ["2", two?.name ?? "", "3,52E+15", born("31-02-1990"), "001/002", "ISLAM"],
      ["3", three?.name ?? "", "35231", born("17-08-1990"), "001/002", "ISLAM"],
    ];
    const bytes = await workbook([header, ...rows]);
    const id = await uploaded(siti, karanglo.code, bytes, "warga.xlsx");
    expect(await repairPage(endang, id)).toBeNull();
    expect(await repairPage(kades, id)).toBeNull();
    expect(
      await countOf(database, "audit_event where subject_id = $1 and action = 'openRefused'", [id]),
    ).toBe(0);

    const page = await repairPage(siti, id);
    expect(page?.fileName).toBe("warga.xlsx");
    expect(readPasted(page?.outcome.text ?? "")).toEqual([
      ["Nama*", "NIK*", "Tempat, tanggal lahir", "RT/RW"],
      [two?.name, "3,52E+15", "TUBAN, 31-02-1990", "001/002"],
      [three?.name, "35231", "TUBAN, 17-08-1990", "001/002"],
    ]);
    expect(page?.outcome.rows.map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      ["NIK_LOST_DIGITS", "DATE_INVALID"],
      ["NIK_NOT_16_DIGITS"],
    ]);
    expect(
      await countOf(database, "audit_event where subject_id = $1 and action = 'openRefused'", [id]),
    ).toBe(1);

    const before = await meaning(database, karanglo.id);
    const right = (page?.outcome.text ?? "").replace("35231", three?.nik ?? "");
    const input = { ...paste("saveOthers", []), pasted: right, villageCode: karanglo.code };
    const saved = value(await sendPaste(siti, input)).importId ?? "";
    await checkImport(siti, saved);
    value(await startCommit(siti, { importId: saved }));
    while (await commitBatch(siti, saved));
    const after = await meaning(database, karanglo.id);
    expect(
      after.filter(({ name }) => !before.some((one) => one.name === name)).map(({ name }) => name),
    ).toEqual([three?.name]);
    expect(after).toHaveLength(before.length + 1);
  });

  test("are not opened when there are none or more than a screen holds", async () => {
    const { siti, karanglo } = place;
    const right = peopleOf(karanglo.code, 1, 29).map(({ nik, name }) => [nik ?? "", name]);
    const wrong = (count: number) => Array.from({ length: count }, (_, at) => ["35231", `Orang ${at}`]);
    const opened = async (rows: string[][]) =>
      repairPage(
        siti,
        await uploaded(siti, karanglo.code, await workbook([["NIK", "Nama"], ...rows]), "a.xlsx"),
      );
    expect(await opened(right)).toBeNull();
    expect((await opened(wrong(200)))?.outcome.rows).toHaveLength(200);
    expect(await opened(wrong(201))).toBeNull();
  });

  function workbook([header = [], ...rows]: string[][]) {
    return writeXlsx({
      sheets: [{ name: "Warga", columns: header.map((title) => ({ header: title })), rows }],
    });
  }
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
    ["too many columns", [Array.from({ length: 61 }, () => "x")], "PASTE_TOO_MANY_COLUMNS"],
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

  test("exactly as many rows as a screen holds are no reason to refuse", async () => {
    const rows = Array.from({ length: 200 }, (_, at) => ["", "", `Orang ${at}`, "", "1990-08-17"]);
    expect(value(await sendPaste(place.siti, paste("check", [headers, ...rows]))).rows).toHaveLength(200);
    expect(value(await sendPaste(place.siti, paste("check", rows))).rows).toHaveLength(200);
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
