import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { DataTable } from "@/components/ui/table";
import type { IncentivePage } from "@/lib/agent/incentive/queries";
import type { Line } from "@/lib/agent/incentive/rules";
import { formatMonth, formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";

import { MonthForm } from "./month-form";
import { shareWords } from "./share-words";

/** What a month may bring an agent, with its arithmetic; an estimate, and by which rule. */
export async function IncentiveSection({ page }: { page: IncentivePage }) {
  const t = await getTranslations("agent.incentive");
  const locale = (await getLocale()) as Locale;
  const { month, achieved, rule, estimate } = page;
  const money = (rupiah: number) => formatRupiah(rupiah, locale);
  const heads = (line: { heads: number }) => formatNumber(line.heads, locale);
  const sumOf = (line: Line): string => {
    if (line.kind === "FIXED") return t("fixed");
    if (line.kind === "SHARE")
      return t("share", { percent: shareWords(line.basisPoints, locale), of: money(line.of) });
    return t(line.kind, { heads: heads(line), each: money(line.each) });
  };
  return (
    <PageSection
      id="incentive"
      heading={t("heading", { month: formatMonth(month, locale) })}
      intro={t("intro", {
        heads: formatNumber(achieved.two + achieved.three, locale),
        collected: money(achieved.collected),
      })}
    >
      <MonthForm month={month} anchor="incentive" />
      {estimate && rule ? (
        <div className="space-y-4">
          <DataTable
            caption={t("caption")}
            hideCaption
            rows={estimate.lines}
            rowKey={({ kind }) => kind}
            empty={null}
            columns={[
              { key: "sum", header: t("sum"), card: "title", cell: sumOf, footer: t("total") },
              {
                key: "rupiah",
                header: t("rupiah"),
                align: "end",
                cell: ({ rupiah }) => money(rupiah),
                footer: money(estimate.total),
              },
            ]}
          />
          {estimate.reached ? null : (
            <p className="max-w-prose">
              {t("below", { heads: heads(estimate), threshold: formatNumber(estimate.threshold, locale) })}
            </p>
          )}
          <Notice tone="warning" heading={t("estimate")}>
            {t("rule", { month: formatMonth(rule.validFrom, locale), source: rule.source })}
          </Notice>
        </div>
      ) : (
        <p>{t("noRule")}</p>
      )}
    </PageSection>
  );
}
