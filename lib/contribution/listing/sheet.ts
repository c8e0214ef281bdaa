import type { Day } from "@/lib/platform/dates";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { cleanCell, writePasted } from "@/lib/platform/spreadsheet/pasted";
import type { Cell, Sheet } from "@/lib/platform/spreadsheet/read";
import { hasLostDigits } from "@/lib/resident/rules";
import type { SheetColumn } from "@/lib/resident/sheet";
import { isBlank, lookAside } from "@/lib/resident/sheet/aside/rules";
import { type Column, reasonsHeader } from "@/lib/resident/sheet/columns";
import { bestHeader, type Header } from "@/lib/resident/sheet/header/rules";
import { isGuide, topOf } from "@/lib/resident/sheet/search/rules";
import { type ListingRole, listingHeaders, listingRoles, listingWords } from "./column/rules";
import { type Cells, readListed } from "./row/rules";
import { listingLimits } from "./rules";
import type { Listed } from "./schema";

/** A list of paid months as text alone: which columns there are, and each row's cells. */
export type Listing = {
  roles: ListingRole[];
  rows: Cells[];
  /** Headers that mean nothing here, and how many rows were totals, signatures and the like. */
  leftOut: string[];
  aside: number;
};

type ListingRefusal =
  | "LISTING_EMPTY"
  | "LISTING_COLUMNS"
  | "LISTING_NUMBER_COLUMN"
  | "LISTING_MONTH_COLUMN"
  | "LISTING_TOO_MANY_ROWS";

/**
 * Finds a list of paid months by its headers, wherever they stand; sheets with such a header are one list. What is
 * found is text that reads the same again: a formula keeps its sign, a number that lost digits its exponent.
 */
export function recogniseListing(sheets: Sheet[]): Result<Listing, ListingRefusal> {
  if (sheets.every(({ rows }) => rows.length === 0)) return refuse("LISTING_EMPTY");
  const found = sheets.flatMap((sheet) => {
    const header = isGuide(sheet.name) ? null : bestHeader(topOf(sheet), listingWords);
    return header ? [{ sheet, header }] : [];
  });
  const [first] = found;
  if (!first) return refuse("LISTING_COLUMNS");
  const complete = found.filter(({ header }) => listingWords.missingColumn(header.columns) === null);
  if (complete.length === 0)
    return refuse(
      listingWords.missingColumn(first.header.columns) === "kpj"
        ? "LISTING_NUMBER_COLUMN"
        : "LISTING_MONTH_COLUMN",
    );
  const read = complete.map(({ sheet, header }) => readSheet(sheet, header));
  const rows = read.flatMap((one) => one.rows);
  if (rows.length === 0) return refuse("LISTING_EMPTY");
  if (rows.length > listingLimits.rows)
    return refuse("LISTING_TOO_MANY_ROWS", { rows: rows.length, most: listingLimits.rows });
  const columns = complete.flatMap(({ header }) => header.columns);
  return ok({
    roles: rolesIn(columns, rows),
    rows,
    leftOut: [...new Set(columns.flatMap(nameOfUnknown))],
    aside: read.reduce((sum, one) => sum + one.aside, 0),
  });
}

/** The columns with something in them, and those without which it would be no list. */
function rolesIn(columns: Column<ListingRole>[], rows: Cells[]): ListingRole[] {
  const used = listingRoles.filter((role) => rows.some((cells) => cells[role] !== ""));
  const kept = [["kpj", "nik"] as const, ["month", "until"] as const].flatMap((pair) => {
    const there = pair.find((role) => columns.some((column) => column.role === role));
    return there && !pair.some((role) => used.includes(role)) ? [there] : [];
  });
  return listingRoles.filter((role) => used.includes(role) || kept.some((one) => one === role));
}

/** A list under its header, the way it is put back for correction. */
export function writeListing({ roles, rows }: Pick<Listing, "roles" | "rows">): string {
  return writePasted([
    roles.map((role) => listingHeaders[role]),
    ...rows.map((cells) => roles.map((role) => cells[role])),
  ]);
}

/** What each row says; its number is its line in `writeListing`. */
export function readListing({ rows }: Listing, today: Day): Listed[] {
  return rows.map((cells, at) => readListed(at + 2, cells, today));
}

/** Pasted cells as a sheet. */
export function pastedSheet(cells: string[][]): Sheet {
  const rows = cells.map((row) => row.map((text): Cell => ({ text, type: text === "" ? "empty" : "text" })));
  return { name: "", rows };
}

function readSheet(sheet: Sheet, header: Header<ListingRole>): { rows: Cells[]; aside: number } {
  const from = header.top + header.lines;
  const columns = header.columns.filter(({ role }) => role !== null);
  const kindOf = lookAside(sheet.rows, from, header.columns.flatMap(asResidentColumns));
  const rows: Cells[] = [];
  let aside = 0;
  for (const [down, cells] of sheet.rows.slice(from).entries()) {
    if (columns.every(({ index }) => isBlank(cells[index]))) continue;
    if (kindOf(cells, from + down)) aside++;
    else rows.push(cellsOf(cells, columns));
  }
  return { rows, aside };
}

function cellsOf(cells: Cell[], columns: Column<ListingRole>[]): Cells {
  const text = (role: ListingRole) => {
    const cell = cells[columns.find((column) => column.role === role)?.index ?? -1];
    if (!cell || isBlank(cell)) return "";
    const clean = shown(cell);
    // An apostrophe behind a space is blank only once the space is gone.
    return isBlank({ text: clean, type: "text" }) ? "" : clean;
  };
  return Object.fromEntries(listingRoles.map((role) => [role, text(role)])) as Cells;
}

function shown(cell: Cell): string {
  const text = cleanCell(cell.text).slice(0, 120);
  if (cell.type === "formula") return text.startsWith("=") ? text : `=${text}`;
  if (cell.type === "error") return text.startsWith("#") ? text : "#N/A";
  return cell.type === "number" && hasLostDigits(cell)
    ? Number(cell.text).toExponential(5).toUpperCase()
    : text;
}

/** Rows that are nobody's are told by the numbers people go by; a KPJ tells apart as name and birth date do. */
function asResidentColumns({ role, ...column }: Column<ListingRole>): SheetColumn[] {
  if (role === "nik") return [{ ...column, role }];
  if (role === "kpj")
    return [
      { ...column, role: "name" },
      { ...column, role: "birthDate" },
    ];
  return [{ ...column, role: role && "occupation" }];
}

function nameOfUnknown({ role, header }: Column<ListingRole>): string[] {
  return role === null && header !== "" && header !== reasonsHeader ? [header] : [];
}
