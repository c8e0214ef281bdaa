import { ok, type Result, refuse } from "@/lib/platform/result";
import { readPasted } from "@/lib/platform/spreadsheet/pasted";
import type { Content } from "../schema";

type Band = Content<"BPU">["bands"][number];
const parts = ["min", "base", "jkk"] as const;
type Part = (typeof parts)[number];

/** A row as it was typed, with the form field of each cell. */
type Row = { number: number; cells: Record<Part, string>; fieldOf: (part: Part) => string };

export type BandRefusal =
  | "BANDS_MISSING"
  | "BAND_NUMBER"
  | "BANDS_NOT_FROM_ZERO"
  | "BANDS_NOT_ASCENDING"
  | "BAND_COLUMNS"
  | "BANDS_TOO_MANY";

/** More rows than any table of bands has. */
export const mostBands = 100;

/** The bands of a form: those pasted when something was, else those of its table. */
export function readBands(form: Record<string, unknown>): Result<Band[], BandRefusal> {
  const pasted = typeof form.pasted === "string" && form.pasted.trim() ? form.pasted : null;
  const rows = pasted === null ? ok(typedRows(form)) : pastedRows(pasted);
  if (!rows.ok) return rows;
  const first = pasted === null ? "min.0" : "pasted";
  if (rows.value.length === 0) return refuse("BANDS_MISSING", undefined, first);
  if (rows.value.length > mostBands) return refuse("BANDS_TOO_MANY", { most: mostBands }, first);
  return checkRows(rows.value);
}

function checkRows(rows: Row[]): Result<Band[], BandRefusal> {
  const bands: Band[] = [];
  for (const { number, cells, fieldOf } of rows) {
    const band = { min: 0, base: 0, jkk: 0 };
    for (const part of parts) {
      const rupiah = rupiahOf(cells[part]);
      if (rupiah === null) return refuse("BAND_NUMBER", { row: number }, fieldOf(part));
      band[part] = rupiah;
    }
    const before = bands.at(-1);
    if (!before && band.min !== 0) return refuse("BANDS_NOT_FROM_ZERO", undefined, fieldOf("min"));
    if (before && band.min <= before.min)
      return refuse("BANDS_NOT_ASCENDING", { row: number }, fieldOf("min"));
    bands.push(band);
  }
  return ok(bands);
}

function typedRows(form: Record<string, unknown>): Row[] {
  const rows = Array.from({ length: mostBands }, (_, at): Row => {
    const cell = (part: Part) => String(form[`${part}.${at}`] ?? "").trim();
    return {
      number: at + 1,
      cells: { min: cell("min"), base: cell("base"), jkk: cell("jkk") },
      fieldOf: (part) => `${part}.${at}`,
    };
  });
  return rows.filter(({ cells }) => parts.some((part) => cells[part] !== ""));
}

/** How the heading of each column may be written; the lower bound is asked for before any "max" is. */
const headings: Record<Part, RegExp> = {
  min: /mulai|min|bawah|from/i,
  base: /dasar|base/i,
  jkk: /^\s*jkk/i,
};

/** Columns by their heading; without one the three of our own table, in its order. */
function pastedRows(pasted: string): Result<Row[], "BAND_COLUMNS"> {
  const grid = readPasted(pasted).filter((cells) => cells.some((cell) => cell !== ""));
  const head = grid[0] ?? [];
  const titled = !head.some((cell) => rupiahOf(cell) !== null);
  const columnOf = (part: Part) => head.findIndex((cell) => headings[part].test(cell));
  const columns = titled ? parts.map(columnOf) : head.length === 3 ? [0, 1, 2] : [-1];
  if (columns.some((column) => column < 0)) return refuse("BAND_COLUMNS", undefined, "pasted");
  return ok(
    grid.slice(titled ? 1 : 0).map((cells, at) => {
      const [min = "", base = "", jkk = ""] = columns.map((column) => cells[column] ?? "");
      return { number: at + 1, cells: { min, base, jkk }, fieldOf: () => "pasted" };
    }),
  );
}

/** "Rp1.100.000", "1,100,000" and "1100000" alike; null for what is no amount or below nothing. */
function rupiahOf(text: string): number | null {
  const plain = text
    .trim()
    .replace(/^rp\.?\s*/i, "")
    .replace(/\s/g, "");
  const grouped = /^\d{1,3}([.,]\d{3})*$/.test(plain) ? plain.replace(/[.,]/g, "") : plain;
  return /^\d{1,9}$/.test(grouped) ? Number(grouped) : null;
}
