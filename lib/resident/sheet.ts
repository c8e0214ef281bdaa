import { ok, type Params, type Result, refuse } from "@/lib/platform/result";
import type { Cell, Sheet, Workbook } from "@/lib/platform/spreadsheet/read";
import { writeCsv, writeXlsx } from "@/lib/platform/spreadsheet/write";
import type { ResidentField, ResidentInput } from "./schema";
import { columnsOf, isOpenSid, reasonsHeader } from "./sheet/columns";
import { readRow } from "./sheet/row";
import { templateColumns, templateGuide } from "./sheet/template";

/** Why a row is refused or doubtful: a code for the catalogue and the field it stands at. */
export type RowNote = { code: string; field: ResidentField | null; params?: Params };

/** One row below the header; `rowNumber` is the file's own, `cells` the original text per column. */
export type ResidentRow = {
  rowNumber: number;
  cells: string[];
  resident: ResidentInput | null;
  errors: RowNote[];
  warnings: RowNote[];
};

export type SheetColumn = { index: number; header: string; field: ResidentField | null };

export type ResidentSheet = {
  format: "opensid" | "template";
  sheetName: string;
  /** 1-based, as the file shows it. */
  headerRow: number;
  columns: SheetColumn[];
  /** Headers of the columns that are not kept. */
  leftOut: string[];
  rows: ResidentRow[];
};

export type SheetOptions = { today?: string; knownRegencyCode?: (code: string) => boolean };

export type SheetRefusal = "SHEET_UNKNOWN" | "NO_DATA_ROWS" | "COLUMN_MISSING";

/**
 * Finds the resident list in a workbook by its header, wherever that stands and in whatever order its
 * columns are. COLUMN_MISSING names the column in `params.column`: "nama", or "nik" when neither NIK nor
 * birth date is there to tell people apart.
 */
export function recogniseResidents(
  workbook: Workbook,
  options: SheetOptions = {},
): Result<ResidentSheet, SheetRefusal> {
  const candidates = workbook.sheets.filter(
    ({ name }) => !/^(kode data|petunjuk|keterangan)$/i.test(name.trim()),
  );
  const headers = candidates.map(findHeader).filter((header) => header !== null);
  const header = headers.find(({ columns }) => missingColumn(columns) === null) ?? headers[0];
  if (!header) return refuse("SHEET_UNKNOWN");
  const { sheet, row, columns } = header;
  const missing = missingColumn(columns);
  if (missing) return refuse("COLUMN_MISSING", { column: missing });

  const format = isOpenSid(columns) ? "opensid" : "template";
  const rows: ResidentRow[] = [];
  for (let index = row + 1; index < sheet.rows.length; index++) {
    const cells: Cell[] = sheet.rows[index] ?? [];
    if (cells[1]?.text.trim() === "###") break;
    const read = readRow(cells, index + 1, columns, options);
    if (read) rows.push(read);
  }
  if (rows.length === 0) return refuse("NO_DATA_ROWS");
  const leftOut = columns
    .filter(({ field, header }) => field === null && header !== "" && header !== reasonsHeader)
    .map(({ header }) => header);
  return ok({ format, sheetName: sheet.name, headerRow: row + 1, columns, leftOut, rows });
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

type Header = { sheet: Sheet; row: number; columns: SheetColumn[] };

function findHeader(sheet: Sheet): Header | null {
  for (const [row, cells] of sheet.rows.slice(0, 20).entries()) {
    const columns = columnsOf(cells);
    if (columns.filter(({ field }) => field !== null).length >= 3) return { sheet, row, columns };
  }
  return null;
}

function missingColumn(columns: SheetColumn[]): string | null {
  const has = (field: ResidentField) => columns.some((column) => column.field === field);
  if (!has("name")) return "nama";
  return has("nik") || has("birthDate") ? null : "nik";
}
