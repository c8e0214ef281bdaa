import { writeXlsx } from "@/lib/platform/spreadsheet/write";
import type { CampaignLeague } from "./queries";

/** Words from the catalogue of contests by key, and the name of the measure. */
export type Words = { t: (key: string) => string; measure: string; unit: string; notes: string[] };

/** A contest's standing as a workbook, in the order of the page; shares in per cent. */
export function campaignWorkbook({ campaign, rows, overall }: CampaignLeague, words: Words): Promise<Buffer> {
  const { t, measure, unit, notes } = words;
  const number = { type: "number" as const, width: 12 };
  const asShare = campaign.measure === "COVERAGE" || campaign.measure === "TARGET_SHARE";
  const value = (of: number | null) => (of === null || !asShare ? of : Math.round(of * 10_000) / 100);
  return writeXlsx({
    sheets: [
      {
        name: t("tabs.league"),
        notes,
        columns: [
          { header: t("league.rank"), ...number },
          { header: t("league.village"), width: 28 },
          { header: t("sheet.district"), width: 22 },
          { header: asShare ? `${measure} (%)` : measure, ...number },
          { header: unit, ...number },
          { header: t("sheet.denominator"), ...number },
          { header: t("league.target"), ...number },
          { header: t("league.change"), ...number },
          { header: t("league.projected"), ...number },
          { header: t("league.final"), ...number },
          { header: t("sheet.more"), ...number },
          { header: t("league.overall"), ...number },
        ],
        rows: rows.map((row) => [
          row.rank,
          row.name,
          row.districtName,
          value(row.value),
          row.achieved,
          row.denominator,
          row.target,
          row.change,
          row.projected,
          row.projectedRank,
          row.next?.more ?? null,
          overall.get(row.id) ?? null,
        ]),
      },
    ],
  });
}
