"use client";

import {
  Bar,
  BarChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { countAxis, GRID, MARGIN, X_AXIS } from "@/components/charts/axis";
import type { DailyChartProps } from "@/components/charts/daily-chart";
import { LevelLabel } from "@/components/charts/end-labels";
import { Tip } from "@/components/charts/tip";
import { formatLongDay, formatNumber, formatTickDay } from "@/lib/platform/format";

export default function DailyPicture({ bars, name, reference, summary, locale }: DailyChartProps) {
  const values = [...bars.map((bar) => bar.value), reference?.value ?? 0];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={bars}
        margin={{ ...MARGIN, right: reference ? 76 : 8 }}
        barCategoryGap="18%"
        aria-label={summary}
      >
        <CartesianGrid {...GRID} />
        <XAxis
          {...X_AXIS}
          dataKey="day"
          tickFormatter={(day: string) => formatTickDay(day, locale)}
          interval="equidistantPreserveStart"
          minTickGap={24}
        />
        <YAxis {...countAxis(values)} tickFormatter={(value: number) => formatNumber(value, locale)} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: "var(--surface-sunken)" }}
          content={<Tip title={(day) => formatLongDay(String(day), locale)} locale={locale} />}
        />
        <Bar
          dataKey="value"
          name={name}
          fill="var(--chart-line)"
          radius={[2, 2, 0, 0]}
          isAnimationActive={false}
        />
        {reference ? <ReferenceLine y={reference.value} stroke="var(--text)" strokeDasharray="4 4" /> : null}
        {reference ? <LevelLabel {...reference} locale={locale} /> : null}
      </BarChart>
    </ResponsiveContainer>
  );
}
