import { type Refusal, refuse } from "@/lib/platform/result";
import type { Workbook } from "@/lib/platform/spreadsheet/read";
import type { ColumnRole } from "@/lib/resident/sheet/columns";
import { headerDepth } from "@/lib/resident/sheet/header/rules";

/** What fits on one screen; more than this is a file. SIAK and OpenSID write about forty columns. */
export const mostPasted = { rows: 200, columns: 60, characters: 500, text: 600_000 } as const;

// A quote that is not closed before a tab or a line's end is part of the text, as in "Budi" Santoso. Looked for only so
// far, since what is longer is refused anyhow.
const quoted = /"((?:[^"]|""){0,2000})"(?=[\t\r\n]|$)/y;
const bare = /[^\t\r\n]*/y;

/**
 * The cells of what spreadsheets put on the clipboard: tabs between cells, quotes around those that hold a tab or a
 * line break. Every row is as wide as the widest; breaks and control characters within a cell become a space, and
 * what is empty at the end is left off.
 */
export function readPasted(text: string): string[][] {
  const rows: string[][] = [];
  const source = text.replace(/^\ufeff/, "");
  let row: string[] = [];
  for (let at = 0; at < source.length; ) {
    const enclosed = matchAt(quoted, source, at);
    const found = enclosed ?? matchAt(bare, source, at);
    row.push(cleanCell(enclosed ? (enclosed[1] ?? "").replaceAll('""', '"') : (found?.[0] ?? "")));
    at += found?.[0].length ?? 0;
    if (source[at] === "\t") {
      at++;
      continue;
    }
    if (source[at] === "\r" && source[at + 1] === "\n") at++;
    at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  const width = Math.max(0, ...rows.map((cells) => cells.findLastIndex((cell) => cell !== "") + 1));
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell !== ""));
  return rows.slice(0, last + 1).map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ""));
}

/** The reverse of `readPasted`. */
export function writePasted(rows: string[][]): string {
  const shown = (cell: string) => (cell.startsWith('"') ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => cells.map(shown).join("\t")).join("\n");
}

/** One line of visible text. */
export function cleanCell(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]+|[\ud800-\udfff]/gu, " ").trim();
}

export type PasteLimit =
  | "PASTE_EMPTY"
  | "PASTE_TOO_MANY_ROWS"
  | "PASTE_TOO_MANY_COLUMNS"
  | "PASTE_CELL_TOO_LONG";

/** What makes the cells more than a screen can hold; null when nothing does. A header and titles may stand on top. */
export function overLimit(cells: string[][]): Refusal<PasteLimit> | null {
  if (cells.length === 0) return refuse("PASTE_EMPTY", undefined, "pasted");
  if (cells.length > mostPasted.rows + headerDepth) return tooManyRows(cells.length);
  if ((cells[0]?.length ?? 0) > mostPasted.columns)
    return refuse("PASTE_TOO_MANY_COLUMNS", { most: mostPasted.columns }, "pasted");
  const long = cells.findIndex((row) => row.some((cell) => cell.length > mostPasted.characters));
  if (long < 0) return null;
  return refuse("PASTE_CELL_TOO_LONG", { row: long + 1, most: mostPasted.characters }, "pasted");
}

export function tooManyRows(rows: number): Refusal<"PASTE_TOO_MANY_ROWS"> {
  return refuse("PASTE_TOO_MANY_ROWS", { rows, most: mostPasted.rows }, "pasted");
}

/** The cells as a file with nothing but text in it. */
export function workbookOf(cells: string[][]): Workbook {
  const rows = cells.map((row) =>
    row.map((text) => ({ text, type: text === "" ? ("empty" as const) : ("text" as const) })),
  );
  return { kind: "xlsx", sheets: [{ name: pastedSheet, rows }] };
}

export const pastedSheet = "Tempelan";

const readFrom: Record<string, ColumnRole[]> = {
  birthDate: ["birth"],
  birthPlace: ["birth"],
  sex: ["isMale", "isFemale"],
  hamlet: ["address"],
  rt: ["rtRw", "rwRt", "address"],
  rw: ["rtRw", "rwRt", "address"],
};

/** In which of the columns a field's finding stands; what belongs to none, or to the row, stands at the name. */
export function columnOf(field: string | null | undefined, roles: (ColumnRole | null)[]): ColumnRole {
  const own = roles.find((role) => role === field);
  const joined = readFrom[field ?? ""]?.find((role) => roles.includes(role));
  return own ?? joined ?? "name";
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
