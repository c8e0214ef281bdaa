import { buffer } from "node:stream/consumers";
import { read as readWithSheetJs } from "@e965/xlsx";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "@/lib/platform/spreadsheet/read";
import { streamCsv, streamXlsx, writeCsv, writeXlsx } from "@/lib/platform/spreadsheet/write";

async function cells(bytes: Buffer) {
  const read = await readWorkbook(bytes, "x");
  if (!read.ok) throw new Error(read.code);
  return read.value.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.slice().map((row) => row.map((c) => `${c.type}:${c.text}`)),
  }));
}

describe("a workbook we write", () => {
  it("keeps text as text, numbers as numbers and days as days", async () => {
    const sheet = {
      name: "Peserta",
      columns: [
        { header: "NIK" },
        { header: "Iuran", type: "number" as const },
        { header: "Sejak", type: "date" as const },
      ],
      rows: [
        ["3523126301975050", 16_800, "2026-07-09"],
        ["=1+1", null, new Date("2026-07-10")],
        [3523, 0.5, "segera"],
      ],
      notes: ["Dibuat oleh Siti"],
    };
    expect(await cells(await writeXlsx({ sheets: [sheet] }))).toEqual([
      {
        name: "Peserta",
        rows: [
          ["text:NIK", "text:Iuran", "text:Sejak"],
          ["text:3523126301975050", "number:16800", "date:2026-07-09"],
          ["text:=1+1", "empty:", "date:2026-07-10"],
          ["text:3523", "number:0.5", "text:segera"],
        ],
      },
      { name: "Keterangan", rows: [["text:Dibuat oleh Siti"]] },
    ]);
  });

  it("survives characters that XML cannot hold", async () => {
    const columns = [{ header: "Nama" }];
    const rows = [["Si\u0000ti \u0001<&>\"'\uffff"]];
    const [sheet] = await cells(await writeXlsx({ sheets: [{ name: "A", columns, rows }] }));
    expect(sheet?.rows[1]?.[0]).toMatch(/^text:Siti <&>"'/);
  });
});

describe("a workbook whose rows come one by one", () => {
  const columns = [{ header: "Nama" }];

  it("keeps its header in view, shows days as in Indonesia, and says who made it and when", async () => {
    const made = {
      title: "Peserta <Socorejo>",
      by: "Siti & Bagus",
      at: new Date("2026-11-22T01:02:03.456Z"),
    };
    const bytes = await writeXlsx({ sheets: [{ name: "Data", columns, rows: [["Siti"]] }], made });
    const book = readWithSheetJs(bytes, { bookFiles: true }) as unknown as {
      Props: Record<string, unknown>;
      files: Record<string, { content: Uint8Array }>;
    };
    expect(book.Props).toMatchObject({ Title: made.title, Author: made.by });
    expect(new Date(String(book.Props.CreatedDate)).toISOString()).toBe("2026-11-22T01:02:03.000Z");
    const sheet = Buffer.from(book.files["xl/worksheets/sheet1.xml"]?.content ?? []).toString();
    // Without its language the format is the reader's own: LibreOffice in English shows the month first.
    const styles = Buffer.from(book.files["xl/styles.xml"]?.content ?? []).toString();
    expect(styles).toContain('formatCode="[$-421]dd/mm/yyyy"');
    expect(sheet).toContain('ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"');
  });

  it("leaves out the header where the first row is data", async () => {
    const sheet = { name: "Data", columns, rows: [["id"], ["nama"]], hasHeader: false };
    expect((await cells(await writeXlsx({ sheets: [sheet] })))[0]?.rows).toEqual([
      ["text:id"],
      ["text:nama"],
    ]);
  });

  it("asks for rows only as fast as they are taken away", async () => {
    let asked = 0;
    async function* rows() {
      for (; asked < 200_000; asked++) yield [`Warga ${asked} ${"x".repeat(100)}`];
    }
    const stream = streamXlsx({ sheets: [{ name: "Data", columns, rows: rows() }] });
    for await (const piece of stream) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(asked).toBeLessThan(200_000);
    expect(stream.destroyed).toBe(true);
  });

  it.each([streamXlsx, streamCsv])("breaks off instead of ending short", async (write) => {
    async function* rows() {
      yield ["Siti"];
      throw new Error("the database went");
    }
    const sheet = { name: "Data", columns, rows: rows() };
    const stream = write === streamCsv ? streamCsv(sheet) : streamXlsx({ sheets: [sheet] });
    await expect(buffer(stream)).rejects.toThrow("the database went");
  });
});

describe("whatever is written in a cell", () => {
  const starts = fc.constantFrom(
    "",
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "\0",
    "'",
    '"',
    ";",
    ",",
    " ",
    "_x003D_",
    "＝",
  );
  const anything = fc.string({ unit: "binary", maxLength: 20 });
  const wording = fc.oneof(
    anything,
    fc.constantFrom("1+1", "SUM(A1:A9)", "cmd|' /C calc'!A0", "_x0041_ _X00_", "a\r\nb"),
  );
  const strings = fc
    .sample(fc.tuple(starts, wording), { numRuns: 10_000, seed: 21 })
    .map((both) => both.join(""));
  const seen = (value: string) => value.replace(/[^\P{Cc}\t\n\r]|[\ud800-\udfff\ufffe\uffff]/gu, "");

  it("is text in a workbook, letter for letter, and never a formula", async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: "Data", columns: [{ header: "Isi" }], rows: strings.map((one) => [`x${one}`, one]) }],
    });
    const [sheet] = await cells(bytes);
    const wrong = strings.filter((one, at) => {
      const [whole, ...rest] = sheet?.rows[at + 1] ?? [];
      const kept = rest[0] ?? "empty:";
      return whole !== `text:x${seen(one)}` || kept !== (seen(one) === "" ? "empty:" : `text:${seen(one)}`);
    });
    expect(wrong).toEqual([]);
    const book = readWithSheetJs(bytes, { cellFormula: true });
    const others = Object.values(book.Sheets.Data ?? {}).filter(
      (cell: { t?: string; f?: string }) => cell.f !== undefined || (cell.t !== undefined && cell.t !== "s"),
    );
    expect(others).toEqual([]);
  });

  it("is text in a CSV, with an apostrophe at most before it", async () => {
    const written = writeCsv(strings.map((one) => ["x", one, "y"])).toString();
    const [sheet] = await cells(Buffer.from(written));
    const wrong = strings.filter((one, at) => {
      const kept = (sheet?.rows[at]?.[1] ?? "").replace(/^(text|empty):/, "");
      return kept.replace(/^'/, "") !== seen(one).replace(/^'/, "") || /^[=+\-@\t\r\0]/.test(kept);
    });
    expect(wrong).toEqual([]);
    expect(
      written.split("\r\n").every((line) => !/(^|[^"])[;,][=+\-@]/.test(line.replace(/"[^"]*"/g, '""'))),
    ).toBe(true);
  });
});

describe("a CSV we write", () => {
  it("is UTF-8 with its mark, quoted as RFC 4180 says", () => {
    expect(writeCsv([["Siti; Wahyuni", 'RT "1"', "a\nb", 5, null]]).toString()).toBe(
      '\ufeff"Siti; Wahyuni";"RT ""1""";"a\nb";5;\r\n',
    );
  });

  it.each(["=1+1", "+62812", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1"])("gives %j nothing to run", (text) => {
    expect(writeCsv([[text]]).toString()).toMatch(/^\ufeff"?'/);
  });

  it("writes days as people do, and who made it below the rows", async () => {
    const sheet = {
      name: "Peserta",
      columns: [{ header: "Nama" }, { header: "Sejak", type: "date" as const }],
      rows: [["Siti", new Date("2026-07-09")]],
      notes: ["Dibuat oleh Bagus"],
    };
    expect((await buffer(streamCsv(sheet))).toString()).toBe(
      '\ufeff"Nama";"Sejak"\r\n"Siti";"09/07/2026"\r\n"Dibuat oleh Bagus"\r\n',
    );
  });

  it("comes back as it went", async () => {
    const text = 'Siti "Bu RT"; Dusun Krajan,\nRT 001';
    for (const delimiter of [";", ",", "\t"]) {
      const [sheet] = await cells(
        writeCsv(
          [
            ["a", "b", "c"],
            [text, "x", "3523126301975050"],
          ],
          { delimiter },
        ),
      );
      expect(sheet?.rows[1]).toEqual([`text:${text}`, "text:x", "text:3523126301975050"]);
    }
  });
});
