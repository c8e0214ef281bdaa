import { hasHeader, ownRoles, placeBlock } from "@/lib/import/paste/grid/rules";
import { mostPasted } from "@/lib/import/paste/rules";
import type { CellNote, NotedRow } from "@/lib/import/paste/schema";
import { cleanCell, readPasted } from "@/lib/platform/spreadsheet/pasted";
import type { ColumnRole } from "@/lib/resident/sheet/columns";

/** `key` stays with a row wherever it moves. */
export type GridRow = {
  key: number;
  cells: string[];
  word: string | null;
  isRefused: boolean;
  notes: CellNote[];
};

type Content = { roles: ColumnRole[]; rows: GridRow[] };

/** What a paste has to tell; `code` is why nothing was put in. */
export type Said = { count: number; leftOut: string[]; beyond: string[][]; code: string | null };

export type GridState = Content & {
  active: { row: number; column: number };
  /** The text of the active cell while somebody changes it. */
  draft: string | null;
  past: Content[];
  said: Said | null;
  nextKey: number;
};

export type GridAction =
  | { type: "go"; row: number; column: number }
  | { type: "step"; down: number; right: number }
  | { type: "edit"; text?: string }
  | { type: "type"; text: string }
  | { type: "commit"; down?: number; right?: number }
  | { type: "drop" }
  | { type: "empty" }
  | { type: "paste"; text: string }
  | { type: "deleteRow" }
  | { type: "addRows" }
  | { type: "clear" }
  | { type: "undo" }
  | { type: "found"; rows: NotedRow[]; keys: number[] };

const firstRows = 8;

/** The number of the first row below the header, as a spreadsheet counts. */
export const firstNumber = 2;

/** A grid with what a text holds, or an empty one. */
export function startGrid(text: string): GridState {
  const empty = withRows({
    roles: ownRoles,
    rows: [],
    active: { row: 0, column: 0 },
    draft: null,
    past: [],
    said: null,
    nextKey: 0,
  });
  const filled = text === "" ? empty : paste(empty, text);
  const said = filled.said?.leftOut.length ? filled.said : null;
  return { ...filled, past: [], said, active: empty.active };
}

export function isFilled(row: GridRow): boolean {
  return row.cells.some((cell) => cell !== "");
}

export function reduceGrid(state: GridState, action: GridAction): GridState {
  switch (action.type) {
    case "go":
      return goTo(state, action.row, action.column);
    case "step":
      return goTo(state, state.active.row + action.down, state.active.column + action.right);
    case "edit":
      return { ...state, draft: action.text ?? textAt(state) };
    case "type":
      return { ...state, draft: action.text };
    case "commit": {
      const written = state.draft === null ? state : write(state, cleanCell(state.draft));
      const { down = 0, right = 0 } = action;
      return goTo({ ...written, draft: null }, written.active.row + down, written.active.column + right);
    }
    case "drop":
      return { ...state, draft: null };
    case "empty":
      return write(state, "");
    case "paste":
      return paste(state, action.text);
    case "deleteRow":
      return goTo(
        withRows({ ...kept(state), rows: state.rows.filter((_, at) => at !== state.active.row) }),
        state.active.row,
        state.active.column,
      );
    case "addRows":
      return withRows(state, state.rows.length + 10);
    case "clear":
      return withRows({ ...kept(state), roles: ownRoles, rows: [], active: { row: 0, column: 0 } });
    case "undo": {
      const last = state.past.at(-1);
      if (!last) return state;
      const back = { ...state, ...last, past: state.past.slice(0, -1), said: null, draft: null };
      return goTo(back, state.active.row, state.active.column);
    }
    case "found":
      return { ...state, rows: withFindings(state.rows, action), said: null };
  }
}

function paste(state: GridState, text: string): GridState {
  const block = readPasted(text);
  if (block.length === 0) return state;
  if (block.some((cells) => cells.some((cell) => cell.length > mostPasted.characters)))
    return { ...state, said: { ...nothing, code: "PASTE_TOO_LONG" }, draft: null };
  const { row, column } = state.active;
  // A second list goes below the first: over it would be too easy, with the cursor still where the first began.
  const isAdded = hasHeader(block) && state.rows[row] !== undefined && isFilled(state.rows[row]);
  const at = { row: isAdded ? state.rows.findLastIndex(isFilled) + 1 : row, column };
  const result = placeBlock({ roles: state.roles, rows: state.rows.map(({ cells }) => cells) }, at, block);
  if (!result.ok) return { ...state, said: { ...nothing, code: result.code }, draft: null };
  const { roles, rows, first, count, leftOut, beyond } = result.value;
  let { nextKey } = state;
  const merged = rows.map((cells, index): GridRow => {
    const old = state.rows[index];
    const isTouched = index >= first && index < first + count;
    return old && !isTouched ? { ...old, cells } : { ...bare, key: old?.key ?? nextKey++, cells };
  });
  return {
    ...kept(state),
    roles,
    rows: merged,
    nextKey,
    draft: null,
    said: { count, leftOut, beyond, code: null },
    active: { row: Math.min(first, merged.length - 1), column: Math.min(column, roles.length - 1) },
  };
}

const nothing: Said = { count: 0, leftOut: [], beyond: [], code: null };
const bare = { word: null, isRefused: false, notes: [] };

/** What was found stays with a row until its cell is changed; the row as a whole is then to be judged anew. */
function write(state: GridState, text: string): GridState {
  const { row, column } = state.active;
  if (text === textAt(state)) return state;
  const rows = state.rows.map((one, at) => {
    if (at !== row) return one;
    const cells = one.cells.map((cell, index) => (index === column ? text : cell));
    const notes = one.notes.filter(({ role }) => role !== state.roles[column]);
    return { ...one, cells, notes, word: null, isRefused: notes.some(({ isError }) => isError) };
  });
  return { ...kept(state), rows };
}

function withFindings(
  rows: GridRow[],
  { rows: found, keys }: { rows: NotedRow[]; keys: number[] },
): GridRow[] {
  const byKey = new Map(found.map((one) => [keys[one.row - firstNumber], one]));
  return rows.map((row) => {
    const one = byKey.get(row.key);
    if (!one) return { ...row, ...bare };
    return { ...row, word: one.word, isRefused: one.verdict === "REFUSED", notes: one.notes };
  });
}

/** Down from the last row there is another one, as long as the grid may grow. */
function goTo(state: GridState, row: number, column: number): GridState {
  const grown = row === state.rows.length ? withRows(state, row + 1) : state;
  const within = (value: number, length: number) => Math.max(0, Math.min(value, length - 1));
  const active = { row: within(row, grown.rows.length), column: within(column, grown.roles.length) };
  const isSame = active.row === state.active.row && active.column === state.active.column;
  return isSame ? grown : { ...grown, active, draft: null };
}

function withRows(state: GridState, least = firstRows): GridState {
  const missing = Math.min(least, mostPasted.rows) - state.rows.length;
  if (missing <= 0) return state;
  const added = Array.from({ length: missing }, (_, at) => {
    return { ...bare, key: state.nextKey + at, cells: state.roles.map(() => "") };
  });
  return { ...state, rows: [...state.rows, ...added], nextKey: state.nextKey + missing };
}

function textAt({ rows, active }: GridState): string {
  return rows[active.row]?.cells[active.column] ?? "";
}

function kept(state: GridState): GridState {
  const { roles, rows, past } = state;
  return { ...state, past: [...past.slice(-49), { roles, rows }], said: null };
}
