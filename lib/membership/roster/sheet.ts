import type { Day } from "@/lib/platform/dates";
import { ok, type Result, refuse } from "@/lib/platform/result";
import type { Sheet, Workbook } from "@/lib/platform/spreadsheet/read";
import type { SheetColumn } from "@/lib/resident/sheet";
import { type AsideKind, isBlank, lookAside } from "@/lib/resident/sheet/aside/rules";
import { type Column, type ColumnRole, columnRoles, reasonsHeader } from "@/lib/resident/sheet/columns";
import {
  bestHeader,
  columnsWith,
  type Header,
  type HeaderPlace,
  headerKey,
  headersAt,
} from "@/lib/resident/sheet/header/rules";
import { numberOfRow } from "@/lib/resident/sheet/numbering/rules";
import { isGuide, keyOf, rememberedHeader, topOf } from "@/lib/resident/sheet/search/rules";
import {
  isInquiry,
  isMemberList,
  isResidentList,
  missingRosterColumn,
  type RosterRole,
  rosterWords,
} from "./column/rules";
import { type RosterRow, readRosterRow } from "./row/rules";

export type RosterLayout = HeaderPlace & { sheet: number; roles: (RosterRole | null)[] };

export type RosterSheet = {
  /** "inquiry" for a file of hashes alone, which asks who is a member. */
  format: "roster" | "inquiry";
  sheets: { name: string; headerRow: number }[];
  columns: Column<RosterRole>[];
  layout: RosterLayout;
  /** What to remember a choice of columns under. */
  key: string;
  remembered: boolean;
  leftOut: string[];
  rows: RosterRow[];
  aside: { rowNumber: number; kind: AsideKind }[];
};

export type RosterOptions = {
  today: Day;
  village?: { name: string };
  rememberedRoles?: (key: string) => (RosterRole | null)[] | null;
  layout?: RosterLayout;
};

export type RosterRefusal =
  | "ROSTER_UNKNOWN"
  | "ROSTER_COLUMN_MISSING"
  | "ROSTER_EMPTY"
  | "ROSTER_SHEET_CHOICE"
  | "RESIDENT_LIST";

type Found = { sheet: Sheet; at: number; header: Header<RosterRole>; remembered: boolean };

/**
 * Finds a list of members in a workbook as resident lists are found: by its header, wherever that stands, sheets with
 * the same columns being one list. RESIDENT_LIST: a list of people that says nothing of any membership.
 */
export function recogniseRoster(
  workbook: Workbook,
  options: RosterOptions,
): Result<RosterSheet, RosterRefusal> {
  const found = options.layout ? chosen(workbook, options.layout) : searched(workbook, options);
  const complete = found.filter(({ header }) => missingRosterColumn(header.columns) === null);
  const first = complete.find(({ remembered }) => remembered) ?? complete[0] ?? found[0];
  if (!first) return refuse("ROSTER_UNKNOWN");
  const { columns, top, lines } = first.header;
  if (!options.layout && !first.remembered && isResidentList(columns.map(({ header }) => header)))
    return refuse("RESIDENT_LIST");
  if (missingRosterColumn(columns)) return refuse("ROSTER_COLUMN_MISSING");
  const key = keyOf(first);
  const different = complete.some((other) => keyOf(other) !== key);
  if (different && !options.layout && !first.remembered) return refuse("ROSTER_SHEET_CHOICE");
  const sheets = top < 0 ? [first] : complete.filter((other) => keyOf(other) === key);
  const read = sheets.map((one, at) => readSheet(one, at, columns, options));
  const rows = read.flatMap((one) => one.rows);
  if (rows.length === 0) return refuse("ROSTER_EMPTY");
  return ok({
    format: isInquiry(columns) ? "inquiry" : "roster",
    sheets: sheets.map(({ sheet, header }) => ({ name: sheet.name, headerRow: header.top + 1 })),
    columns,
    layout: { sheet: first.at, top, lines, roles: columns.map(({ role }) => role) },
    key,
    remembered: first.remembered,
    leftOut: columns
      .filter(({ role, header }) => role === null && header !== "" && header !== reasonsHeader)
      .map(({ header }) => header),
    rows,
    aside: read.flatMap((one) => one.aside),
  });
}

/** Whether a file that was sent as a list of residents is one of members instead. */
export function looksLikeRoster(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => {
    const header = isGuide(sheet.name) ? null : bestHeader(topOf(sheet), rosterWords);
    return header !== null && isMemberList(header.columns.map((column) => column.header));
  });
}

function searched(workbook: Workbook, options: RosterOptions): Found[] {
  return workbook.sheets.flatMap((sheet, at): Found[] => {
    if (isGuide(sheet.name)) return [];
    const texts = topOf(sheet);
    const known = rememberedHeader<RosterRole>(texts, options);
    if (known) return [{ sheet, at, header: known, remembered: true }];
    const header = bestHeader(texts, rosterWords);
    return header ? [{ sheet, at, header, remembered: false }] : [];
  });
}

/** The sheet somebody chose, and every other with the same header. */
function chosen(workbook: Workbook, layout: RosterLayout): Found[] {
  const sheet = workbook.sheets[layout.sheet];
  if (!sheet) return [];
  const headers = headersAt(topOf(sheet), layout);
  const key = headerKey(headers);
  const rememberedRoles = (other: string) => (other === key ? layout.roles : null);
  const header = { top: layout.top, lines: layout.lines, columns: columnsWith(headers, layout.roles) };
  const others = workbook.sheets.flatMap((other, at): Found[] => {
    if (at === layout.sheet || layout.top < 0) return [];
    const same = rememberedHeader<RosterRole>(topOf(other), { rememberedRoles });
    return same ? [{ sheet: other, at, header: same, remembered: false }] : [];
  });
  return [{ sheet, at: layout.sheet, header, remembered: false }, ...others];
}

function readSheet(
  { sheet, header }: Found,
  sheetAt: number,
  columns: Column<RosterRole>[],
  options: RosterOptions,
) {
  const from = header.top < 0 ? 0 : header.top + header.lines;
  const kindOf = lookAside(sheet.rows, from, columns.map(asResidentColumn));
  const rows: RosterRow[] = [];
  const aside: RosterSheet["aside"] = [];
  for (let at = from; at < sheet.rows.length; at++) {
    const cells = sheet.rows.at(at) ?? [];
    if (cells.every(isBlank)) continue;
    const rowNumber = numberOfRow(sheetAt, at + 1);
    const kind = kindOf(cells, at);
    const row = kind ? null : readRosterRow(cells, rowNumber, columns, options);
    if (kind) aside.push({ rowNumber, kind });
    else if (row) rows.push(row);
  }
  return { rows, aside };
}

/** Rows that are no people are told by what tells people apart: a hash as a NIK does, and the rest as something. */
function asResidentColumn({ role, ...column }: Column<RosterRole>): SheetColumn {
  if (role === "hash") return { ...column, role: "nik" };
  const same = columnRoles.find((one): one is ColumnRole => one === role);
  return { ...column, role: role === null ? null : (same ?? "occupation") };
}
