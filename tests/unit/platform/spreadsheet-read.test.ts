import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDelimited } from "@/lib/platform/spreadsheet/delimited";
import { readWorkbook } from "@/lib/platform/spreadsheet/read";
import { isDayFormat, numberText, serialDay } from "@/lib/platform/spreadsheet/values";
import { writeCsv } from "@/lib/platform/spreadsheet/write";
import { xlsWithFormula } from "@/tests/support/ole";
import { workbookOf } from "@/tests/support/workbooks";
import { workbookParts, zipOf } from "@/tests/support/zip";

async function rowsOf(bytes: Buffer | string): Promise<string[][]> {
  const read = await readWorkbook(Buffer.from(bytes), "x");
  if (!read.ok) throw new Error(read.code);
  return (read.value.sheets[0]?.rows.slice() ?? []).map((row) =>
    row.map(({ type, text }) => `${type}:${text}`),
  );
}

describe("a zip around spreadsheets", () => {
  const list = workbookOf([["nama", "nik"]]);

  it("gives the workbook in it, photographs and what a Mac adds left alone", async () => {
    const parts = [
      { name: "foto/1.jpg", content: Buffer.alloc(3000, 255) },
      { name: "__MACOSX/._penduduk.xlsx", content: "x" },
      { name: "ekspor/Penduduk.XLSX", content: list },
    ];
    expect(await rowsOf(zipOf(parts))).toEqual([["text:nama", "text:nik"]]);
  });

  it("gives the sheets of several one by one, told apart by their files", async () => {
    const parts = [
      { name: "rt1.xlsx", content: list },
      { name: "rt2.xlsx", content: list },
      { name: "rt3.csv", content: "nama;nik" },
    ];
    const read = await readWorkbook(zipOf(parts), "x");
    const sheets = read.ok ? read.value.sheets : [];
    expect(sheets.map(({ name }) => name)).toEqual([
      "rt1.xlsx: Sheet1",
      "rt2.xlsx: Sheet1",
      "rt3.csv: rt3.csv",
    ]);
    expect(sheets.map(({ rows }) => rows.length)).toEqual([1, 1, 1]);
  });
});

describe("a workbook", () => {
  it.each(["xlsx", "xls"] as const)("as %s gives each cell with its type", async (format) => {
    const file = workbookOf(
      [
        ["Siti <&> Wahyuni", { t: "n", v: 3523126301975050 }, { t: "n", v: 32934, z: "dd/mm/yyyy" }],
        [],
        ["", { t: "b", v: true }, { t: "n", v: 0.1 }, { t: "n", v: 0.5, z: "hh:mm" }],
      ],
      format,
    );
    expect(await rowsOf(file)).toEqual([
      ["text:Siti <&> Wahyuni", "number:3523126301975050", "date:1990-03-02"],
      [],
      ["empty:", "boolean:TRUE", "number:0.1", "number:0.5"],
    ]);
  });

  it("tells a formula from its stored result", async () => {
    expect(await rowsOf(workbookOf([[{ t: "n", v: 3, f: "1+2" }]]))).toEqual([["formula:3"]]);
    expect(await rowsOf(xlsWithFormula())).toEqual([["formula:3"]]);
  });

  it("is read in all the ways programs write it", async () => {
    const strings = `<x:sst xmlns:x="m"><x:si><x:r><x:t>Si</x:t></x:r><x:r><x:t xml:space='preserve'>ti </x:t></x:r><x:rPh><x:t>?</x:t></x:rPh></x:si></x:sst>`;
    const cells = [
      '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>Wah</t></r><r><t>yuni</t></r></is></c></row>',
      "<row r='3'><c r='B3' t='str'><v><![CDATA[a<b]]></v></c><c r='C3'><f>1+1</f></c><c r='D3' t='d'><v>1990-03-02T00:00:00</v></c></row>",
      '<!-- > --><row r="4"><c r="A4"><v>3.5231263019750499E+15</v></c><c r="B4" t="e"><v>#N/A</v></c><c r="C4" t="inlineStr"><is><t>a_x000D_&#10;&#x41;</t></is></c></row>',
    ];
    const file = zipOf(workbookParts(cells.join("\n"), { "xl/sharedStrings.xml": strings }));
    expect(await rowsOf(file)).toEqual([
      ["text:Siti ", "text:Wahyuni"],
      [],
      ["empty:", "text:a<b", "formula:", "date:1990-03-02"],
      ["number:3523126301975050", "error:#N/A", "text:a\r\nA"],
    ]);
  });

  it("that claims a million rows and 16,000 columns is read for what it holds", async () => {
    const sheet = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData></worksheet>`;
    expect(await rowsOf(zipOf(workbookParts("", { "xl/worksheets/sheet1.xml": sheet })))).toEqual([
      ["number:1"],
    ]);
  });

  it("that takes too long is given up", async () => {
    expect(await readWorkbook(workbookOf([["x"]]), "x", { timeoutMs: 1 })).toEqual({
      ok: false,
      code: "FILE_TIMEOUT",
    });
  });
});

describe("delimited text", () => {
  it.each([
    ["semicolons", "nama;nik\nSiti;1\n"],
    ["commas", "nama,nik\r\nSiti,1\r\n"],
    ["tabs", "nama\tnik\nSiti\t1"],
    ["a mark", "\ufeffnama;nik\nSiti;1\n"],
    ["old Macintosh lines", "nama;nik\rSiti;1\r"],
    ["UTF-16", Buffer.concat([Buffer.from([255, 254]), Buffer.from("nama;nik\nSiti;1\n", "utf16le")])],
  ])("with %s is understood", async (_, text) => {
    expect(await rowsOf(text)).toEqual([
      ["text:nama", "text:nik"],
      ["text:Siti", "text:1"],
    ]);
  });

  it("keeps the numbers of its rows: blank lines, a sep line, line breaks in quotes", async () => {
    expect(await rowsOf('sep=;\nnama\n\n"Siti\nWahyuni";1\n')).toEqual([
      [],
      ["text:nama"],
      [],
      ["text:Siti\nWahyuni", "text:1"],
    ]);
  });

  it("in the encoding of older Excel keeps its letters", async () => {
    expect(await rowsOf(Buffer.from("nama;nik\nJos\xe9;1\n", "latin1"))).toContainEqual([
      "text:José",
      "text:1",
    ]);
  });

  it("comes back from what we write, whatever is in it", () => {
    const letter = fc.constantFrom("a", "é", " ", '"', ";", ",", "'", "\n", "\r", "=");
    const value = fc.string({ unit: letter }).filter((text) => !/^[=\r]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const read: string[][] = [];
        readDelimited(writeCsv(rows).toString().slice(1), ";", (row, column, text) => {
          read[row] ??= [];
          read[row][column] = text;
        });
        expect(read).toEqual(rows);
      }),
    );
  });
});

describe("a stored number", () => {
  it("is written in full", () => {
    expect([3.52312630197505e15, 1e21, 1e-7, 0.1 + 0.2, -5, 16_800].map(numberText)).toEqual([
      "3523126301975050",
      "1000000000000000000000",
      "0.0000001",
      "0.3",
      "-5",
      "16800",
    ]);
  });

  it("is a day by Excel's calendar, with the leap day that never was", () => {
    expect([1, 59, 60, 61, 32934, 32934.75].map((serial) => serialDay(serial, false))).toEqual([
      "1900-01-01",
      "1900-02-28",
      "1900-02-29",
      "1900-03-01",
      "1990-03-02",
      "1990-03-02",
    ]);
    expect(serialDay(31472, true)).toBe("1990-03-02");
    expect([0, -1, 3e6, Number.NaN].map((serial) => serialDay(serial, false))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("is a day when its format shows one", () => {
    const formats = ["dd/mm/yyyy", "[$-421]d mmmm yyyy", "General", "0.00", '"dy" 0', "hh:mm", "[Red]0", "@"];
    expect(formats.filter(isDayFormat)).toEqual(["dd/mm/yyyy", "[$-421]d mmmm yyyy"]);
  });
});
