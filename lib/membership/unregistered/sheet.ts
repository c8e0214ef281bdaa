import type { Made } from "@/lib/platform/made";
import type { Paper } from "@/lib/platform/pdf/paper";
import type { PdfToWrite } from "@/lib/platform/pdf/write";
import type { UnregisteredRow } from "./queries";
import { groupByBlock } from "./rules";

export type Words = {
  /** By key of the membership file; with how many where a heading counts. */
  t: (key: string, values?: Record<string, number>) => string;
  /** By key of the resident file. */
  r: (key: string) => string;
  /** The village with its kecamatan, then what else stands under the title. */
  lines: string[];
  foot: string;
  pages: string;
  made: Made;
};

/** The list to take from door to door: a page for each RT, a box to tick and room for a word. */
export function unregisteredPaper(rows: UnregisteredRow[], paper: Paper, words: Words): PdfToWrite {
  const { t, r, lines, foot, pages, made } = words;
  return {
    paper,
    title: t("unregisteredTitle"),
    lines,
    foot,
    pages,
    made,
    columns: [
      { header: t("table.visited"), width: 32, empty: "box" },
      { header: t("table.name"), width: "*" },
      { header: t("table.household"), width: 36, align: "right" },
      { header: r("age"), width: 28, align: "right" },
      { header: t("paper.sex"), width: 22 },
      { header: r("occupation"), width: 140 },
      { header: t("paper.note"), width: 84, empty: "line" },
    ],
    parts: [...groupByBlock(rows)].map(([block, people]) => ({
      heading: `${block || t("unknownPlace")} · ${t("people", { count: people.length })}`,
      rows: people.map(({ name, household, age, sex, occupation }) => [
        "",
        name,
        household === 0 ? "—" : String(household),
        age === null ? "—" : String(age),
        sex ? t(`paper.${sex}`) : "—",
        occupation ?? "—",
        "",
      ]),
    })),
  };
}
