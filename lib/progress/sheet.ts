import { asDate } from "@/lib/platform/db/day";
import { type CellValue, writeXlsx } from "@/lib/platform/spreadsheet/write";
import { type Dashboard, unitTotal } from "./queries";
import type { ChartName } from "./schema";

/** Words from the catalogues: `t` by key of the progress file, `m` of the membership file. */
export type Words = { t: (key: string) => string; m: (key: string) => string; notes: string[] };

/** The figures behind one of the dashboard's charts as a workbook. */
export function chartWorkbook(dashboard: Dashboard, chart: ChartName, words: Words): Promise<Buffer> {
  const { t, notes } = words;
  const { columns, rows } =
    chart === "progress" || chart === "daily" ? daySheet(dashboard, t) : shareSheet(dashboard, chart, words);
  return writeXlsx({ sheets: [{ name: t("title"), notes, columns, rows }] });
}

function daySheet({ days, target }: Dashboard, t: Words["t"]) {
  return {
    columns: [
      { header: t("table.day"), type: "date" as const, width: 14 },
      { header: t("table.registered"), type: "number" as const, width: 12 },
      { header: t("table.gained"), type: "number" as const, width: 12 },
      { header: t("table.lapsed"), type: "number" as const, width: 12 },
      { header: t("table.total"), type: "number" as const, width: 12 },
    ],
    rows: days.map((row): CellValue[] => [
      asDate(row.day),
      row.joined,
      row.registered,
      row.lapsed,
      unitTotal(row, target?.unit ?? "PERSON"),
    ]),
  };
}

function shareSheet({ shares }: Dashboard, chart: Exclude<ChartName, "progress" | "daily">, { t, m }: Words) {
  const people = { header: t("members"), type: "number" as const, width: 12 };
  if (chart === "block")
    return {
      columns: [
        { header: t("table.hamlet"), width: 20 },
        { header: "RW", width: 8 },
        { header: "RT", width: 8 },
        people,
      ],
      rows: shares.block.map((row): CellValue[] => [row.hamlet, row.rw, row.rt, row.people]),
    };
  const label = (key: string | null) =>
    key === null ? t("unknownPlace") : chart === "hamlet" ? key : m(`${chart}.${key}`);
  return {
    columns: [{ header: t(`table.${chart}`), width: 32 }, people],
    rows: shares[chart].map((row): CellValue[] => [label(row.key), row.people]),
  };
}
