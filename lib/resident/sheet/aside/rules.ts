import type { Cell, Rows } from "@/lib/platform/spreadsheet/read";
import { cleanDigits, hasLostDigits, normalizeName } from "../../rules";
import type { SheetColumn } from "../../sheet";
import { type ColumnRole, lineJoint } from "../columns";

/** What a row below the header is that is no person. */
export const asideKinds = [
  "COLUMN_NUMBERS",
  "REPEATED_HEADER",
  "TOTAL",
  "CLOSING",
  "HEADING",
  "EMPTY_BUT_NUMBERED",
  "AFTER_END",
] as const;

export type AsideKind = (typeof asideKinds)[number];

const total = /^((sub|grand)\s*-?\s*)?(jumlah|total|jml|rekap(itulasi)?)\b/i;
const closing =
  /^(mengetahui|menyetujui|disahkan|dibuat|kepala (desa|dusun|seksi)|kades\b|kadus\b|lurah\b|pj\b|plt\b|sekretaris|sekdes\b|ketua r[tw]\b|petugas|pendata\b|operator|ttd\b|tanda tangan|nip\b|camat\b|an\.|a\.n|catatan|keterangan|ket\b|sumber|dicetak|\*)/i;
const placeAndDay = /^\p{L}[\p{L} .]*,\s*(\d{1,2}|[._\s…]{2,})\s*\p{L}*\s*[.…\d]{2,}$/u;
const heading = /^(dusun|dsn|dukuh|lingkungan|kampung|rt|rw|blok|no(mor)?\.?\s*kk)\b/i;
const whereabouts: ColumnRole[] = ["hamlet", "rt", "rw", "rtRw", "rwRt", "address", "villageCode"];

/**
 * Says of rows below the header, asked one after the other, which are no people, and what they are. A row that tells
 * somebody apart (a NIK, or a name with a birth date) is never among them; any other is left to be judged, and refused
 * with a reason, unless it is plainly one of these. `from` is the first row below the header.
 */
export function lookAside(
  rows: Rows,
  from: number,
  columns: SheetColumn[],
): (cells: Cell[], at: number) => AsideKind | null {
  const told = telling(columns);
  const lastPerson = lastOf(rows, from, told.tellsApart);
  let ended = false;
  let closed = false;
  return (cells, at) => {
    ended ||= cells[1]?.text.trim() === "###";
    return ended ? "AFTER_END" : kindOf(cells, at > lastPerson);
  };

  function kindOf(cells: Cell[], atTheEnd: boolean): AsideKind | null {
    const isPerson = told.tellsApart(cells);
    if (isPerson && !told.isNumberedAlone(cells)) return null;
    const texts = cells.map(({ text }) => normalizeName(text));
    const filled = texts.filter((text) => text !== "");
    if (isHeader(texts, columns)) return "REPEATED_HEADER";
    if (isCounting(filled)) return "COLUMN_NUMBERS";
    if (isPerson) return null;
    if (filled.slice(0, 2).some((text) => total.test(text))) {
      closed ||= atTheEnd;
      return "TOTAL";
    }
    if (atTheEnd && (closed || filled.some((text) => closing.test(text) || placeAndDay.test(text)))) {
      closed = true;
      return "CLOSING";
    }
    if (filled.length <= 2 && filled.some((text) => heading.test(text))) return "HEADING";
    const roles = columns.filter(({ index, role }) => role && !isBlank(cells[index])).map(({ role }) => role);
    if (roles.every((role) => role !== null && whereabouts.includes(role))) return "EMPTY_BUT_NUMBERED";
    return null;
  }
}

function lastOf(rows: Rows, from: number, fits: (cells: Cell[]) => boolean): number {
  for (let at = rows.length - 1; at >= from; at--) if (fits(rows.at(at) ?? [])) return at;
  return -1;
}

/** Nothing in it, or a dash, which is how OpenSID writes nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return !cell || cell.type === "empty" || (cell.type === "text" && /^'?[\s\-–—]*$/.test(cell.text));
}

/** The columns people are told apart by, looked up once for all rows. */
function telling(columns: SheetColumn[]) {
  const at = (...wanted: ColumnRole[]) =>
    columns.filter(({ role }) => role && wanted.includes(role)).map(({ index }) => index);
  const [niks, names, births] = [at("nik"), at("name"), at("birthDate", "birth")];
  const hasNik = (cell: Cell | undefined) =>
    cell !== undefined &&
    !/^\s*nip\b/i.test(cell.text) &&
    (hasLostDigits(cell) || cleanDigits(cell.text).replace(/\D/g, "").length >= 12);
  return {
    tellsApart: (cells: Cell[]): boolean =>
      niks.some((index) => hasNik(cells[index])) ||
      (names.some((index) => !isBlank(cells[index])) &&
        births.some((index) => /\d/.test(cells[index]?.text ?? ""))),
    /** A number where the name belongs: perhaps the row below the header that counts the columns. */
    isNumberedAlone: (cells: Cell[]): boolean =>
      names.some((index) => /^\s*\(?\d{1,3}\)?\.?\s*$/.test(cells[index]?.text ?? "")),
  };
}

/** A long list repeats its header on every printed page. */
function isHeader(texts: string[], columns: SheetColumn[]): boolean {
  const filled = columns.filter(({ index, role }) => role !== null && texts[index]);
  if (filled.length < 2) return false;
  return filled.every(({ index, header }) => {
    const text = (texts[index] ?? "").toLowerCase();
    return header.split(lineJoint).some((line) => normalizeName(line).toLowerCase() === text);
  });
}

/** "1 2 3 4" below a header numbers its columns. */
function isCounting(filled: string[]): boolean {
  if (filled.length < 3) return false;
  const numbers = filled.map((text) => Number(/^\(?(\d{1,3})\)?\.?$/.exec(text)?.[1] ?? Number.NaN));
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}
