import { type Refusal, refuse } from "@/lib/platform/result";
import type { Workbook } from "@/lib/platform/spreadsheet/read";
import type { ColumnRole } from "@/lib/resident/sheet/columns";
import { headerDepth } from "@/lib/resident/sheet/header/rules";

/** What fits on one screen; more than this is a file. SIAK and OpenSID write about forty columns. */
export const mostPasted = { rows: 200, columns: 60, characters: 500, text: 600_000 } as const;

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
