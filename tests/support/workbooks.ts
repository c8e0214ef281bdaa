import { type CellObject, utils, type WorkSheet, write } from "@e965/xlsx";
import { familyRelations, occupations } from "@/lib/resident/codes";
import type { ResidentInput, VitalStatus } from "@/lib/resident/schema";
import { openSidColumns } from "@/lib/resident/sheet/columns";

export type OpenSidOptions = {
  /** Labels ("PETANI/PEKEBUN") instead of codes ("9"). */
  labels?: boolean;
  dates?: "text-dmy" | "text-ymd" | "excel";
  format?: "xlsx" | "xls" | "xlsm";
  endMark?: boolean;
  codeSheet?: boolean;
  /** Replaces single cells: row counted among the people from 0, column by its OpenSID name. */
  cells?: { person: number; column: string; cell: CellObject }[];
};

const statusCodes: Record<VitalStatus, [string, string]> = {
  ALIVE: ["1", "HIDUP"],
  DECEASED: ["2", "MATI"],
  MOVED: ["3", "PINDAH"],
  MISSING: ["4", "HILANG"],
  AWAY: ["6", "PERGI"],
  INVALID: ["9", "TIDAK VALID"],
};

/** A file as OpenSID exports it: 43 columns, code or label, one row per person. */
export function openSidWorkbook(people: ResidentInput[], options: OpenSidOptions = {}): Buffer {
  const { format = "xlsx", endMark = false, codeSheet = false, cells = [] } = options;
  const rows = [openSidColumns.map(text), ...people.map((person) => rowOf(person, options))];
  if (endMark) rows.push([text(""), text("###")], [text("sisa"), text("catatan")]);
  for (const { person, column, cell } of cells) rows[person + 1]![openSidColumns.indexOf(column)] = cell;

  const sheets: [string, WorkSheet][] = [["Data Penduduk", sheetOf(rows)]];
  if (codeSheet) sheets.unshift(["Kode Data", sheetOf([["nama", "nik", "sex", "dusun"].map(text)])]);
  const workbook = utils.book_new();
  for (const [name, sheet] of sheets) utils.book_append_sheet(workbook, sheet, name);
  return write(workbook, {
    type: "buffer",
    bookType: format === "xls" ? "biff8" : format,
    compression: true,
  });
}

/** Any rows as a workbook, cells given as SheetJS cells or plain text. */
export function workbookOf(rows: (string | CellObject)[][], format: "xlsx" | "xls" = "xlsx"): Buffer {
  const workbook = utils.book_new();
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "string" ? text(cell) : cell)));
  utils.book_append_sheet(workbook, sheetOf(cells), "Sheet1");
  return write(workbook, {
    type: "buffer",
    bookType: format === "xls" ? "biff8" : "xlsx",
    compression: true,
  });
}

function rowOf(person: ResidentInput, { labels = false, dates = "text-dmy" }: OpenSidOptions): CellObject[] {
  const code = labels ? 1 : 0;
  const values: Record<string, CellObject> = {
    alamat: text("JL. RAYA"),
    dusun: text(person.hamlet ?? "-"),
    rw: text(person.rw ?? "-"),
    rt: text(person.rt ?? "-"),
    nama: text(person.name),
    no_kk: text(person.familyCardNo ?? ""),
    nik: text(person.nik ?? "0"),
    sex: text(person.sex === null ? "" : { M: ["1", "LAKI-LAKI"], F: ["2", "PEREMPUAN"] }[person.sex][code]!),
    tempatlahir: text(person.birthPlace ?? ""),
    tanggallahir: dateCell(person.birthDate, dates),
    agama_id: text(labels ? "ISLAM" : "1"),
    pekerjaan_id: text(codeOrLabel(occupations, person.occupation, labels)),
    kk_level: text(codeOrLabel(familyRelations, person.familyRelation, labels)),
    status_dasar: text(statusCodes[person.vitalStatus ?? "ALIVE"][code]!),
    ayah_nik: text("-"),
    nama_ayah: text("SUKIJAN"),
    nama_ibu: text("SARMI"),
    warganegara_id: text(labels ? "WNI" : "1"),
  };
  return openSidColumns.map((column) => values[column] ?? text(""));
}

function dateCell(day: string | null, style: OpenSidOptions["dates"]): CellObject {
  if (!day) return text("");
  if (style === "text-ymd") return text(day);
  if (style === "text-dmy") return text(day.split("-").reverse().join("-"));
  return { t: "n", v: Date.parse(day) / 86_400_000 + 25_569, z: "dd/mm/yyyy" };
}

function codeOrLabel(table: Record<string, string>, label: string | null, labels: boolean): string {
  if (!label || labels) return label ?? "";
  return Object.entries(table).find(([, known]) => known === label)?.[0] ?? label;
}

function sheetOf(rows: CellObject[][]): WorkSheet {
  const sheet: WorkSheet = {
    "!ref": utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: 42 } }),
  };
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) if (cell.v !== "") sheet[utils.encode_cell({ r, c })] = cell;
  }
  return sheet;
}

function text(value: string): CellObject {
  return { t: "s", v: value };
}
