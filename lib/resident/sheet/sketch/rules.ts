import type { Workbook } from "@/lib/platform/spreadsheet/read";
import { codeKey, familyRelations, occupations, sexes } from "../../codes";
import { holdsNumber } from "../../rules";
import type { Column, ColumnRole, Vocabulary } from "../columns";
import { readDay, splitBirth } from "../day/rules";
import {
  bestHeader,
  type HeaderPlace,
  headerDepth,
  headersAt,
  longestHeader,
  residentWords,
} from "../header/rules";
import { readAddress } from "../place/rules";
import { isGuide } from "../search/rules";

/** The first rows of a sheet as somebody needs them to say what its columns are; `at` is its place in the file. */
export type Sketch = { at: number; name: string; rows: string[][] };

export type SketchColumn<R extends string = ColumnRole> = Column<R> & { samples: string[] };

/** A kind of list, and what its columns look like where their names say nothing. */
export type Looks<R extends string> = Vocabulary<R> & { looks: [R, (texts: string[]) => boolean][] };

const most = { sheets: 12, rows: headerDepth + 15, columns: 120, characters: longestHeader };
const samples = 5;

/** Sheets with something like a table in them; long numbers are masked, and of every cell only the beginning is kept. */
export function sketchOf(workbook: Workbook): Sketch[] {
  return workbook.sheets
    .map(({ name, rows }, at) => ({ at, name, rows: rows.slice(0, most.rows) }))
    .filter(({ name, rows }) => !isGuide(name) && rows.filter((row) => filledOf(row).length >= 2).length >= 2)
    .slice(0, most.sheets)
    .map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.slice(0, most.columns).map(({ text }) => shown(text))),
    }));
}

/** The columns below a header, each with up to five different values and what it seems to hold. */
export function sketchColumns(sketch: Sketch, place: HeaderPlace): SketchColumn[] {
  return sketchColumnsAs(sketch, place, residentLooks);
}

/** The same for any kind of list. */
export function sketchColumnsAs<R extends string>(
  { rows }: Sketch,
  place: HeaderPlace,
  list: Looks<R>,
): SketchColumn<R>[] {
  const below = rows.slice(place.top < 0 ? 0 : place.top + place.lines);
  const headers = headersAt(rows, place);
  const width = Math.max(headers.length, ...below.map((row) => row.length));
  const named = list.columnsOf(Array.from({ length: width }, (_, index) => headers[index] ?? ""));
  const columns = named.map(({ index, header, role }): SketchColumn<R> => {
    const values = below.map((row) => row[index] ?? "").filter((text) => text !== "");
    // Numbers that are masked alike are different ones.
    const different = values.filter((text, at) => text.includes("***") || values.indexOf(text) === at);
    return { index, header, role, samples: different.slice(0, samples) };
  });
  return suggest(columns, list.looks).filter(
    ({ header, samples: values }) => header !== "" || values.length > 0,
  );
}

/** Where the header seems to stand: the one that is understood best, else the first row of names alone, else nowhere. */
export function likelyHeader<R extends string>(rows: string[][], list?: Vocabulary<R>): HeaderPlace {
  const found = list ? bestHeader(rows, list) : bestHeader(rows, residentWords);
  if (found) return { top: found.top, lines: found.lines };
  const names = rows
    .slice(0, headerDepth)
    .map((row) => row.filter((text) => /\p{L}/u.test(text) && !/\d/.test(text)));
  const widest = Math.max(0, ...names.map((row) => row.length));
  const top = names.findIndex(
    (row, at) => row.length === widest && row.length === filledOf(rows[at] ?? []).length,
  );
  return { top: widest >= 2 ? top : -1, lines: 1 };
}

/** Columns nobody knows by name, told by what is in them where only one of them can be meant. */
function suggest<R extends string>(columns: SketchColumn<R>[], looks: Looks<R>["looks"]): SketchColumn<R>[] {
  const found = columns.map((column) => ({ ...column }));
  for (const [role, fits] of looks) {
    if (found.some((column) => column.role === role || (role === "birth" && column.role === "birthDate")))
      continue;
    const fitting = found.filter(
      (column) => column.role === null && column.samples.length > 0 && !someoneElse.test(column.header),
    );
    const [only, ...others] = fitting.filter((column) => fits(column.samples));
    if (only && others.length === 0) only.role = role;
  }
  return found;
}

const someoneElse = /ayah|ibu|bapak|istri|suami|pasangan|orang tua|wali|kepala/i;
const all = (fits: (text: string) => boolean) => (texts: string[]) => texts.every(fits);
const isDay = (text: string) => /\D/.test(text) && readDay(text, "9999-12-31") !== null;
const labels = (table: Record<string, string>) => {
  const keys = new Set(Object.values(table).map(codeKey));
  return all((text) => keys.has(codeKey(text)));
};
export const residentLooks: Looks<ColumnRole> = {
  ...residentWords,
  looks: [
    ["nik", all((text) => /^\d{4}\*{10}\d{2}$/.test(text))],
    ["birthDate", all(isDay)],
    ["birth", all((text) => splitBirth(text).place !== null && isDay(splitBirth(text).day ?? ""))],
    ["sex", all((text) => /\D/.test(text) && codeKey(text) in sexes)],
    ["familyRelation", labels(familyRelations)],
    ["occupation", labels(occupations)],
    ["rtRw", all((text) => /^\d{1,3}\s*\/\s*\d{1,3}$/.test(text))],
    ["address", all((text) => readAddress(text).hamlet !== null)],
    [
      "name",
      (texts) =>
        texts.every((text) => /^\p{Lu}[\p{L}.,'’ ]{2,}$/u.test(text)) &&
        texts.filter((text) => text.includes(" ")).length * 2 > texts.length,
    ],
  ],
};

function filledOf(row: (string | { text: string })[]): string[] {
  return row
    .map((cell) => (typeof cell === "string" ? cell : cell.text))
    .filter((text) => text.trim() !== "");
}

/** A number by its ends, "3523**********01"; of one among other text nothing. */
function shown(text: string): string {
  const clean = text.replace(/\s+/g, " ").trim();
  if (!holdsNumber(clean)) return clean.slice(0, most.characters);
  const digits = clean.replace(/[\s.,/_'’-]/g, "");
  if (/\D/.test(digits)) return clean.replace(/\d/g, "•").slice(0, most.characters);
  return `${digits.slice(0, 4)}${"*".repeat(digits.length - 6)}${digits.slice(-2)}`.slice(0, most.characters);
}
