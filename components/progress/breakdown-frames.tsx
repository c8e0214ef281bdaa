import { getLocale, getTranslations } from "next-intl/server";
import { BreakdownChart } from "@/components/charts/breakdown-chart";
import { ChartFrame } from "@/components/charts/chart-frame";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber, formatPercent, type Locale } from "@/lib/platform/format";
import type { BlockShare, Dashboard, Share } from "@/lib/progress/queries";
import { chartFooting } from "./village-charts";

const kinds = ["sector", "segment", "payer", "hamlet"] as const;
const shown = 7;

/** Members by sector, segment, payer, dusun and RT; each row of a table opens its list. */
export async function BreakdownFrames({ dashboard }: { dashboard: Dashboard }) {
  return (
    <>
      {kinds.map((kind) => (
        <BreakdownFrame key={kind} kind={kind} dashboard={dashboard} />
      ))}
      <BlockFrame dashboard={dashboard} />
    </>
  );
}

type Props = { kind: (typeof kinds)[number]; dashboard: Dashboard };

async function BreakdownFrame({ kind, dashboard }: Props) {
  const t = await getTranslations("progress");
  const m = await getTranslations("membership");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const { village, asOf, isToday, totals } = dashboard;
  const label = ({ key }: Share) =>
    key === null ? t("unknownPlace") : kind === "hamlet" ? key : m(`${kind}.${key}`);
  const rows = dashboard.shares[kind];
  const [first] = rows;
  const heading = first
    ? t(`chart.most.${kind}`, {
        name: label(first),
        share: formatPercent(first.people / totals.members, 0, locale),
      })
    : t("chart.noMembers");
  const href = ({ key }: Share) =>
    `/villages/${village.code}/members?${new URLSearchParams({ [kind]: key ?? "-", ...(!isToday && { asOf }) })}`;
  const rest = rows.slice(shown).reduce((sum, { people }) => sum + people, 0);
  const parts = rows
    .slice(0, shown)
    .map((row) => ({ key: row.key ?? "-", label: label(row), value: row.people }));
  return (
    <ChartFrame
      heading={heading}
      caption={t(`chart.by.${kind}`)}
      chart={
        <BreakdownChart
          parts={rest > 0 ? [...parts, { key: "rest", label: t("others"), value: rest }] : parts}
          name={t("members")}
          summary={heading}
          locale={locale}
        />
      }
      tableLabel={form("table")}
      table={
        <DataTable
          caption={t(`chart.by.${kind}`)}
          hideCaption
          rows={rows}
          rowKey={({ key }) => key ?? "-"}
          empty={<p>{t("chart.noMembers")}</p>}
          columns={[
            {
              key: "name",
              header: t(`table.${kind}`),
              card: "title",
              cell: (row) => <TextLink href={href(row)}>{label(row)}</TextLink>,
            },
            {
              key: "people",
              header: t("members"),
              align: "end",
              cell: ({ people }) => formatNumber(people, locale),
            },
            {
              key: "share",
              header: t("table.share"),
              align: "end",
              cell: ({ people }) => formatPercent(people / totals.members, 1, locale),
            },
          ]}
        />
      }
      download={{
        href: `/api/v1/villages/${village.code}/charts/${kind}?asOf=${asOf}`,
        label: form("excel"),
      }}
      {...(await chartFooting(dashboard))}
    />
  );
}

async function BlockFrame({ dashboard }: { dashboard: Dashboard }) {
  const t = await getTranslations("progress");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const { village, asOf, isToday, shares } = dashboard;
  const label = ({ hamlet, rw, rt }: BlockShare) =>
    `${hamlet ?? t("unknownPlace")} RT ${rt ?? "—"}/RW ${rw ?? "—"}`;
  const href = ({ hamlet, rw, rt }: BlockShare) =>
    `/villages/${village.code}/members?${new URLSearchParams({ hamlet: hamlet ?? "-", rw: rw ?? "-", rt: rt ?? "-", ...(!isToday && { asOf }) })}`;
  const rows = shares.block;
  const [first] = rows;
  const heading = first
    ? t("chart.most.block", { name: label(first), count: formatNumber(first.people, locale) })
    : t("chart.noMembers");
  const parts = rows.slice(0, 8).map((row) => ({ key: label(row), label: label(row), value: row.people }));
  return (
    <ChartFrame
      heading={heading}
      caption={t("chart.by.block")}
      chart={<BreakdownChart parts={parts} name={t("members")} summary={heading} locale={locale} />}
      tableLabel={form("table")}
      table={
        <DataTable
          caption={t("chart.by.block")}
          hideCaption
          rows={rows}
          rowKey={label}
          empty={<p>{t("chart.noMembers")}</p>}
          columns={[
            {
              key: "name",
              header: t("table.block"),
              card: "title",
              cell: (row) => <TextLink href={href(row)}>{label(row)}</TextLink>,
            },
            {
              key: "people",
              header: t("members"),
              align: "end",
              cell: ({ people }) => formatNumber(people, locale),
            },
          ]}
        />
      }
      download={{ href: `/api/v1/villages/${village.code}/charts/block?asOf=${asOf}`, label: form("excel") }}
      {...(await chartFooting(dashboard))}
    />
  );
}
