import type { Case } from "./hostile-files";
import { workbookParts, type ZipPart, zipOf } from "./zip";

const sheet = "xl/worksheets/sheet1.xml";
const xlsx = (sheetData: string, changes?: Record<string, string>) =>
  zipOf(workbookParts(sheetData, changes));
const good = '<row r="1"><c r="A1" t="inlineStr"><is><t>nama</t></is></c></row>';

/** What an export with photographs could bring along instead of its workbook. */
export function hostileZips(): Case[] {
  const around = (name: string, content: Buffer | string) =>
    zipOf([
      { name: "foto/1.jpg", content: "x" },
      { name, content },
    ]);
  const many = Array.from({ length: 21 }, (_, n): ZipPart => ({ name: `${n}.csv`, content: "nama,nik" }));
  return [
    ["photographs alone", "FILE_TYPE", zipOf([{ name: "foto/1.jpg", content: "x" }])],
    ["a zip in a zip", "FILE_TYPE", around("a.zip", around("a.xlsx", xlsx(good)))],
    ["a zip in a zip, called .xlsx", "FILE_TYPE", around("a.xlsx", around("a.xlsx", xlsx(good)))],
    ["a bomb in a zip", "FILE_BOMB", around("a.xlsx", xlsx("", { [sheet]: "<a>".padEnd(50e6, " ") }))],
    ["a cut-off workbook in a zip", "FILE_DAMAGED", around("a.xlsx", xlsx(good).subarray(0, 300))],
    [
      "a workbook with a DOCTYPE in a zip",
      "FILE_UNSAFE",
      around("a.xlsx", xlsx("", { [sheet]: "<!DOCTYPE a><a/>" })),
    ],
    ["a workbook in a zip, named to climb out", "FILE_UNSAFE", around("../a.xlsx", xlsx(good))],
    ["21 lists in a zip", "FILE_BOMB", zipOf(many)],
  ];
}
