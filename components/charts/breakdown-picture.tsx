"use client";

import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from "recharts";
import { MARGIN } from "@/components/charts/axis";
import type { BreakdownChartProps } from "@/components/charts/breakdown-chart";
import { formatNumber } from "@/lib/platform/format";

/** Names stand over their bars: beside them they would leave no room for the bars on a phone. */
export default function BreakdownPicture({ parts, name, summary, locale }: BreakdownChartProps) {
  const sorted = parts.toSorted((a, b) => b.value - a.value);
  const top = Math.max(1, ...sorted.map((part) => part.value));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={sorted} layout="vertical" margin={{ ...MARGIN, right: 64 }} aria-label={summary}>
        <XAxis type="number" hide domain={[0, top]} />
        <YAxis type="category" dataKey="key" hide />
        <Bar
          dataKey="value"
          name={name}
          fill="var(--chart-line)"
          barSize={12}
          radius={2}
          isAnimationActive={false}
        >
          <LabelList dataKey="label" content={NameAbove} />
          <LabelList
            dataKey="value"
            position="right"
            fill="var(--text)"
            fontSize={14}
            fontWeight={600}
            formatter={(value) => formatNumber(Number(value), locale)}
          />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

function NameAbove({ x, y, value }: { x?: string | number; y?: string | number; value?: unknown }) {
  return (
    <text x={x} y={Number(y) - 6} fontSize={14} fill="var(--text)">
      {String(value)}
    </text>
  );
}
