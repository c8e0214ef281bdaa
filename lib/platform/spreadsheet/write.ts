import { stringify } from "csv-stringify/sync";
import writeXlsxFile, { type Cell, type Row } from "write-excel-file/node";

export type ColumnType = "text" | "number" | "date";

export type CellValue = string | number | Date | null;

export type SheetToWrite = {
  name: string;
  columns: { header: string; width?: number; type?: ColumnType }[];
  rows: CellValue[][];
  /** Sentences for the second sheet "Keterangan": who made the file, when, from what. */
  notes?: string[];
  /** Empty rows below the data that are already formatted as text in the text columns, for people to type into. */
  blankRows?: number;
};

const formats = { text: "@", date: "dd/mm/yyyy" };

/**
 * A workbook with a bold header that stays in view. Text cells are text whatever they look like, so a NIK
 * keeps its digits and "=1+1" is never a formula. Days may be given as "yyyy-mm-dd".
 */
export function writeXlsx({ sheets }: { sheets: SheetToWrite[] }): Promise<Buffer> {
  const notes = sheets.flatMap((sheet) => sheet.notes ?? []);
  const written = sheets.map((sheet) => ({
    sheet: sheet.name,
    stickyRowsCount: 1,
    columns: sheet.columns.map(({ header, width }) => ({ width: width ?? Math.max(12, header.length + 3) })),
    data: [headerOf(sheet), ...dataOf(sheet), ...blanksOf(sheet)],
  }));
  const about = {
    sheet: "Keterangan",
    columns: [{ width: 100 }],
    data: notes.map((note): Row => [textCell(note)]),
  };
  return writeXlsxFile(notes.length > 0 ? [...written, about] : written).toBuffer();
}

/** RFC 4180 with the mark Excel needs to see UTF-8; what Excel would run as a formula gets an apostrophe. */
export function writeCsv(rows: CellValue[][], { delimiter = ";" }: { delimiter?: string } = {}): Buffer {
  const lines = rows.map((row) =>
    row.map((value) => (typeof value === "string" ? neutral(value) : plain(value))),
  );
  return Buffer.from(
    stringify(lines, { delimiter, bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ }),
  );
}

function headerOf(sheet: SheetToWrite): Row {
  return sheet.columns.map(({ header }) => ({ value: clean(header), type: String, fontWeight: "bold" }));
}

function dataOf(sheet: SheetToWrite): Row[] {
  const types = sheet.columns.map(({ type }) => type ?? "text");
  return sheet.rows.map((row) => row.map((value, column) => cellOf(value, types[column] ?? "text")));
}

function blanksOf(sheet: SheetToWrite): Row[] {
  const blank: Row = sheet.columns.map(({ type = "text" }) =>
    type === "text" ? { type: String, format: formats.text } : null,
  );
  return Array.from({ length: sheet.blankRows ?? 0 }, () => blank);
}

function cellOf(value: CellValue, type: ColumnType): Cell {
  if (value === null || value === "") return null;
  if (type === "number" && typeof value === "number") return { value, type: Number };
  const day = type === "date" ? dayOf(value) : null;
  if (day) return { value: day, type: Date, format: formats.date };
  return textCell(plain(value));
}

function textCell(text: string): Cell {
  return { value: clean(text), type: String, format: formats.text };
}

function dayOf(value: CellValue): Date | null {
  if (value instanceof Date) return value;
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(value) : null;
}

function plain(value: CellValue): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null ? "" : String(value);
}

function neutral(text: string): string {
  return /^[=+\-@\t\r\0]/.test(text) ? `'${clean(text)}` : clean(text);
}

/** Without the control characters that XML cannot hold. */
function clean(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, "").slice(0, 32_767);
}
