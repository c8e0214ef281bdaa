import type { Day } from "@/lib/platform/dates";
import type { Params } from "@/lib/platform/result";
import type { Cell } from "@/lib/platform/spreadsheet/read";
import { cleanDigits, hasLostDigits, normalizeName } from "@/lib/resident/rules";
import { residentInput } from "@/lib/resident/schema";
import { isBlank } from "@/lib/resident/sheet/aside/rules";
import type { Column } from "@/lib/resident/sheet/columns";
import { readDay, splitBirth } from "@/lib/resident/sheet/day/rules";
import { readAddress, splitBlocks } from "@/lib/resident/sheet/place/rules";
import type { RosterRole } from "../column/rules";
import {
  type ListedStatus,
  type Paid,
  type Programme,
  readPaid,
  readProgrammes,
  readSegment,
  readStatus,
  readTick,
  type Segment,
} from "../spelling/rules";

/** Somebody as a list of members has them; null means that the list does not say. */
export type ListedMember = {
  nik: string | null;
  /** Keyed hash of the NIK in small hex letters, in place of it. */
  hash: string | null;
  name: string | null;
  birthDate: Day | null;
  birthPlace: string | null;
  hamlet: string | null;
  rt: string | null;
  rw: string | null;
  kpj: string | null;
  segment: Segment | null;
  programmes: Programme[] | null;
  startsOn: Day | null;
  status: ListedStatus | null;
  paid: Paid | null;
};

/** A code for the catalogue and the field it stands at. */
export type RosterNote = { code: string; field: string | null; params?: Params };

export type RosterRow = {
  rowNumber: number;
  cells: string[];
  member: ListedMember | null;
  errors: RosterNote[];
  warnings: RosterNote[];
};

const person = residentInput
  .pick({ nik: true, name: true, birthDate: true, birthPlace: true, hamlet: true, rt: true, rw: true })
  .partial({ name: true });

type Reading = {
  today: Day;
  place: string | undefined;
  raw: Record<string, string | null>;
  says: Pick<ListedMember, "hash" | "kpj" | "segment" | "programmes" | "startsOn" | "status" | "paid">;
  errors: RosterNote[];
  warnings: RosterNote[];
};

/** One row of the list as a member, or the reasons why it cannot be one; null when it is blank. */
export function readRosterRow(
  cells: Cell[],
  rowNumber: number,
  columns: Column<RosterRole>[],
  { today, village }: { today: Day; village?: { name: string } | undefined },
): RosterRow | null {
  const filled = columns.filter(({ index, role }) => role && !isBlank(cells[index]));
  if (filled.length === 0) return null;
  const says = {
    hash: null,
    kpj: null,
    segment: null,
    programmes: null,
    startsOn: null,
    status: null,
    paid: null,
  };
  const reading: Reading = { today, place: village?.name, raw: {}, says, errors: [], warnings: [] };
  for (const { index, role } of filled) {
    const cell = cells[index];
    if (cell && role) readCell(role, cell, reading);
  }
  const parsed = person.safeParse(reading.raw);
  for (const issue of parsed.error?.issues ?? []) {
    const field = String(issue.path[0]);
    if (!reading.errors.some((note) => note.field === field))
      reading.errors.push({ code: issue.message, field });
  }
  const member = parsed.success ? { ...parsed.data, name: parsed.data.name ?? null, ...reading.says } : null;
  if (member) judgeWhole(member, columns, reading);
  return {
    rowNumber,
    cells: columns.map(({ index, role }) => shownText(role, cells[index])),
    member: reading.errors.length === 0 ? member : null,
    errors: reading.errors,
    warnings: reading.warnings,
  };
}

function judgeWhole(member: ListedMember, columns: Column<RosterRole>[], { errors, today }: Reading): void {
  if (errors.length > 0) return;
  const { nik, hash, name, birthDate, status, kpj } = member;
  if (!nik && !hash && !(name && birthDate)) errors.push({ code: "MEMBER_NOT_TOLD", field: "nik" });
  if (birthDate && birthDate > today) errors.push({ code: "BIRTH_DATE_FUTURE", field: "birthDate" });
  // Who has no status in a list that has them is perhaps no member at all.
  if (status === null && !kpj && columns.some(({ role }) => role === "status"))
    errors.push({ code: "MEMBER_STATUS_EMPTY", field: "status" });
}

function readCell(role: RosterRole, cell: Cell, reading: Reading): void {
  const { raw, says, errors, warnings, today } = reading;
  const refuse = (code: string, field: string = role) => errors.push({ code, field });
  const doubt = (code: string) => warnings.push({ code, field: role });
  if (cell.type === "formula" || /^\s*'?=/.test(cell.text)) return void refuse("FORMULA_CELL");
  if (cell.type === "error") return void refuse("CELL_ERROR");
  const text = normalizeName(cell.text);
  switch (role) {
    case "nik":
      if (hasLostDigits(cell)) return void refuse("NIK_LOST_DIGITS");
      raw.nik = /^0+$/.test(cleanDigits(text)) ? null : text;
      return;
    case "hash":
      says.hash = text.toLowerCase();
      if (!/^[0-9a-f]{64}$/.test(says.hash)) refuse("HASH_INVALID");
      return;
    case "birthDate":
      raw.birthDate = readDay(text, today)?.day ?? text;
      return;
    case "birth": {
      const { place, day } = splitBirth(text);
      raw.birthPlace ??= place;
      raw.birthDate ??= day && (readDay(day, today)?.day ?? day);
      return;
    }
    case "kpj":
      says.kpj = cleanDigits(text).replace(/[-.]/g, "");
      if (!/^\d{11}$/.test(says.kpj)) {
        says.kpj = null;
        doubt("KPJ_UNREADABLE");
      }
      return;
    case "segment":
      says.segment = readSegment(text);
      if (!says.segment) doubt("SEGMENT_UNKNOWN");
      return;
    case "programmes":
      says.programmes = readProgrammes(text);
      if (!says.programmes) doubt("PROGRAMMES_UNKNOWN");
      return;
    case "jkk":
    case "jkm":
    case "jht":
    case "jp": {
      const ticked = readTick(text);
      if (ticked === null) doubt("PROGRAMMES_UNKNOWN");
      if (ticked) says.programmes = [...(says.programmes ?? []), role.toUpperCase() as Programme];
      return;
    }
    case "startsOn":
      says.startsOn = readDay(text, today)?.day ?? null;
      if (!says.startsOn) refuse("START_UNREADABLE");
      return;
    case "status":
      says.status = readStatus(text);
      if (!says.status) refuse("MEMBER_STATUS_UNKNOWN");
      return;
    case "monthsPaid":
      says.paid = readPaid(text, today);
      if (!says.paid) doubt("MONTHS_UNKNOWN");
      return;
    case "rtRw":
    case "rwRt": {
      const blocks = cell.type === "date" ? null : splitBlocks(text, role);
      if (!blocks) return void doubt("BLOCKS_UNKNOWN");
      raw.rt ??= blocks.rt;
      raw.rw ??= blocks.rw;
      return;
    }
    case "address": {
      const found = readAddress(text, reading.place);
      if (found.numbered) return;
      raw.hamlet ??= found.hamlet;
      raw.rt ??= found.rt;
      raw.rw ??= found.rw;
      return;
    }
    default:
      raw[role] = text;
  }
}

/** In the workbook of refused rows every cell is text: what was wrong with a number must stay visible. */
function shownText(role: RosterRole | null, cell: Cell | undefined): string {
  if (!cell) return "";
  if (cell.type === "formula") return cell.text.startsWith("=") ? cell.text : `=${cell.text}`;
  if (role === "nik" && cell.type === "number" && hasLostDigits(cell))
    return Number(cell.text).toExponential(5).toUpperCase();
  return cell.text;
}
