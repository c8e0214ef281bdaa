import { ok, type Result, refuse } from "@/lib/platform/result";
import { type ColumnRole, columnsOf, reasonsHeader } from "@/lib/resident/sheet/columns";
import { findHeader } from "@/lib/resident/sheet/header/rules";
import { templateColumns } from "@/lib/resident/sheet/template";
import { mostPasted } from "../rules";

export type Cells = { roles: ColumnRole[]; rows: string[][] };

/** A block put into the grid: the rows it touched, columns of its header that are not ours, and rows that did not fit. */
export type Placed = Cells & { first: number; count: number; leftOut: string[]; beyond: string[][] };

/** Our template's columns, in its order. */
export const ownRoles = columnsOf(templateColumns.map(({ header }) => header)).flatMap(
  ({ role }) => role ?? [],
);

/** Columns of other lists that several of ours are read from; while one is there, those have no place. */
const joined: Partial<Record<ColumnRole, { header: string; insteadOf: ColumnRole[] }>> = {
  birth: { header: "Tempat, tanggal lahir", insteadOf: ["birthPlace", "birthDate"] },
  isMale: { header: "L", insteadOf: ["sex"] },
  isFemale: { header: "P", insteadOf: ["sex"] },
  address: { header: "Alamat", insteadOf: ["hamlet"] },
  rtRw: { header: "RT/RW", insteadOf: ["rt", "rw"] },
  rwRt: { header: "RW/RT", insteadOf: ["rt", "rw"] },
  villageCode: { header: "Kode desa", insteadOf: [] },
};

export function headerOf(role: ColumnRole): string {
  return joined[role]?.header ?? templateColumns[ownRoles.indexOf(role)]?.header ?? role;
}

/**
 * Puts a block in: by its header if it has one, else to the right and down from the cell. Nothing is left out
 * unsaid; where columns would get in each other's way, or there are too many, nothing is put in at all.
 */
export function placeBlock(
  grid: Cells,
  at: { row: number; column: number },
  block: string[][],
): Result<Placed, "PASTE_TOO_WIDE" | "PASTE_CLASH"> {
  const header = headerIn(block);
  const width = block[0]?.length ?? 0;
  if (!header && at.column + width > grid.roles.length) return refuse("PASTE_TOO_WIDE");
  const given = header?.columns ?? grid.roles.slice(at.column, at.column + width).map((role) => ({ role }));
  const incoming = given.flatMap(({ role }) => role ?? []);
  const roles = header ? rolesFor(grid, incoming) : grid.roles;
  if (!roles) return refuse("PASTE_CLASH");
  const body = header ? block.slice(header.top + header.lines) : block;
  const fitting = body.slice(0, Math.max(0, mostPasted.rows - at.row));
  const targets = given.map(({ role }) => (role === null ? -1 : roles.indexOf(role)));
  const rows = grid.rows.map((cells) => roles.map((role) => cells[grid.roles.indexOf(role)] ?? ""));
  while (rows.length < at.row + fitting.length) rows.push(roles.map(() => ""));
  for (const [down, cells] of fitting.entries())
    for (const [from, to] of targets.entries())
      if (to >= 0) (rows[at.row + down] as string[])[to] = cells[from] ?? "";
  const leftOut = (header?.columns ?? [])
    .filter(({ role, header: name }) => role === null && name !== "" && name !== reasonsHeader)
    .map(({ header: name }) => name);
  return ok({
    roles,
    rows,
    first: at.row,
    count: fitting.length,
    leftOut,
    beyond: body.slice(fitting.length),
  });
}

/** The columns that are shown once a block with these comes in; null where two would say the same. */
function rolesFor(grid: Cells, incoming: ColumnRole[]): ColumnRole[] | null {
  const filled = grid.roles.filter((_, at) => grid.rows.some((cells) => cells[at]));
  const needed = new Set([...filled, ...incoming]);
  const others = (Object.keys(joined) as ColumnRole[]).filter((role) => needed.has(role));
  const hidden = others.flatMap((role) => joined[role]?.insteadOf ?? []).filter((role) => !needed.has(role));
  const roles = ownRoles.filter((role) => !hidden.includes(role));
  for (const role of others) {
    const place = ownRoles.indexOf(joined[role]?.insteadOf[0] ?? "vitalStatus");
    const next = roles.findIndex((one) => ownRoles.indexOf(one) >= place);
    roles.splice(next < 0 ? roles.length : next, 0, role);
  }
  return columnsOf(roles.map(headerOf)).every(({ role }) => role !== null) ? roles : null;
}

/** Whether a block is a list of its own, and not cells for a place that somebody chose. */
export function hasHeader(block: string[][]): boolean {
  return headerIn(block) !== null;
}

/** A header with nothing but titles above it: what stands there otherwise are people. */
function headerIn(block: string[][]) {
  const header = findHeader(block);
  if (!header) return null;
  const above = block.slice(0, header.top);
  return above.every((cells) => cells.filter((cell) => cell !== "").length < 3) ? header : null;
}
