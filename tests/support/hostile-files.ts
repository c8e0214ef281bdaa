import { gzipSync } from "node:zlib";
import type { ReadRefusal } from "@/lib/platform/spreadsheet/read";
import { hostileZips } from "./hostile-zips";
import { ole, record } from "./ole";
import { workbookParts, type ZipPart, zipOf } from "./zip";

export type HostileFile = { name: string; code: ReadRefusal; bytes: Buffer };

const cell = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number | string, cells: string) => `<row r="${number}">${cells}</row>`;
const good = row(1, cell("A1", "nama") + cell("B1", "nik"));
const sheet = "xl/worksheets/sheet1.xml";
const xlsx = (sheetData: string, changes?: Record<string, string | Buffer>, more: ZipPart[] = []) =>
  zipOf([...workbookParts(sheetData, changes), ...more]);
const megabytes = (count: number, text = " ") => text.repeat((count * 1024 * 1024) / text.length);
const filler = (name: string, inflated: number, packed: number): ZipPart => ({
  name,
  content: Buffer.alloc(packed, 7),
  raw: true,
  says: { inflated },
});

/** Files that must each be refused with exactly this code, quickly and without growing the process. */
export function hostileFiles(): HostileFile[] {
  return [
    ...notSpreadsheets(),
    ...archives(),
    ...hostileZips(),
    ...xmlTricks(),
    ...sheets(),
    ...oldExcel(),
    ...texts(),
  ].map(([name, code, bytes]) => ({ name, code, bytes: Buffer.from(bytes) }));
}

export type Case = [string, ReadRefusal, Buffer | string];

function notSpreadsheets(): Case[] {
  const types = (type: string) => ({
    "[Content_Types].xml": `<Types><Override ContentType="${type}"/></Types>`,
  });
  return [
    ["zero bytes", "FILE_EMPTY", ""],
    ["one byte over 20 MB", "FILE_TOO_LARGE", Buffer.alloc(20 * 1024 * 1024 + 1, 65)],
    ["a picture renamed .xlsx", "FILE_TYPE", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["a PDF", "FILE_TYPE", "%PDF-1.7\n1 0 obj\nendobj"],
    ["an RTF", "FILE_TYPE", "{\\rtf1\\ansi nama}"],
    ["a web page renamed .xls", "FILE_TYPE", "\ufeff\n <html><table><tr><td>nama</td></tr></table></html>"],
    ["Excel 2003 XML", "FILE_TYPE", '<?xml version="1.0"?><Workbook/>'],
    ["a program", "FILE_TYPE", Buffer.from("7f454c4602010100000000000000000002003e00", "hex")],
    ["gzip", "FILE_TYPE", gzipSync("nama,nik\n")],
    ["an archive of no kind", "FILE_TYPE", zipOf([{ name: "nama.txt", content: "nama" }])],
    ["an empty archive", "FILE_TYPE", zipOf([])],
    [
      "a Word document",
      "FILE_TYPE",
      xlsx(good, types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
    ],
    [
      "a binary workbook",
      "FILE_TYPE",
      xlsx(good, types("application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
    ],
  ];
}

function archives(): Case[] {
  const file = xlsx(good);
  const bomb = "<worksheet>".padEnd(100 * 1024 * 1024, " ");
  const manyFillers = Array.from({ length: 11 }, (_, n) => filler(`xl/media/${n}.bin`, 29e6, 2e5));
  const manyParts = Array.from(
    { length: 2_001 },
    (_, n): ZipPart => ({ name: `a/${n}.xml`, content: "<a/>" }),
  );
  const shared = Array.from(
    { length: 90 },
    (_, n): ZipPart => ({ name: `b/${n}`, content: "", sharesFirst: true }),
  );
  const first = filler("first.bin", 1000, 90_000);
  const named = (name: string) => xlsx(good, { [name]: "x" });
  const part = (says: ZipPart["says"], content = "<worksheet/>") =>
    zipOf(workbookParts(good).map((it) => (it.name === sheet ? { ...it, content, says } : it)));
  return [
    ["a cut-off workbook", "FILE_DAMAGED", file.subarray(0, file.length / 2)],
    ["a workbook without its end", "FILE_DAMAGED", file.subarray(0, file.length - 10)],
    ["an overwritten directory", "FILE_DAMAGED", overwrite(file, file.lastIndexOf("PK\x01\x02"), "XXXX")],
    ["overwritten content", "FILE_DAMAGED", overwrite(file, 60, "\xff\xff\xff\xff\xff\xff\xff\xff")],
    ["a wrong checksum", "FILE_DAMAGED", part({ checksum: 1 })],
    ["100 MB of spaces", "FILE_BOMB", xlsx("", { [sheet]: bomb })],
    [
      "a sheet that declares 1,000 bytes and holds 40 MB",
      "FILE_BOMB",
      part({ inflated: 1_000 }, `<worksheet>${megabytes(40)}</worksheet>`),
    ],
    ["a sheet that declares more than it holds", "FILE_DAMAGED", part({ inflated: 5_000 })],
    ["319 MB in eleven parts", "FILE_BOMB", xlsx(good, {}, manyFillers)],
    ["4 GB declared", "FILE_BOMB", xlsx(good, {}, [filler("x.bin", 0xfffffffe, 1e6)])],
    ["2,001 parts", "FILE_BOMB", zipOf(manyParts)],
    ["parts that share their bytes", "FILE_BOMB", zipOf([first, ...workbookParts(good), ...shared])],
    ["a part named to climb out", "FILE_UNSAFE", named("../../etc/passwd")],
    ["a part named from the root", "FILE_UNSAFE", named("/etc/passwd")],
    ["a part named to climb out, Windows style", "FILE_UNSAFE", named("..\\..\\autoexec.bat")],
    ["a part named with a drive", "FILE_UNSAFE", named("C:\\autoexec.bat")],
    ["two parts of one name", "FILE_UNSAFE", xlsx(good, {}, [{ name: "XL/workbook.xml", content: "<a/>" }])],
    ["a locked part", "FILE_ENCRYPTED", part({ flags: 1 })],
    ["a workbook inside the worksheet", "FILE_UNSAFE", xlsx("", { [sheet]: file })],
  ];
}

function xmlTricks(): Case[] {
  const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const outside = '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const wide = (text: string) => Buffer.concat([Buffer.from([255, 254]), Buffer.from(text, "utf16le")]);
  const worksheet = `<worksheet><sheetData>${good}</sheetData></worksheet>`;
  return [
    [
      "entities that multiply",
      "FILE_UNSAFE",
      xlsx(good, { "xl/sharedStrings.xml": `${laughs}<sst><si><t>&b;</t></si></sst>` }),
    ],
    ["an entity from a file", "FILE_UNSAFE", xlsx("", { [sheet]: outside + worksheet })],
    [
      "a DOCTYPE behind a long comment",
      "FILE_UNSAFE",
      xlsx("", { [sheet]: `<!--${"x".repeat(90_000)}-->${outside}${worksheet}` }),
    ],
    ["a DOCTYPE in UTF-16", "FILE_UNSAFE", xlsx("", { [sheet]: wide(outside + worksheet) })],
    [
      "a DOCTYPE in a part nobody reads",
      "FILE_UNSAFE",
      xlsx(good, { "docProps/core.xml": `${outside}<a/>` }),
    ],
    ["an unknown entity", "FILE_UNSAFE", xlsx(row(1, cell("A1", "&lol;")))],
    ["a sheet that stops midway", "FILE_DAMAGED", xlsx("", { [sheet]: worksheet.slice(0, 60) })],
    ["a sheet that is no XML", "FILE_DAMAGED", xlsx("", { [sheet]: "nama,nik\nSiti,1\n" })],
    [
      "a sheet in broken UTF-8",
      "FILE_DAMAGED",
      xlsx("", { [sheet]: Buffer.from(`${worksheet}\xff\xfe`, "latin1") }),
    ],
    [
      "one cell of 9 MB",
      "FILE_DAMAGED",
      xlsx(row(1, cell("A1", megabytes(9, "Siti Wahyuni 0123456789 abcdefgh")))),
    ],
    ["one cell of 40,000 letters", "FILE_DAMAGED", xlsx(row(1, cell("A1", "Siti ".repeat(8_000))))],
    ["one attribute of 5 MB", "FILE_DAMAGED", xlsx(`<row r="${megabytes(5, "1")}"/>`)],
  ];
}

function sheets(): Case[] {
  const wide = Array.from({ length: 16_000 }, (_, n) => cell(`${columnName(n)}1`, "x")).join("");
  const long = Array.from({ length: 120_001 }, (_, n) => row(n + 1, cell(`A${n + 1}`, "x"))).join("");
  const one = { "xl/sharedStrings.xml": `<sst><si><t>${"x".repeat(32_000)}</t></si></sst>` };
  const repeated = Array.from({ length: 20_000 }, (_, n) =>
    row(n + 1, '<c t="s"><v>0</v></c>'.repeat(40)),
  ).join("");
  const styled = (n: number) => (_: unknown, c: number) => `<c r="${columnName(c)}${n}" s="1"/>`;
  const formatted = Array.from({ length: 10_000 }, (_, n) =>
    row(n + 1, Array.from({ length: 200 }, styled(n + 1)).join("")),
  );
  return [
    ["16,000 columns", "TOO_MANY_COLUMNS", xlsx(row(1, wide))],
    ["120,001 rows", "TOO_MANY_ROWS", xlsx(long)],
    ["a cell in the last row there is", "TOO_MANY_ROWS", xlsx(row(1_048_576, cell("A1048576", "x")))],
    ["a cell in column ZZZZ", "FILE_DAMAGED", xlsx(row(1, cell("ZZZZ1", "x")))],
    ["row 0", "FILE_DAMAGED", xlsx(row(0, cell("A0", "x")))],
    ["row NaN", "FILE_DAMAGED", xlsx(row("x", cell("A1", "x")))],
    ["rows that run backwards", "FILE_DAMAGED", xlsx(row(5, cell("A5", "x")) + row(2, cell("A2", "x")))],
    ["a text that is not in the list of texts", "FILE_DAMAGED", xlsx(row(1, '<c r="A1" t="s"><v>7</v></c>'))],
    ["one long text shown 800,000 times", "FILE_BOMB", xlsx(repeated, one)],
    ["2 million formatted cells without content", "SHEET_EMPTY", xlsx(formatted.join(""))],
    ["no cell at all", "SHEET_EMPTY", xlsx("")],
  ];
}

function oldExcel(): Case[] {
  const bof = record(0x0809, Buffer.from("0006050000000000", "hex"));
  const numbers = record(0x27e, Buffer.alloc(10));
  const hugeList = record(0xfc, Buffer.from("ffffff7fffffff7f", "hex"));
  const end = record(0x0a, Buffer.alloc(0));
  const xls = ole({ Workbook: Buffer.concat([bof, end, Buffer.alloc(5_000)]) });
  const loop = Buffer.from(xls);
  const fatStart = (loop.readUInt32LE(76) + 1) * 512;
  for (let at = 0; at < 512; at += 4) loop.writeUInt32LE(at / 4 === 1 ? 2 : 1, fatStart + at);
  return [
    [
      "a workbook behind a password",
      "FILE_ENCRYPTED",
      ole({ EncryptedPackage: Buffer.alloc(5_000), EncryptionInfo: Buffer.alloc(5_000) }),
    ],
    [
      "an old workbook behind a password",
      "FILE_ENCRYPTED",
      ole({ Workbook: Buffer.concat([bof, record(0x2f, Buffer.alloc(6)), Buffer.alloc(5_000)]) }),
    ],
    ["an old Word document", "FILE_TYPE", ole({ WordDocument: Buffer.alloc(5_000) })],
    ["a cut-off old workbook", "FILE_DAMAGED", xls.subarray(0, 1_500)],
    ["an old workbook whose chain bites its tail", "FILE_DAMAGED", loop],
    ["an old workbook without a beginning", "FILE_DAMAGED", ole({ Workbook: Buffer.alloc(5_000, 1) })],
    [
      "an old workbook with a record past its end",
      "FILE_DAMAGED",
      ole({ Workbook: Buffer.concat([bof, Buffer.from("fc00ffff", "hex")]) }),
    ],
    [
      "an old workbook that promises two billion texts",
      "SHEET_EMPTY",
      ole({ Workbook: Buffer.concat([bof, hugeList, end]) }),
    ],
    [
      "an old workbook of a million numbers",
      "FILE_TOO_LARGE",
      ole({ Workbook: Buffer.concat([bof, ...Array<Buffer>(1_000_001).fill(numbers)]) }),
    ],
  ];
}

function texts(): Case[] {
  return [
    ["text with a NUL", "FILE_TYPE", "nama,nik\0\nSiti,1\n"],
    ["text with control characters", "FILE_TYPE", "nama,nik\nSi\x01ti,1\n"],
    ["blank lines only", "SHEET_EMPTY", "\r\n  \r\n;;;\r\n".replace("  ", "")],
    ["a quote that never closes", "FILE_DAMAGED", `nama,nik\n"Siti,1\n${megabytes(5, "Budi,2\n")}`],
    ["5,000 text columns", "TOO_MANY_COLUMNS", `${"nama;".repeat(5_000)}\n`],
    ["120,001 lines", "TOO_MANY_ROWS", "Siti;1\n".repeat(120_001)],
    ["a line of 15 MB", "FILE_DAMAGED", megabytes(15, "Siti")],
  ];
}

function overwrite(file: Buffer, at: number, text: string): Buffer {
  const copy = Buffer.from(file);
  copy.write(text, at, "latin1");
  return copy;
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}
