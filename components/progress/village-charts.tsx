import { getLocale, getTranslations } from "next-intl/server";
import { ChartFrame } from "@/components/charts/chart-frame";
import { DailyChart } from "@/components/charts/daily-chart";
import { ProgressChart } from "@/components/charts/progress-chart";
import { DataTable } from "@/components/ui/table";
import { addDays, eachDay } from "@/lib/platform/dates";
import { formatDateTime, formatDay, formatNumber, formatPace, type Locale } from "@/lib/platform/format";
import { type Dashboard, unitTotal } from "@/lib/progress/queries";
import { progressLines } from "@/lib/progress/rules";
import { BreakdownFrames } from "./breakdown-frames";

/** Where the figures come from and how fresh they are; stands under every picture. */
export async function chartFooting({ isToday, asOf, updatedAt }: Dashboard) {
  const t = await getTranslations("progress");
  const locale = (await getLocale()) as Locale;
  const when =
    isToday && updatedAt ? formatDateTime(updatedAt, "Asia/Jakarta", locale) : formatDay(asOf, locale);
  return { source: t("source"), asOf: t("dataAsOf", { when }) };
}

export async function VillageCharts({ dashboard }: { dashboard: Dashboard }) {
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <ProgressFrame dashboard={dashboard} />
      <DailyFrame dashboard={dashboard} />
      <BreakdownFrames dashboard={dashboard} />
    </div>
  );
}

async function ProgressFrame({ dashboard }: { dashboard: Dashboard }) {
  const t = await getTranslations("progress");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const { village, target, pace, days, asOf } = dashboard;
  const unit = target?.unit ?? "PERSON";
  const points = days.map((day) => ({ day: day.day, value: unitTotal(day, unit) }));
  const lines = progressLines(points, target?.current ?? null, pace, asOf);
  const gap =
    pace && target && pace.projectedTotal !== null ? pace.projectedTotal - target.current.value : null;
  const heading =
    gap === null
      ? t("chart.total", { count: formatNumber(points.at(-1)?.value ?? 0, locale), unit: t(`unit.${unit}`) })
      : t(gap >= 0 ? "chart.above" : "chart.below", {
          count: formatNumber(Math.abs(gap), locale),
          unit: t(`unit.${unit}`),
        });
  return (
    <div className="lg:col-span-2">
      <ChartFrame
        heading={heading}
        caption={t("chart.progressCaption", { unit: t(`unit.${unit}`) })}
        chart={
          <ProgressChart
            {...lines}
            {...(target && { deadline: { day: target.current.deadline, label: t("chart.deadline") } })}
            names={{
              achieved: t("chart.achieved"),
              needed: t("chart.needed"),
              projected: t("chart.projected"),
            }}
            summary={heading}
            locale={locale}
          />
        }
        tableLabel={form("table")}
        long
        table={
          <DataTable
            caption={heading}
            hideCaption
            rows={days.filter(({ day }) => !target || day >= target.current.startsOn).toReversed()}
            rowKey={({ day }) => day}
            empty={<p>{t("chart.noDays")}</p>}
            columns={[
              {
                key: "day",
                header: t("table.day"),
                card: "title",
                cell: ({ day }) => formatDay(day, locale),
              },
              {
                key: "registered",
                header: t("table.gained"),
                align: "end",
                cell: (row) => formatNumber(row.registered, locale),
              },
              {
                key: "lapsed",
                header: t("table.lapsed"),
                align: "end",
                cell: (row) => formatNumber(row.lapsed, locale),
              },
              {
                key: "total",
                header: t("table.total"),
                align: "end",
                cell: (row) => formatNumber(unitTotal(row, unit), locale),
              },
            ]}
          />
        }
        download={{
          href: `/api/v1/villages/${village.code}/charts/progress?asOf=${asOf}`,
          label: form("excel"),
        }}
        {...(await chartFooting(dashboard))}
      />
    </div>
  );
}

const daysShown = 42;

async function DailyFrame({ dashboard }: { dashboard: Dashboard }) {
  const t = await getTranslations("progress");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const { village, days, pace, asOf } = dashboard;
  const byDay = new Map(days.map((row) => [row.day, row.joined]));
  const bars = eachDay(addDays(asOf, 1 - daysShown), asOf).map((day) => ({
    day,
    value: byDay.get(day) ?? 0,
  }));
  const week = bars.slice(-7).reduce((sum, { value }) => sum + value, 0);
  const heading = t("chart.week", {
    count: formatNumber(week, locale),
    pace: formatPace(week / 7, 1, locale),
  });
  const needed = pace?.neededPerDay;
  return (
    <ChartFrame
      heading={heading}
      caption={t("chart.dailyCaption", { days: daysShown })}
      chart={
        <DailyChart
          bars={bars}
          name={t("table.registered")}
          {...(needed && { reference: { value: needed, label: t("chart.neededShort") } })}
          summary={heading}
          locale={locale}
        />
      }
      tableLabel={form("table")}
      long
      table={
        <DataTable
          caption={heading}
          hideCaption
          rows={bars.toReversed()}
          rowKey={({ day }) => day}
          empty={<p>{t("chart.noDays")}</p>}
          columns={[
            { key: "day", header: t("table.day"), card: "title", cell: ({ day }) => formatDay(day, locale) },
            {
              key: "value",
              header: t("table.registered"),
              align: "end",
              cell: ({ value }) => formatNumber(value, locale),
            },
          ]}
        />
      }
      download={{ href: `/api/v1/villages/${village.code}/charts/daily?asOf=${asOf}`, label: form("excel") }}
      {...(await chartFooting(dashboard))}
    />
  );
}
