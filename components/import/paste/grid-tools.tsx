"use client";

import type { Dispatch, MouseEvent } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { Notice } from "@/components/ui/notice";
import { headerOf } from "@/lib/import/paste/grid/rules";
import { mostPasted } from "@/lib/import/paste/rules";
import { fill } from "./fill";
import { firstNumber, type GridAction, type GridState, isFilled, type Said } from "./grid-state";
import type { PasteWords } from "./paste-words";

type Props = { grid: GridState; send: Dispatch<GridAction>; words: PasteWords };

/** What can be done with the grid as a whole and with the row that is being looked at. */
export function GridTools({ grid, send, words }: Props) {
  const { active, rows, past } = grid;
  const isFull = rows.length >= mostPasted.rows;
  /** The button may be gone afterwards, and the cursor is to be somewhere. */
  const actAndReturn = (event: MouseEvent<HTMLButtonElement>, action: GridAction) => {
    const form = event.currentTarget.form;
    flushSync(() => send(action));
    form?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus();
  };
  return (
    <div className="flex flex-wrap items-start gap-2 print:hidden">
      {past.length > 0 ? (
        <Button variant="secondary" onClick={(event) => actAndReturn(event, { type: "undo" })}>
          {words.undo}
        </Button>
      ) : null}
      <Button variant="secondary" onClick={() => send({ type: "deleteRow" })}>
        {fill(words.deleteRow, { row: active.row + firstNumber })}
      </Button>
      {isFull ? null : (
        <Button variant="secondary" onClick={() => send({ type: "addRows" })}>
          {words.addRows}
        </Button>
      )}
      {rows.some(isFilled) ? (
        <ConfirmDetails label={words.clear} question={words.clearQuestion}>
          <Button variant="danger" onClick={(event) => actAndReturn(event, { type: "clear" })}>
            {words.clearYes}
          </Button>
        </ConfirmDetails>
      ) : null}
    </div>
  );
}

/** The active cell in full, as the line above a spreadsheet shows it: whose it is and what was found in it. */
export function CellLine({ grid, words }: { grid: GridState; words: PasteWords }) {
  const { active, rows, roles, draft } = grid;
  const role = roles[active.column] ?? "name";
  const row = rows[active.row];
  const name = role === "name" ? "" : row?.cells[roles.indexOf("name")];
  const notes = row?.notes.filter((note) => note.role === role) ?? [];
  const column = headerOf(role).replace("*", "");
  return (
    <p className="sticky top-0 z-4 min-h-14 bg-surface py-1 text-sm print:hidden">
      {[name, row?.word].filter(Boolean).map((text) => `${text} · `)}
      <span className="font-semibold">{fill(words.place, { row: active.row + firstNumber, column })}</span>:{" "}
      {draft ?? (row?.cells[active.column] || <span className="text-text-muted">{words.empty}</span>)}
      {notes.map(({ sentence, isError }) => (
        <span key={sentence} className={`block ${isError ? "text-danger" : "text-warn"}`}>
          {sentence}
        </span>
      ))}
    </p>
  );
}

/** What became of a pasted block, and above all what did not fit. */
export function PasteSaid({ said, words }: { said: Said; words: PasteWords }) {
  const { code, count, leftOut, beyond } = said;
  const nameOf = (cells: string[] | undefined) =>
    cells?.find((cell) => /\p{L}{2}/u.test(cell)) ?? cells?.[0] ?? "";
  const ends = { count: beyond.length, first: nameOf(beyond[0]), last: nameOf(beyond.at(-1)) };
  const tone = code || beyond.length > 0 ? "warning" : "info";
  return (
    <Notice tone={tone} heading={words.noticeHeading} live>
      {code ? <p>{words.refusals[code]}</p> : <p>{fill(words.pasted, { count })}</p>}
      {leftOut.length > 0 ? <p>{fill(words.leftOut, { columns: leftOut.join(", ") })}</p> : null}
      {beyond.length > 0 ? <p>{fill(words.beyond, ends)}</p> : null}
    </Notice>
  );
}
