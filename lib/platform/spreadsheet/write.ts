import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { stringify } from "csv-stringify/sync";
import { ZipFile } from "yazl";
import type { Made } from "@/lib/platform/made";
import { workbookParts } from "./workbook-parts";
import { worksheetXml } from "./worksheet-out";
import { clean } from "./xml-text";

export type ColumnType = "text" | "number" | "date";

export type CellValue = string | number | Date | null;

export type SheetToWrite = {
  name: string;
  columns: { header: string; width?: number; type?: ColumnType }[];
  /** May come one by one from the database: they are written as they come and never kept. */
  rows: Iterable<CellValue[]> | AsyncIterable<CellValue[]>;
  /** Sentences for the second sheet "Keterangan": who made the file, when, from what. */
  notes?: string[];
  /** Empty rows below the data that are already formatted as text in the text columns, for people to type into. */
  blankRows?: number;
  /** False for a sheet whose first row is data already; the columns then only say how wide and what type. */
  hasHeader?: boolean;
};

export type WorkbookToWrite = {
  sheets: SheetToWrite[];
  /** Kept in the file's properties, where no program that reads the rows stumbles over it. */
  made?: Made;
};

/**
 * A workbook with a bold header that stays in view, as a stream: its memory does not grow with its rows. Text
 * cells are text whatever they look like, so a NIK keeps its digits and "=1+1" is never a formula. Days may be
 * given as "yyyy-mm-dd". What fails on the way breaks the stream off, so that half a file is never taken for a whole.
 */
export function streamXlsx({ sheets, made }: WorkbookToWrite): Readable {
  const notes = sheets.flatMap((sheet) => sheet.notes ?? []);
  const all = notes.length > 0 ? [...sheets, noteSheet(notes)] : sheets;
  const named = all.map(({ name, hasHeader = true }) => ({ name, hasHeader }));
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  // Written when its turn comes: the rows of the second sheet are not asked for before the first is done.
  for (const [at, sheet] of all.entries())
    zip.addReadStreamLazy(`xl/worksheets/sheet${at + 1}.xml`, (give) => {
      const pieces = Readable.from(worksheetXml(sheet), { objectMode: false });
      pieces.once("error", (error) => out.destroy(error));
      out.once("close", () => pieces.destroy());
      give(null, pieces);
    });
  for (const [path, xml] of workbookParts(named, made)) zip.addBuffer(Buffer.from(xml), path);
  zip.end();
  return out;
}

/** The whole workbook at once, for those that are small. */
export function writeXlsx(workbook: WorkbookToWrite): Promise<Buffer> {
  return buffer(streamXlsx(workbook));
}

/** RFC 4180 with the mark Excel needs to see UTF-8; what Excel would run as a formula gets an apostrophe. */
export function writeCsv(rows: CellValue[][], { delimiter = ";" }: { delimiter?: string } = {}): Buffer {
  return Buffer.from(mark + lines(rows, delimiter));
}

/** A sheet as text, row by row as the rows come; its notes are the last lines. Days as people write them. */
export function streamCsv({ columns, rows, notes = [] }: SheetToWrite): Readable {
  async function* pieces() {
    yield Buffer.from(mark + lines([columns.map(({ header }) => header)]));
    let waiting: CellValue[][] = [];
    for await (const row of rows) {
      waiting.push(row.map((value, at) => (columns[at]?.type === "date" ? written(value) : value)));
      if (waiting.length < 500) continue;
      yield Buffer.from(lines(waiting));
      waiting = [];
    }
    yield Buffer.from(lines([...waiting, ...notes.map((note) => [note])]));
  }
  return Readable.from(pieces(), { objectMode: false });
}

function noteSheet(notes: string[]): SheetToWrite {
  return {
    name: "Keterangan",
    columns: [{ header: "", width: 100 }],
    rows: notes.map((note) => [note]),
    hasHeader: false,
  };
}

const mark = "\ufeff";

/** Text stands in quotes throughout, so that no other separator can start a cell inside it. */
function lines(rows: CellValue[][], delimiter = ";"): string {
  const safe = rows.map((row) =>
    row.map((value) => {
      if (value instanceof Date) return value.toISOString().slice(0, 10);
      return typeof value === "string" && value !== "" ? neutral(value) : value;
    }),
  );
  return stringify(safe, { delimiter, record_delimiter: "windows", quoted_string: true });
}

function neutral(text: string): string {
  const cleaned = clean(text);
  return /^[=+\-@\t\r＝＋－＠]/.test(text) || text.startsWith("\0") ? `'${cleaned}` : cleaned;
}

/** 2018-07-09 → 09/07/2018 */
function written(value: CellValue): CellValue {
  const day = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  return typeof day === "string" ? day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1") : day;
}
