import type { Made } from "@/lib/platform/made";
import type { Paper } from "@/lib/platform/pdf/paper";
import type { PdfToWrite } from "@/lib/platform/pdf/write";
import type { LapsingRow } from "./queries";
import { groupByPlace, type Placed } from "./rules";

export type Words = {
  /** By key of the catalogue of arrears. */
  t: (key: string) => string;
  title: string;
  lines: string[];
  foot: string;
  pages: string;
  made: Made;
  place: (place: Placed) => string;
  day: (day: string) => string;
  owed: (row: LapsingRow) => string;
  payer: (payer: string) => string;
};

/** The list to take from door to door: a part for each RT, a box to tick and room for what was found. */
export function lapsingPaper(rows: LapsingRow[], paper: Paper, words: Words): PdfToWrite {
  const { t, title, lines, foot, pages, made, place, day, owed, payer } = words;
  return {
    paper,
    title,
    lines,
    foot,
    pages,
    made,
    columns: [
      { header: t("table.visited"), width: 32, empty: "box" },
      { header: t("table.name"), width: "*" },
      { header: t("table.owed"), width: 108 },
      { header: t("table.lapses"), width: 66 },
      { header: t("table.payer"), width: 58 },
      { header: t("table.result"), width: 84, empty: "line" },
    ],
    parts: groupByPlace(rows).map((group) => ({
      heading: `${place(group.place)} · ${group.rows.length}`,
      rows: group.rows.map((row) => ["", row.name, owed(row), day(row.lapsesOn), payer(row.payer), ""]),
    })),
  };
}
