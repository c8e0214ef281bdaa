import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of the cell. */
  align?: "start" | "end";
  /** On a phone: the card's title, a plain line without its header, or left out. */
  card?: "title" | "plain" | "none";
  /** Total under the column. */
  footer?: ReactNode;
};

type Props<Row> = {
  caption: string;
  /** Hides the caption where a heading right above says the same. */
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** The element id of a row that something else on the page leads to. */
  rowId?: (row: Row) => string;
  /** Marks the reader's own row, so it is found at once. */
  isCurrent?: (row: Row) => boolean;
  /** Shown instead of the table when there is no row. */
  empty: ReactNode;
};

/** A real table from 640 px up; below, each row reads as a card. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, hideCaption, columns, rows, rowKey, rowId, isCurrent, empty } = props;
  if (rows.length === 0) return <>{empty}</>;
  return (
    <div className="rounded-panel border border-border bg-surface max-lg:overflow-x-auto print:border-0">
      <table {...ROLES.table} className="data-table">
        <caption className={hideCaption ? "sr-only" : "px-4 py-3 font-semibold sm:px-3"}>{caption}</caption>
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            {columns.map((column) => (
              <th
                key={column.key}
                {...ROLES.columnheader}
                scope="col"
                className={`text-sm font-semibold text-text-muted ${edge(column)}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup}>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              id={rowId?.(row)}
              {...ROLES.row}
              aria-current={isCurrent?.(row) ? "true" : undefined}
              className="target:bg-accent-surface aria-[current]:bg-accent-surface aria-[current]:font-semibold"
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.cell(row)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
        {columns.some((column) => column.footer !== undefined) ? (
          <tfoot {...ROLES.rowgroup}>
            <tr {...ROLES.row} className="bg-surface-sunken font-semibold">
              {columns.map((column) => (
                <td key={column.key} {...ROLES.cell} data-label={column.header} className={edge(column)}>
                  {column.footer}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

// Some browsers drop a table's roles once its rows are laid out as blocks, so they are spelled out.
const ROLES = {
  table: { role: "table" },
  rowgroup: { role: "rowgroup" },
  row: { role: "row" },
  columnheader: { role: "columnheader" },
  rowheader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const common = { "data-label": column.header, "data-card": column.card, className: edge(column) };
  return column.card === "title" ? (
    <th {...common} {...ROLES.rowheader} scope="row">
      {children}
    </th>
  ) : (
    <td {...common} {...ROLES.cell}>
      {children}
    </td>
  );
}

function edge<Row>(column: Column<Row>): string {
  return column.align === "end" ? "text-end" : "text-start";
}
