import { styles } from "./workbook-parts";
import type { CellValue, ColumnType, SheetToWrite } from "./write";
import { cellText } from "./xml-text";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const pieceLength = 64_000;

/** One sheet as XML in pieces, row by row as the rows come. */
export async function* worksheetXml(sheet: SheetToWrite): AsyncGenerator<Buffer> {
  const { columns, hasHeader = true } = sheet;
  const letters = columns.map((_, at) => columnLetters(at));
  const types = columns.map(({ type }) => type ?? "text");
  let row = 0;
  let piece = opening(sheet);
  if (hasHeader)
    piece += rowXml(
      ++row,
      columns.map(({ header }, at) => headerCell(header, `${letters[at]}1`)),
    );
  for await (const values of sheet.rows) {
    row++;
    piece += rowXml(
      row,
      values.map((value, at) =>
        cellXml(value, types[at] ?? "text", `${letters[at] ?? columnLetters(at)}${row}`),
      ),
    );
    if (piece.length < pieceLength) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  for (let blank = 0; blank < (sheet.blankRows ?? 0); blank++) {
    row++;
    piece += rowXml(
      row,
      letters.map((letter, at) =>
        types[at] === "text" ? `<c r="${letter}${row}" s="${styles.text}"/>` : "",
      ),
    );
  }
  yield Buffer.from(piece + closing(letters.at(-1) ?? "A", row));
}

function opening({ columns, hasHeader = true }: SheetToWrite): string {
  const widths = columns.map(({ header, width }, at) => {
    const letters = width ?? Math.max(12, header.length + 3);
    return `<col min="${at + 1}" max="${at + 1}" width="${letters}" customWidth="1"/>`;
  });
  const view = hasHeader
    ? `<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>`
    : `<sheetView workbookViewId="0"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${main}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>${view}</sheetViews>` +
    `<cols>${widths.join("")}</cols><sheetData>`
  );
}

/** Printed on A4 as wide as the paper; and a NIK kept as text is no mistake for Excel to mark. */
function closing(lastColumn: string, rows: number): string {
  return (
    `</sheetData><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>` +
    `<ignoredErrors><ignoredError sqref="A1:${lastColumn}${Math.max(1, rows)}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
  );
}

function rowXml(number: number, cells: string[]): string {
  return `<row r="${number}">${cells.join("")}</row>`;
}

function headerCell(text: string, reference: string): string {
  return textCell(text, reference, styles.header);
}

function cellXml(value: CellValue, type: ColumnType, reference: string): string {
  if (value === null || value === "") return "";
  if (type === "number" && typeof value === "number") return `<c r="${reference}"><v>${value}</v></c>`;
  const serial = type === "date" ? serialOf(value) : null;
  if (serial !== null) return `<c r="${reference}" s="${styles.date}"><v>${serial}</v></c>`;
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  return textCell(text, reference, styles.text);
}

function textCell(text: string, reference: string, style: number): string {
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
}

/** Excel's number of a day; null before 1 March 1900, where its count goes wrong. */
function serialOf(value: CellValue): number | null {
  if (typeof value === "string" && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  if (typeof value === "number" || value === null) return null;
  const serial = Math.floor(new Date(value).getTime() / 86_400_000) + 25_569;
  return serial >= 61 ? serial : null;
}

function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}
