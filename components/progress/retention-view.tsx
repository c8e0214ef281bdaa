import { getLocale, getTranslations } from "next-intl/server";
import { BreakdownChart } from "@/components/charts/breakdown-chart";
import { ChartFrame } from "@/components/charts/chart-frame";
import { listHref } from "@/components/shell/list-links";
import { Link } from "@/components/ui/link";
import { PageSection } from "@/components/ui/page-section";
import { DataTable } from "@/components/ui/table";
import { today } from "@/lib/platform/dates";
import { formatDay, formatMonth, formatNumber, formatPercent, type Locale } from "@/lib/platform/format";
import type { LabelledCohort } from "@/lib/progress/retention/queries";
import { afterMonths, type Cell, shareAfter, sumCohorts } from "@/lib/progress/retention/rules";
import { type CohortKind, cohortKinds } from "@/lib/progress/retention/schema";

type Props = { cohorts: LabelledCohort[]; by: CohortKind; path: string; hideFew: boolean };

/** How many stayed, as a picture of all and a table of each group. */
export async function RetentionView({ cohorts, by, path, hideFew }: Props) {
  const t = await getTranslations("arrears.retention");
  const form = await getTranslations("form");
  const progress = await getTranslations("progress");
  const payers = await getTranslations("membership.payer");
  const locale = (await getLocale()) as Locale;
  const total = sumCohorts(cohorts);
  const parts = afterMonths.flatMap((months) => {
    const share = shareAfter(total, months, { rolling: true, hideFew });
    const label = `${t("after", { months })} (%)`;
    return typeof share === "number"
      ? [{ key: String(months), label, value: Math.round(share * 1000) / 10 }]
      : [];
  });
  const last = shareAfter(total, 12, { rolling: true, hideFew });
  const heading =
    typeof last === "number"
      ? t("chartHeading", { share: formatPercent(last, 1, locale) })
      : parts.length > 0
        ? t("chart")
        : t("chartEmpty");
  const named = ({ key, label }: LabelledCohort) =>
    by === "month" ? formatMonth(key, locale) : by === "payer" ? payers(key) : label;
  // What is still to come is left empty, and left out on a phone.
  const words = (cell: Cell) =>
    cell === "later" ? null : cell === "hidden" ? t("hidden") : formatPercent(cell, 1, locale);
  const rolling = by !== "month";
  const table = (
    <DataTable
      caption={t("title")}
      hideCaption
      rows={hideFew ? cohorts.filter(({ started }) => started >= 5) : cohorts}
      rowKey={({ key }) => key}
      empty={<p className="text-text-muted">{t("none")}</p>}
      columns={[
        {
          key: "cohort",
          header: t(by === "month" ? "cohort" : by === "payer" ? "byPayer" : "byCampaign"),
          card: "title",
          cell: named,
        },
        {
          key: "started",
          header: t("started"),
          align: "end",
          cell: ({ started }) => formatNumber(started, locale),
        },
        ...afterMonths.map((months) => ({
          key: `after${months}`,
          header: t("after", { months }),
          align: "end" as const,
          cell: (cohort: LabelledCohort) => words(shareAfter(cohort, months, { rolling, hideFew })),
        })),
      ]}
    />
  );
  return (
    <div className="space-y-6">
      <CohortChoice by={by} path={path} />
      <ChartFrame
        heading={heading}
        caption={t("source")}
        chart={<BreakdownChart parts={parts} name={t("chart")} summary={heading} locale={locale} />}
        tableLabel={form("table")}
        table={
          <DataTable
            caption={t("chart")}
            hideCaption
            rows={parts}
            rowKey={({ key }) => key}
            empty={<p>{t("chartEmpty")}</p>}
            columns={[
              { key: "label", header: t("chart"), card: "title", cell: ({ label }) => label },
              {
                key: "value",
                header: "%",
                align: "end",
                cell: ({ value }) => formatNumber(value, locale),
              },
            ]}
          />
        }
        source={t("source")}
        asOf={progress("dataAsOf", { when: formatDay(today(), locale) })}
      />
      <PageSection heading={t("title")} intro={hideFew ? `${t("intro")} ${t("hiddenHint")}` : t("intro")}>
        {table}
      </PageSection>
    </div>
  );
}

async function CohortChoice({ by, path }: Pick<Props, "by" | "path">) {
  const t = await getTranslations("arrears.retention");
  const names = { month: t("byMonth"), payer: t("byPayer"), campaign: t("byCampaign") };
  return (
    <nav aria-label={t("by")} className="flex flex-wrap items-center gap-2 print:hidden">
      <span className="me-1 text-text-muted">{t("by")}</span>
      {cohortKinds.map((one) => (
        <Link
          key={one}
          href={listHref(path, { by: one })}
          aria-current={one === by ? "page" : undefined}
          className="inline-flex min-h-(--control) items-center rounded-control border border-border-strong bg-surface px-3 aria-[current]:border-accent aria-[current]:bg-accent-surface aria-[current]:font-semibold aria-[current]:text-accent-text"
        >
          {names[one]}
        </Link>
      ))}
    </nav>
  );
}

/** The page's one sentence. */
export async function retentionAnswer(cohorts: LabelledCohort[], hideFew: boolean): Promise<string> {
  const t = await getTranslations("arrears.retention");
  const locale = (await getLocale()) as Locale;
  const total = sumCohorts(cohorts);
  const share = shareAfter(total, 12, { rolling: true, hideFew });
  return typeof share === "number"
    ? t("answer", {
        started: formatNumber(total.after[12].of, locale),
        share: formatPercent(share, 1, locale),
      })
    : t("answerEmpty");
}
