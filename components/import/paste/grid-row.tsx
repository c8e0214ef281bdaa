"use client";

import { memo, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { headerOf } from "@/lib/import/paste/grid/rules";
import type { CellNote } from "@/lib/import/paste/schema";
import type { ColumnRole } from "@/lib/resident/sheet/columns";
import { fill } from "./fill";
import { firstNumber, type GridRow } from "./grid-state";
import type { PasteWords } from "./paste-words";

/** The summary of errors links to it. */
export function cellId(key: number, role: ColumnRole): string {
  return `paste-${key}-${role}`;
}

type Props = {
  row: GridRow;
  at: number;
  roles: ColumnRole[];
  /** The column of the active cell if it is in this row, else -1. */
  activeColumn: number;
  /** Of the active cell. */
  draft: string | null;
  words: PasteWords;
  onType: (text: string) => void;
  onLeave: () => void;
};

/** Drawn anew only when something in it changed: there may be two hundred. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { row, at, roles, activeColumn, draft, words, onType, onLeave } = props;
  return (
    <tr
      aria-rowindex={at + firstNumber}
      data-row={at}
      className={row.cells.some(Boolean) ? undefined : "print:hidden"}
    >
      <th
        scope="row"
        className={`sticky start-0 z-1 print:static border-e border-b border-border-strong px-1 text-center font-normal ${row.isRefused ? "bg-danger-surface text-danger" : "bg-surface-sunken text-text-muted"}`}
      >
        <span className="sr-only">{words.rowNumber} </span>
        {at + firstNumber}
      </th>
      <td
        className={`border-e border-b border-border px-2 whitespace-nowrap max-sm:hidden print:px-1 ${row.isRefused ? "font-semibold text-danger" : "text-text-muted"}`}
      >
        {row.word}
      </td>
      {roles.map((role, column) => (
        <SheetCell
          key={role}
          id={cellId(row.key, role)}
          role={role}
          column={column}
          text={row.cells[column] ?? ""}
          notes={row.notes.filter((note) => note.role === role)}
          isActive={column === activeColumn}
          draft={column === activeColumn ? draft : null}
          label={fill(words.editing, { column: headerOf(role).replace("*", ""), row: at + firstNumber })}
          onType={onType}
          onLeave={onLeave}
        />
      ))}
    </tr>
  );
});

// Part of a table that is worked in, which the linter knows only of other elements.
const asGridCell = { role: "gridcell" } as const;

type CellProps = {
  id: string;
  role: ColumnRole;
  column: number;
  text: string;
  notes: CellNote[];
  isActive: boolean;
  draft: string | null;
  label: string;
  onType: (text: string) => void;
  onLeave: () => void;
};

function SheetCell({ id, role, column, text, notes, isActive, draft, label, onType, onLeave }: CellProps) {
  const isWrong = notes.some(({ isError }) => isError);
  const tone = isWrong
    ? "bg-danger-surface text-danger font-semibold"
    : notes.length > 0
      ? "bg-warn-surface text-warn"
      : "bg-surface";
  return (
    <td
      id={id}
      {...asGridCell}
      data-column={column}
      tabIndex={isActive ? 0 : -1}
      aria-invalid={isWrong || undefined}
      aria-describedby={notes.length > 0 ? `${id}-error` : undefined}
      className={`h-(--control) max-w-72 cursor-cell scroll-mt-48 border-e border-b border-border px-2 whitespace-nowrap sm:scroll-mt-28 print:static print:px-1 print:break-words print:whitespace-normal focus:outline-2 focus:-outline-offset-2 focus:outline-focus ${tone} ${role === "name" ? "sticky start-10 z-1 max-w-36 border-e-border-strong sm:max-w-64" : ""}`}
    >
      {draft === null ? (
        <span className="flex items-center gap-1 overflow-hidden">
          {notes.length > 0 ? <Icon name={isWrong ? "stop" : "warning"} size={16} /> : null}
          <span className="truncate print:whitespace-normal">{text}</span>
        </span>
      ) : (
        <Editor text={draft} label={label} onType={onType} onLeave={onLeave} />
      )}
      {notes.length > 0 ? (
        <span id={`${id}-error`} hidden>
          {notes.map(({ sentence }) => sentence).join(" ")}
        </span>
      ) : null}
    </td>
  );
}

type EditorProps = { text: string; label: string; onType: (text: string) => void; onLeave: () => void };

function Editor({ text, label, onType, onLeave }: EditorProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.setSelectionRange(input.current.value.length, input.current.value.length);
  }, []);
  return (
    <input
      ref={input}
      aria-label={label}
      value={text}
      onChange={(event) => onType(event.target.value)}
      onBlur={onLeave}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      size={Math.max(8, text.length)}
      className="w-full min-w-24 bg-transparent text-base text-text outline-none sm:text-[inherit]"
    />
  );
}
