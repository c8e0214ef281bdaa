import { holdsNumber } from "../../rules";
import {
  type Column,
  type ColumnRole,
  columnsOf,
  lineJoint,
  reasonsHeader,
  type Vocabulary,
} from "../columns";

/** Where a header stands: `top` counts rows from 0, and -1 says that there is none. */
export type HeaderPlace = { top: number; lines: 1 | 2 };

export type Header<R extends string = ColumnRole> = HeaderPlace & { columns: Column<R>[] };

/** How the header of a resident list is understood. */
export const residentWords: Vocabulary<ColumnRole> = { columnsOf, missingColumn };

/** Titles, logos and empty rows above a header; below that nobody looks for one. */
export const headerDepth = 30;
export const longestHeader = 60;
/** What a sketch of the sheet shows instead of a long number. */
const masked = /^\d{4}\*{3,}\d{2}$|•/;

/** The header that gives most columns of a resident list a meaning; null where none gives enough. */
export function findHeader(rows: string[][]): Header | null {
  return bestHeader(rows, residentWords);
}

/** The same for any kind of list. */
export function bestHeader<R extends string>(rows: string[][], vocabulary: Vocabulary<R>): Header<R> | null {
  const at = (place: HeaderPlace) => ({ ...place, columns: vocabulary.columnsOf(headersAt(rows, place)) });
  let best: Header<R> | null = null;
  const depth = Math.min(rows.length, headerDepth);
  for (let top = 0; top < depth; top++) {
    const single = at({ top, lines: 1 });
    if (known(single) > known(best)) best = single;
    const below = rows[top + 1];
    if (!below || below.some((text) => /\d/.test(text))) continue;
    const double = at({ top, lines: 2 });
    if (known(double) > Math.max(known(best), known(at({ top: top + 1, lines: 1 })))) best = double;
  }
  if (!best) return null;
  return known(best) >= 3 || (known(best) > 0 && vocabulary.missingColumn(best.columns) === null)
    ? best
    : null;
}

/**
 * The texts of a header. Of two lines the upper one counts for all columns it was merged over: "TTL › Tempat".
 * Without a header the columns are called as the spreadsheet calls them.
 */
export function headersAt(rows: string[][], { top, lines }: HeaderPlace): string[] {
  if (top < 0) {
    const width = rows.slice(0, headerDepth).reduce((most, row) => Math.max(most, row.length), 0);
    return Array.from({ length: width }, (_, index) => `Kolom ${columnLetters(index)}`);
  }
  const upper = rows[top] ?? [];
  if (lines === 1) return upper.map(kept);
  const lower = rows[top + 1] ?? [];
  let above = "";
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const own = kept(upper[index] ?? "", index);
    const below = kept(lower[index] ?? "", index);
    above = below === "" ? "" : own || above;
    if (below === "") return own;
    return above === "" ? below : `${above}${lineJoint}${below}`;
  });
}

/** What makes two headers the same, however they are spaced and whichever reasons stand behind them. */
export function headerKey(headers: string[]): string {
  const names = headers.map((header) =>
    header === reasonsHeader ? "" : header.toLowerCase().replace(/\s+/g, ""),
  );
  return names.join("|").replace(/\|+$/, "");
}

/** Headers with roles that somebody chose. */
export function columnsWith<R extends string>(headers: string[], roles: (R | null)[]): Column<R>[] {
  const width = Math.max(headers.length, roles.length);
  return Array.from({ length: width }, (_, index) => ({
    index,
    header: headers[index] ?? "",
    role: roles[index] ?? null,
  }));
}

/** The column without which nobody can be told from anybody else: "nama", or "nik" when there is no birth date either. */
export function missingColumn(columns: { role: ColumnRole | null }[]): "nama" | "nik" | null {
  const has = (...roles: ColumnRole[]) => columns.some(({ role }) => role !== null && roles.includes(role));
  if (!has("name")) return "nama";
  return has("nik", "birthDate", "birth") ? null : "nik";
}

/** A header is kept in the clear, so a row of data that was taken for one must not bring its numbers. */
function kept(text: string, index: number): string {
  const clean = text.replace(/\s+/g, " ").trim();
  return holdsNumber(clean) || masked.test(clean)
    ? `Kolom ${columnLetters(index)}`
    : clean.slice(0, longestHeader);
}

function known(header: { columns: Column<string>[] } | null): number {
  return header ? header.columns.filter(({ role }) => role !== null).length : 0;
}

/** 0 → "A", 26 → "AA" */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
