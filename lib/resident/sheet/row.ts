import type { Cell } from "@/lib/platform/spreadsheet/read";
import { codeKey, familyRelations, labelOf, occupations, sexes, vitalStatusCodes } from "../codes";
import { ageOn, cleanDigits, hasLostDigits, holdsNumber, nikWarnings, normalizeName } from "../rules";
import { type ResidentField, residentInput } from "../schema";
import type { ResidentRow, RowNote, SheetColumn, SheetOptions } from "../sheet";
import { isBlank } from "./aside/rules";
import type { ColumnRole } from "./columns";
import { readDay, splitBirth } from "./day/rules";
import { type Blocks, readAddress, splitBlocks } from "./place/rules";

type Notes = { errors: RowNote[]; warnings: RowNote[] };

type Raw = Partial<Record<ResidentField, string | null>>;

type JoinedRole = Exclude<ColumnRole, ResidentField>;

const blank: Cell = { text: "", type: "empty" };

/** At which field a note about a column stands that several fields are read from. */
const fieldOfRole: Record<JoinedRole, ResidentField | null> = {
  birth: "birthDate",
  isMale: "sex",
  isFemale: "sex",
  rtRw: "rt",
  rwRt: "rt",
  address: "hamlet",
  villageCode: null,
};

/** One row of the sheet as a resident, or the reasons why it cannot be one; null when it is blank. */
export function readRow(
  cells: Cell[],
  rowNumber: number,
  columns: SheetColumn[],
  options: SheetOptions,
): ResidentRow | null {
  const filled = columns.filter(({ index, role }) => role && !isBlank(cells[index]));
  if (filled.length === 0) return null;
  const notes: Notes = { errors: [], warnings: [] };
  const raw: Raw = {};
  for (const { index, role } of filled) {
    const cell = cells[index] ?? blank;
    if (role === null) continue;
    if (!isJoined(role)) raw[role] = readField(role, cell, notes, options);
    // A column of its own says more than an address or a pair does.
    else
      for (const [field, value] of readJoined(role, cell, notes, options)) {
        if (raw[field] === undefined || raw[field] === null) raw[field] = value;
        else if (field === "sex" && value !== raw.sex) notes.errors.push({ code: "SEX_UNKNOWN", field });
      }
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
    // Asked for only where a row is refused.
    get cells() {
      return columns.map(({ index, role }) => shownText(role, cells[index] ?? blank));
    },
    resident: parsed.success && notes.errors.length === 0 ? parsed.data : null,
    ...notes,
  };
}

function isJoined(role: ColumnRole): role is JoinedRole {
  return role in fieldOfRole;
}

function readField(field: ResidentField, cell: Cell, notes: Notes, options: SheetOptions): string | null {
  const text = plainText(field, cell, notes);
  if (text === null) return null;
  switch (field) {
    case "nik":
    case "familyCardNo":
      if (hasLostDigits(cell))
        return refuse(field === "nik" ? "NIK_LOST_DIGITS" : "KK_LOST_DIGITS", field, notes);
      return /^0+$/.test(cleanDigits(text)) ? null : text;
    case "birthDate":
      return birthDateText(text, notes, options);
    case "sex":
      return sexes[codeKey(text)] ?? refuse("SEX_UNKNOWN", field, notes);
    case "vitalStatus":
      return vitalStatusCodes[codeKey(text)] ?? refuse("STATUS_UNKNOWN", field, notes);
    case "occupation":
      if (holdsNumber(text)) return refuse("NUMBER_IN_TEXT", field, notes);
      return labelOf(occupations, text) ?? doubt("OCCUPATION_UNKNOWN", field, notes);
    case "familyRelation":
      if (holdsNumber(text)) return refuse("NUMBER_IN_TEXT", field, notes);
      return labelOf(familyRelations, text) ?? doubt("RELATION_UNKNOWN", field, notes);
    case "rt":
    case "rw":
      return /^0+$/.test(text) ? null : text;
    default:
      return text;
  }
}

/** What a column says of several fields, or of something beside them. */
function readJoined(
  role: JoinedRole,
  cell: Cell,
  notes: Notes,
  options: SheetOptions,
): [ResidentField, string | null][] {
  const text = plainText(fieldOfRole[role], cell, notes);
  if (text === null) return [];
  switch (role) {
    case "birth": {
      const { place, day } = splitBirth(text);
      return [
        ["birthPlace", place],
        ["birthDate", day && birthDateText(day, notes, options)],
      ];
    }
    case "isMale":
    case "isFemale":
      return text === "0" ? [] : [["sex", role === "isMale" ? "M" : "F"]];
    case "rtRw":
    case "rwRt": {
      // "03/01" becomes the third of January in Excel's hands, and of which year nobody knows.
      const blocks = cell.type === "date" ? null : splitBlocks(text, role);
      return blocks ? givenBlocks(blocks) : [["rt", doubt("BLOCKS_UNKNOWN", "rt", notes)]];
    }
    case "address": {
      const { hamlet, numbered, ...blocks } = readAddress(text, options.village?.name);
      if (numbered) refuse("NUMBER_IN_TEXT", "hamlet", notes);
      return numbered ? [] : [["hamlet", hamlet], ...givenBlocks(blocks)];
    }
    case "villageCode": {
      const own = options.village?.code.replace(/\D/g, "");
      if (own !== undefined && text.replace(/\D/g, "") !== own) refuse("OTHER_VILLAGE", null, notes);
      return [];
    }
  }
}

/** The cell's text; null, and a reason, for a formula or an error. */
function plainText(field: ResidentField | null, cell: Cell, notes: Notes): string | null {
  if (isFormula(cell)) return refuse("FORMULA_CELL", field, notes);
  return cell.type === "error" ? refuse("CELL_ERROR", field, notes) : normalizeName(cell.text);
}

function refuse(code: string, field: ResidentField | null, notes: Notes): null {
  notes.errors.push({ code, field });
  return null;
}

function givenBlocks({ rt, rw }: Blocks): [ResidentField, string | null][] {
  const given = (block: string | null) => (block === null || /^0+$/.test(block) ? null : block);
  return [
    ["rt", given(rt)],
    ["rw", given(rw)],
  ];
}

/** Without the cell's text: in a file whose columns slipped it may be anybody's number. */
function doubt(code: string, field: ResidentField, notes: Notes): null {
  notes.warnings.push({ code, field });
  return null;
}

/** Exports write 0000-00-00 for no date. What cannot be read is left for the schema to refuse. */
function birthDateText(text: string, notes: Notes, { today = "9999-12-31" }: SheetOptions): string | null {
  if (/^0{4}-00-00( .*)?$|^00[-/]00[-/]0{4}$/.test(text)) return null;
  const read = readDay(text, today);
  if (read?.shortYear) notes.warnings.push({ code: "BIRTH_YEAR_SHORT", field: "birthDate" });
  return read?.day ?? text;
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
function shownText(role: ColumnRole | null, cell: Cell): string {
  if (cell.type === "formula") return cell.text.startsWith("=") ? cell.text : `=${cell.text}`;
  if ((role === "nik" || role === "familyCardNo") && cell.type === "number" && hasLostDigits(cell)) {
    return Number(cell.text).toExponential(5).toUpperCase();
  }
  return cell.text;
}

function isFormula(cell: Cell): boolean {
  return cell.type === "formula" || /^\s*'?=/.test(cell.text);
}
