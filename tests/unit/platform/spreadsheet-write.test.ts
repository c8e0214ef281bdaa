import { describe, expect, it } from "vitest";
import { readWorkbook } from "@/lib/platform/spreadsheet/read";
import { writeCsv, writeXlsx } from "@/lib/platform/spreadsheet/write";

async function cells(bytes: Buffer) {
  const read = await readWorkbook(bytes, "x");
  if (!read.ok) throw new Error(read.code);
  return read.value.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((c) => `${c.type}:${c.text}`)),
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

describe("a CSV we write", () => {
  it("is UTF-8 with its mark, quoted as RFC 4180 says", () => {
    expect(writeCsv([["Siti; Wahyuni", 'RT "1"', "a\nb", 5, null]]).toString()).toBe(
      '\ufeff"Siti; Wahyuni";"RT ""1""";"a\nb";5;\r\n',
    );
  });

  it.each(["=1+1", "+62812", "-1", "@SUM(A1)", "\t=1", "\r=1", "\0=1"])("gives %j nothing to run", (text) => {
    expect(writeCsv([[text]]).toString()).toMatch(/^\ufeff"?'/);
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
