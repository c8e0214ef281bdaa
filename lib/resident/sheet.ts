import { ok, type Params, type Result, refuse } from "@/lib/platform/result";
import type { Workbook } from "@/lib/platform/spreadsheet/read";
import { writeCsv, writeXlsx } from "@/lib/platform/spreadsheet/write";
import type { ResidentField, ResidentInput } from "./schema";
import { type AsideKind, isBlank, lookAside } from "./sheet/aside/rules";
import { type ColumnRole, formatOf, reasonsHeader, type SheetFormat } from "./sheet/columns";
import { type HeaderPlace, missingColumn } from "./sheet/header/rules";
import { numberOfRow } from "./sheet/numbering/rules";
import { readRow } from "./sheet/row";
import { chosenHeaders, type Found, foundHeaders, keyOf } from "./sheet/search/rules";
import { templateColumns, templateGuide } from "./sheet/template";

/** Why a row is refused or doubtful: a code for the catalogue and the field it stands at. */
export type RowNote = { code: string; field: ResidentField | null; params?: Params };

/** One row below the header; `rowNumber` as in `numberOfRow`, `cells` the original text per column. */
export type ResidentRow = {
  rowNumber: number;
  cells: string[];
  resident: ResidentInput | null;
  errors: RowNote[];
  warnings: RowNote[];
};

export type SheetColumn = { index: number; header: string; role: ColumnRole | null };

/** How a file is read: which sheet, counted from 0, where its header stands and what its columns are. */
export type SheetLayout = HeaderPlace & { sheet: number; roles: (ColumnRole | null)[] };

/** A row below a header that is no person. */
export type RowAside = { rowNumber: number; kind: AsideKind };

/** A file whose columns are known. */
export type ResidentList = {
  format: SheetFormat;
  sheetName: string;
  /** Every sheet that was read, `headerRow` 1-based, as the file shows it; 0 where there is none. */
  sheets: { name: string; headerRow: number }[];
  /** Of the first of them. */
  headerRow: number;
  columns: SheetColumn[];
  layout: SheetLayout;
  /** By `headerKey`: what to remember a choice of columns under. */
  key: string;
  /** The village chose these columns before. */
  remembered: boolean;
  /** Headers of the columns that are not kept. */
  leftOut: string[];
  /** Each row below a header that is not blank, read as it is asked for; there is at least one that is a person's. */
  entries: () => Generator<ResidentRow | RowAside>;
};

/** A list that was read to its end. */
export type ResidentSheet = Omit<ResidentList, "entries"> & { rows: ResidentRow[]; aside: RowAside[] };

export type SheetOptions = {
  today?: string;
  knownRegencyCode?: (code: string) => boolean;
  village?: { name: string; code: string };
  /** What the village chose before for a header, by `headerKey`. */
  rememberedRoles?: (key: string) => (ColumnRole | null)[] | null;
  /** What somebody chose for this file. */
  layout?: SheetLayout;
};

export type SheetRefusal = "SHEET_UNKNOWN" | "NO_DATA_ROWS" | "COLUMN_MISSING" | "SHEET_CHOICE";

/**
 * Finds the resident list in a workbook by its header, wherever that stands and in whatever order its columns are;
 * sheets with the same columns are one list. COLUMN_MISSING names the column in `params.column`: "nama", or "nik"
 * when neither NIK nor birth date is there to tell people apart. SHEET_CHOICE: several sheets look like the list, and
 * their columns differ.
 */
export function findResidents(
  workbook: Workbook,
  options: SheetOptions = {},
): Result<ResidentList, SheetRefusal> {
  const found = options.layout ? chosenHeaders(workbook, options.layout) : foundHeaders(workbook, options);
  const complete = found.filter(({ header }) => missingColumn(header.columns) === null);
  const first = complete.find(({ remembered }) => remembered) ?? complete[0] ?? found[0];
  if (!first) return refuse("SHEET_UNKNOWN");
  const missing = missingColumn(first.header.columns);
  if (missing) return refuse("COLUMN_MISSING", { column: missing });
  const key = keyOf(first);
  if (!options.layout && !first.remembered && complete.some((other) => keyOf(other) !== key)) {
    return refuse("SHEET_CHOICE");
  }
  const { columns, top, lines } = first.header;
  const sheets = top < 0 ? [first] : complete.filter((other) => keyOf(other) === key);
  const entries = function* () {
    for (const [at, one] of sheets.entries()) yield* readSheet(one, at, columns, options);
  };
  if (!hasPerson(entries())) return refuse("NO_DATA_ROWS");
  const leftOut = columns
    .filter(({ role, header }) => role === null && header !== "" && header !== reasonsHeader)
    .map(({ header }) => header);
  return ok({
    format: formatOf(columns),
    sheetName: first.sheet.name,
    sheets: sheets.map(({ sheet, header }) => ({ name: sheet.name, headerRow: header.top + 1 })),
    headerRow: top + 1,
    columns,
    layout: { sheet: first.at, top, lines, roles: columns.map(({ role }) => role) },
    key,
    remembered: first.remembered,
    leftOut,
    entries,
  });
}

function hasPerson(entries: Iterable<ResidentRow | RowAside>): boolean {
  for (const entry of entries) if (!("kind" in entry)) return true;
  return false;
}

/** As `findResidents`, with all rows at once: for what is no longer than a screen. */
export function recogniseResidents(
  workbook: Workbook,
  options: SheetOptions = {},
): Result<ResidentSheet, SheetRefusal> {
  const found = findResidents(workbook, options);
  if (!found.ok) return found;
  const { entries, ...list } = found.value;
  const rows: ResidentRow[] = [];
  const aside: RowAside[] = [];
  for (const entry of entries()) "kind" in entry ? aside.push(entry) : rows.push(entry);
  return ok({ ...list, rows, aside });
}

function* readSheet(
  { sheet: { rows }, header }: Found,
  sheetAt: number,
  columns: SheetColumn[],
  options: SheetOptions,
): Generator<ResidentRow | RowAside> {
  const from = header.top < 0 ? 0 : header.top + header.lines;
  const kindOf = lookAside(rows, from, columns);
  for (let at = from; at < rows.length; at++) {
    const cells = rows.at(at) ?? [];
    if (cells.every(isBlank)) continue;
    const rowNumber = numberOfRow(sheetAt, at + 1);
    const kind = kindOf(cells, at);
    const row = kind ? { rowNumber, kind } : readRow(cells, rowNumber, columns, options);
    if (row) yield row;
  }
}

/** An empty list to fill in; in .xlsx the cells are text already, so that a typed NIK keeps its digits. */
export async function residentTemplate(format: "xlsx" | "csv"): Promise<Buffer> {
  if (format === "csv") return writeCsv([templateColumns.map(({ header }) => header)]);
  return writeXlsx({
    sheets: [
      { name: "Penduduk", columns: templateColumns, rows: [], blankRows: 1_000 },
      {
        name: "Petunjuk",
        columns: [
          { header: "Kolom", width: 22 },
          { header: "Cara mengisi", width: 90 },
        ],
        rows: templateGuide,
      },
    ],
  });
}

/** The refused rows as the file had them, with the reasons in a last column that is ignored on upload. */
export async function refusedWorkbook(refused: {
  columns: string[];
  rows: { cells: string[]; reasons: string }[];
}): Promise<Buffer> {
  const kept = refused.columns
    .map((header, index) => ({ header, index }))
    .filter(({ header }) => header !== reasonsHeader);
  return writeXlsx({
    sheets: [
      {
        name: "Ditolak",
        columns: [...kept.map(({ header }) => ({ header })), { header: reasonsHeader, width: 70 }],
        rows: refused.rows.map(({ cells, reasons }) => [
          ...kept.map(({ index }) => cells[index] ?? ""),
          reasons,
        ]),
      },
    ],
  });
}
