import type { SummaryItem } from "@/components/ui/error-summary";
import { headerOf } from "@/lib/import/paste/grid/rules";
import type { CellNote, PasteAnswer } from "@/lib/import/paste/schema";
import type { FormState } from "@/lib/platform/action";
import { writePasted } from "@/lib/platform/spreadsheet/pasted";
import { fill } from "./fill";
import { cellId } from "./grid-row";
import { firstNumber, type GridState, reduceGrid, startGrid } from "./grid-state";
import type { PasteWords } from "./paste-words";

export type PasteState = FormState | PasteAnswer;

export const pastePrefix = "paste";

/** The grid with what was posted, and what was found in it. */
export function gridOf(posted: PasteState): GridState {
  if (posted.status !== "checked")
    return startGrid(posted.status === "refused" ? String(posted.values.pasted ?? "") : "");
  const grid = startGrid(posted.text);
  const keys = grid.rows.map(({ key }) => key);
  return reduceGrid(grid, { type: "found", rows: posted.rows, keys });
}

/** The grid as it stands below a header, so that every row keeps its number. */
export function textOf({ roles, rows }: GridState): string {
  return writePasted([roles.map(headerOf), ...rows.map(({ cells }) => cells)]);
}

type Item = SummaryItem & { isError: boolean };

/** What was found in the grid as it stands now, by cell. */
export function itemsOf({ rows }: GridState, words: PasteWords): Item[] {
  return rows.flatMap(({ key, notes }, at) =>
    byCell(notes, at + firstNumber, words).map(({ role, ...item }) => ({
      ...item,
      href: `#${cellId(key, role)}`,
    })),
  );
}

/** The same of the text that was sent, where there is nothing to lead to. */
export function textItems(state: PasteState, words: PasteWords): Item[] {
  if (state.status !== "checked") return [];
  return state.rows.flatMap(({ row, notes }) => byCell(notes, row, words));
}

function byCell(notes: CellNote[], row: number, words: PasteWords) {
  return [...new Set(notes.map(({ role }) => role))].map((role) => {
    const own = notes.filter((note) => note.role === role);
    const place = fill(words.place, { row, column: own[0]?.label ?? "" });
    return {
      role,
      text: `${place}: ${own.map(({ sentence }) => sentence).join(" ")}`,
      isError: own.some(({ isError }) => isError),
    };
  });
}

const listed = 30;

/** As many as can be read; the others come up as these are put right. */
export function someOf(items: Item[], words: PasteWords): SummaryItem[] {
  const more = items.length - listed;
  return more <= 0 ? items : [...items.slice(0, listed), { text: fill(words.moreErrors, { count: more }) }];
}

/** The text field is what a sentence about the whole leads to, as long as it is there. */
export function refusedItems(state: PasteState, hydrated: boolean): SummaryItem[] {
  if (state.status !== "refused") return [];
  const others = Object.values(state.fields).filter((sentence) => sentence !== state.message);
  const sentence = state.fields.pasted;
  if (sentence && !hydrated) return [{ href: `#${pastePrefix}-pasted`, text: sentence }];
  return others.map((text) => ({ text }));
}
