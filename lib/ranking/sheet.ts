import { writeXlsx } from "@/lib/platform/spreadsheet/write";
import type { WideRow } from "./province/queries";
import type { LeagueRow } from "./rules";

/** Words from the catalogues: `t` by key of the ranking file. */
export type Words = { t: (key: string) => string; name: string; notes: string[] };

/** A league as a workbook, in the order of the page. */
export function leagueWorkbook(rows: LeagueRow[], { t, name, notes }: Words): Promise<Buffer> {
  const number = { type: "number" as const, width: 12 };
  return writeXlsx({
    sheets: [
      {
        name: t("title"),
        notes,
        columns: [
          { header: t("table.rank"), ...number },
          { header: name, width: 28 },
          { header: `${t("coverage")} (%)`, ...number },
          { header: t("table.achieved"), ...number },
          { header: t("sheet.denominator"), ...number },
          { header: t("sheet.active"), ...number },
          { header: t("sheet.registered"), ...number },
          { header: t("onPace"), ...number },
          { header: t("sheet.withTarget"), ...number },
          { header: t("sheet.desaComplete"), ...number },
          { header: t("sheet.desa"), ...number },
          { header: t("sheet.kelurahanComplete"), ...number },
          { header: t("sheet.kelurahan"), ...number },
          { header: t("sheet.completeSince"), type: "date" as const, width: 14 },
          { header: t("table.change"), ...number },
        ],
        rows: rows.map((row) => [
          row.rank,
          row.name,
          row.coverage === null ? null : Math.round(row.coverage * 10_000) / 100,
          row.achieved,
          row.denominator,
          row.members,
          row.registered,
          row.villagesOnPace,
          row.villagesWithTarget,
          row.officials.desa.complete,
          row.officials.desa.villages,
          row.officials.kelurahan.complete,
          row.officials.kelurahan.villages,
          row.officials.since,
          row.change,
        ]),
      },
    ],
  });
}

/** The league of kabupaten or provinces as a workbook, in the order of the page. */
export function wideLeagueWorkbook(rows: WideRow[], { t, name, notes }: Words): Promise<Buffer> {
  const number = { type: "number" as const, width: 12 };
  return writeXlsx({
    sheets: [
      {
        name: t("title"),
        notes,
        columns: [
          { header: t("table.rank"), ...number },
          { header: name, width: 28 },
          { header: `${t("coverage")} (%)`, ...number },
          { header: t("table.achieved"), ...number },
          { header: t("sheet.denominator"), ...number },
          { header: t("sheet.active"), ...number },
          { header: t("sheet.registered"), ...number },
          { header: t("wide.recent"), ...number },
          { header: t("wide.villages"), ...number },
        ],
        rows: rows.map((row) => [
          row.rank,
          row.name,
          row.coverage === null ? null : Math.round(row.coverage * 10_000) / 100,
          row.achieved,
          row.denominator,
          row.members,
          row.registered,
          row.recent,
          row.villages,
        ]),
      },
    ],
  });
}
