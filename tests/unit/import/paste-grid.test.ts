import { describe, expect, it, test } from "vitest";
import { keyAction } from "@/components/import/paste/grid-keys";
import {
  type GridAction,
  type GridState,
  isFilled,
  reduceGrid,
  startGrid,
} from "@/components/import/paste/grid-state";
import type { NotedRow } from "@/lib/import/paste/schema";

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

/** What somebody does at the keyboard; "{…}" is a key by its name, ^ holds Control. */
function press(state: GridState, ...keys: string[]): GridState {
  return keys.reduce((grid, key) => {
    const name = /^\^?\{(.+)\}$/.exec(key)?.[1] ?? key.replace("^", "");
    const action = keyAction({ ...plain, key: name, ctrlKey: key.startsWith("^") }, grid.draft !== null);
    if (action) return reduceGrid(grid, action);
    return grid.draft === null ? grid : reduceGrid(grid, { type: "type", text: grid.draft + name });
  }, state);
}

const act = (state: GridState, ...actions: GridAction[]) => actions.reduce(reduceGrid, state);
const filled = ({ rows }: GridState) => rows.filter(isFilled).map(({ cells }) => cells.filter(Boolean));
const people = "1\t\tANI\n2\t\tBUDI\n3\t\tCICI";

function found(row: number, sentence: string): NotedRow {
  const notes = [{ role: "nik" as const, label: "NIK", sentence, isError: true }];
  return { row, verdict: "REFUSED", word: "Ditolak", notes };
}

describe("at the keyboard", () => {
  test("typing replaces, Enter goes down, Tab goes right, Escape gives up", () => {
    const grid = press(startGrid(""), "3", "5", "{Tab}", "7", "{Enter}", "8", "{Escape}");
    expect(filled(grid)).toEqual([["35", "7"]]);
    expect(grid.active).toEqual({ row: 1, column: 1 });
  });

  test("F2 changes what is there, Delete empties it, Ctrl+Z brings it back", () => {
    const grid = startGrid(people);
    expect(filled(press(grid, "{F2}", "0", "{Enter}"))[0]).toEqual(["10", "ANI"]);
    const emptied = press(grid, "{Delete}", "{ArrowDown}", "{Backspace}");
    expect(filled(emptied)).toEqual([["ANI"], ["BUDI"], ["3", "CICI"]]);
    expect(filled(press(emptied, "^z", "^z"))).toEqual(filled(grid));
  });

  test("arrows stop at the edges, and below the last row there is another", () => {
    const grid = startGrid("");
    expect(press(grid, "{ArrowUp}", "{ArrowLeft}").active).toEqual({ row: 0, column: 0 });
    expect(press(grid, "{End}", "{ArrowRight}").active).toEqual({ row: 0, column: 12 });
    expect(press(grid, "^{ArrowDown}").rows).toHaveLength(grid.rows.length);
    expect(press(grid, "^{ArrowDown}", "{ArrowDown}").rows).toHaveLength(grid.rows.length + 1);
  });

  it.each(["{Tab}", "^c", "^v", "{Escape}", "{Shift}", "{F5}"])("%s is the browser's", (key) => {
    const grid = startGrid(people);
    expect(press(grid, key)).toBe(grid);
  });
});

describe("what the check found", () => {
  const grid = startGrid(people);
  const keys = grid.rows.map(({ key }) => key);
  const checked = act(grid, { type: "found", keys, rows: [found(3, "salah"), found(4, "keliru")] });
  const notes = ({ rows }: GridState) =>
    rows.flatMap((row) => row.notes.map(({ sentence }) => [row.cells[2], sentence]));

  test("stays with its row when another is deleted or comes late", () => {
    expect(notes(checked)).toEqual([
      ["BUDI", "salah"],
      ["CICI", "keliru"],
    ]);
    expect(notes(act(checked, { type: "deleteRow" }))).toEqual([
      ["BUDI", "salah"],
      ["CICI", "keliru"],
    ]);
    const late = act(grid, { type: "deleteRow" }, { type: "found", keys, rows: [found(3, "salah")] });
    expect(notes(late)).toEqual([["BUDI", "salah"]]);
  });

  test("goes when its cell is changed, and stays when another is", () => {
    const below = press(checked, "{ArrowDown}");
    expect(notes(press(below, "9", "{Enter}"))).toEqual([["CICI", "keliru"]]);
    expect(notes(press(below, "{ArrowRight}", "9", "{Enter}"))).toHaveLength(2);
  });
});

describe("pasting", () => {
  test("the last paste is undone at once, with the columns that came with it", () => {
    const before = startGrid("");
    const after = act(before, { type: "paste", text: "Nama\tNIK\tTTL\nANI\t1\tTuban, 1-2-1990" });
    expect(after.roles).toContain("birth");
    expect(act(after, { type: "undo" }).roles).toEqual(before.roles);
    expect(filled(act(after, { type: "undo" }))).toEqual([]);
  });

  test("a second list with its header goes below the first, cells without one go where the cursor is", () => {
    const list = (nik: string, name: string) => ({
      type: "paste" as const,
      text: `Nama\tNIK\n${name}\t${nik}`,
    });
    const both = act(startGrid(""), list("1", "ANI"), list("2", "BUDI"));
    expect(filled(both)).toEqual([
      ["1", "ANI"],
      ["2", "BUDI"],
    ]);
    expect(both.active.row).toBe(1);
    const over = act(both, { type: "go", row: 0, column: 0 }, { type: "paste", text: "9" });
    expect(filled(over)).toEqual([
      ["9", "ANI"],
      ["2", "BUDI"],
    ]);
    const full = act(startGrid(Array.from({ length: 200 }, () => "1").join("\n")), list("2", "BUDI"));
    expect([full.rows.length, full.said?.count, full.said?.beyond.length]).toEqual([200, 0, 1]);
  });

  test("two hundred rows are the end, and what does not fit is said", () => {
    const many = Array.from({ length: 203 }, (_, at) => `${at}\t\tORANG ${at}`).join("\n");
    const grid = act(startGrid(""), { type: "paste", text: many });
    expect(grid.rows).toHaveLength(200);
    expect(grid.said?.beyond.map((cells) => cells[2])).toEqual(["ORANG 200", "ORANG 201", "ORANG 202"]);
    expect(act(grid, { type: "addRows" }).rows).toHaveLength(200);
    expect(press(grid, "^{ArrowDown}", "{ArrowDown}").rows).toHaveLength(200);
  });

  test("what cannot be put in changes nothing and says why", () => {
    const grid = startGrid(people);
    const wide = act(grid, { type: "go", row: 0, column: 12 }, { type: "paste", text: "a\tb" });
    expect(wide.said?.code).toBe("PASTE_TOO_WIDE");
    expect(filled(wide)).toEqual(filled(grid));
    expect(act(grid, { type: "paste", text: "x".repeat(501) }).said?.code).toBe("PASTE_TOO_LONG");
  });

  test("an emptied table can be had back", () => {
    const grid = act(startGrid(people), { type: "clear" });
    expect(filled(grid)).toEqual([]);
    expect(filled(act(grid, { type: "undo" }))).toHaveLength(3);
  });
});
