import { expect, test } from "vitest";
import { readWorkbook } from "@/lib/platform/spreadsheet/read";
import { writeXlsx } from "@/lib/platform/spreadsheet/write";
import { openInOffice } from "@/tests/support/office";

/** What the members' file holds in its kinds of cell, with what people have seen go wrong in each. */
const sheet = {
  name: "Peserta",
  columns: [
    { header: "Nama", width: 32 },
    { header: "NIK", width: 22 },
    { header: "RT", width: 6 },
    { header: "Tanggal lahir", type: "date" as const, width: 14 },
    { header: "Umur", type: "number" as const, width: 8 },
  ],
  rows: [
    ["Siti Aminah", "3523125708900001", "001", "1990-08-17", 36],
    ["=HYPERLINK(1)", "0000000000000001", "010", "1900-03-01", 126],
    ["+62 'Budi'; \"Jr\", dkk", "9999999999999999", "-1", "2024-02-29", 2],
  ],
};

test("LibreOffice opens a list without a word, shows every digit and Indonesian days, and keeps text as text", async () => {
  const { said, shown, again } = openInOffice(await writeXlsx({ sheets: [sheet] }));
  expect(said).not.toMatch(/error|warning|repair|damaged/i);
  expect(shown.trim().split("\n")).toEqual([
    "Nama,NIK,RT,Tanggal lahir,Umur",
    "Siti Aminah,3523125708900001,001,17/08/1990,36",
    "=HYPERLINK(1),0000000000000001,010,01/03/1900,126",
    '"+62 \'Budi\'; ""Jr"", dkk",9999999999999999,-1,29/02/2024,2',
  ]);
  const read = await readWorkbook(again, "lagi.xlsx");
  if (!read.ok) throw new Error(read.code);
  const types = read.value.sheets[0]?.rows.slice(1).map((row) => row.map(({ type }) => type).join(" "));
  expect(types).toEqual(sheet.rows.map(() => "text text text date number"));
}, 120_000);
