import type { Cell } from "@/lib/platform/spreadsheet/read";
import { serialDay } from "@/lib/platform/spreadsheet/values";
import { codeKey, familyRelations, labelOf, occupations, sexes, vitalStatusCodes } from "../codes";
import { ageOn, cleanDigits, hasLostDigits, nikWarnings, normalizeName } from "../rules";
import { type ResidentField, residentInput } from "../schema";
import type { ResidentRow, RowNote, SheetColumn, SheetOptions } from "../sheet";

type Notes = { errors: RowNote[]; warnings: RowNote[] };

type Raw = Partial<Record<ResidentField, string | null>>;

const blank: Cell = { text: "", type: "empty" };

/** One row of the sheet as a resident, or the reasons why it cannot be one; null when it is blank. */
export function readRow(
  cells: Cell[],
  rowNumber: number,
  columns: SheetColumn[],
  options: SheetOptions,
): ResidentRow | null {
  const kept = columns.filter(({ index, field }) => field && !isBlank(cells[index]));
  if (kept.length === 0) return null;
  const notes: Notes = { errors: [], warnings: [] };
  const raw: Raw = {};
  for (const { index, field } of kept) {
    if (field) raw[field] = readField(field, cells[index] ?? blank, notes);
  }
  const parsed = residentInput.safeParse(raw);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const field = issue.path[0] as ResidentField;
      if (notes.errors.some((note) => note.field === field)) continue;
      notes.errors.push({ code: issue.message, field });
    }
  } else addDoubts(parsed.data, options, notes);
  return {
    rowNumber,
    cells: columns.map(({ index, field }) => shownText(field, cells[index] ?? blank)),
    resident: parsed.success && notes.errors.length === 0 ? parsed.data : null,
    ...notes,
  };
}

function readField(field: ResidentField, cell: Cell, notes: Notes): string | null {
  const refuse = (code: string) => {
    notes.errors.push({ code, field });
    return null;
  };
  if (isFormula(cell)) return refuse("FORMULA_CELL");
  if (cell.type === "error") return refuse("CELL_ERROR");
  const text = normalizeName(cell.text);
  switch (field) {
    case "nik":
    case "familyCardNo":
      if (hasLostDigits(cell)) return refuse(field === "nik" ? "NIK_LOST_DIGITS" : "KK_LOST_DIGITS");
      return /^0+$/.test(cleanDigits(text)) ? null : text;
    case "birthDate":
      return birthDateText(cell, text);
    case "sex":
      return sexes[codeKey(text)] ?? refuse("SEX_UNKNOWN");
    case "vitalStatus":
      return vitalStatusCodes[codeKey(text)] ?? refuse("STATUS_UNKNOWN");
    case "occupation":
      return labelOf(occupations, text) ?? unknownCode("OCCUPATION_UNKNOWN", field, notes);
    case "familyRelation":
      return labelOf(familyRelations, text) ?? unknownCode("RELATION_UNKNOWN", field, notes);
    case "rt":
    case "rw":
      return /^0+$/.test(text) ? null : text;
    default:
      return text;
  }
}

/** Without the cell's text: in a file whose columns slipped it may be anybody's number. */
function unknownCode(code: string, field: ResidentField, notes: Notes): null {
  notes.warnings.push({ code, field });
  return null;
}

/** Exports write a time of midnight behind the day and 0000-00-00 for none; Excel may show a bare serial. */
function birthDateText(cell: Cell, text: string): string | null {
  if (cell.type === "number") return serialDay(Number(cell.text), false) ?? text;
  const day = text.replace(/[ T]00[:.]00([:.]00)?$/, "");
  return /^0{4}-00-00$|^00[-/]00[-/]0{4}$/.test(day) ? null : day;
}

function addDoubts(
  resident: NonNullable<ResidentRow["resident"]>,
  { today, knownRegencyCode }: SheetOptions,
  notes: Notes,
): void {
  const { nik, birthDate, sex } = resident;
  // Name and birth date are all there is to know somebody by who has no NIK yet.
  if (!nik && !birthDate) notes.errors.push({ code: "BIRTH_DATE_REQUIRED", field: "birthDate" });
  if (nik) {
    for (const code of nikWarnings(nik, { birthDate, sex, knownRegencyCode })) {
      notes.warnings.push({ code, field: "nik" });
    }
  }
  if (!birthDate || !today) return;
  if (birthDate > today) notes.errors.push({ code: "BIRTH_DATE_FUTURE", field: "birthDate" });
  else if (ageOn(birthDate, today) > 110) notes.warnings.push({ code: "AGE_UNLIKELY", field: "birthDate" });
}

/**
 * What goes into the workbook of refused rows. There every cell is text, so what was wrong with a number or
 * a formula must stay visible: uploaded again unchanged, it is refused again.
 */
function shownText(field: ResidentField | null, cell: Cell): string {
  if (cell.type === "formula") return cell.text.startsWith("=") ? cell.text : `=${cell.text}`;
  if ((field === "nik" || field === "familyCardNo") && cell.type === "number" && hasLostDigits(cell)) {
    return Number(cell.text).toExponential(5).toUpperCase();
  }
  return cell.text;
}

function isFormula(cell: Cell): boolean {
  return cell.type === "formula" || /^\s*'?=/.test(cell.text);
}

function isBlank(cell: Cell | undefined): boolean {
  return !cell || cell.type === "empty" || (cell.type === "text" && /^'?[\s\-–—]*$/.test(cell.text));
}
