"use client";

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { countAxis, GRID, MARGIN, X_AXIS } from "@/components/charts/axis";
import { DeadlineLabel, EndLabels } from "@/components/charts/end-labels";
import type { DayValue, ProgressChartProps } from "@/components/charts/progress-chart";
import { Tip } from "@/components/charts/tip";
import { addDays, type Day, daysBetween } from "@/lib/platform/dates";
import { formatDay, formatNumber, formatTickDay } from "@/lib/platform/format";

export default function ProgressPicture(props: ProgressChartProps) {
  const { achieved, needed, projected, deadline, names, summary, locale } = props;
  const first =
    [achieved[0], needed[0]].flatMap((point) => point?.day ?? []).sort()[0] ?? deadline?.day ?? "";
  const at = (day: Day) => daysBetween(first, day);
  const lines = [
    {
      key: "needed",
      name: names.needed,
      points: needed,
      stroke: "var(--chart-reference)",
      width: 1.5,
      dash: "",
    },
    {
      key: "projected",
      name: names.projected,
      points: projected,
      stroke: "var(--chart-line)",
      width: 2,
      dash: "3 5",
    },
    {
      key: "achieved",
      name: names.achieved,
      points: achieved,
      stroke: "var(--chart-line)",
      width: 3,
      dash: "",
    },
  ];
  const rows = merge(lines, at);
  const last = Math.max(...(deadline ? [at(deadline.day)] : []), ...rows.map((row) => row.x ?? 0));
  const behind = isBehind(achieved.at(-1), needed);
  const dayAt = (x: number) => addDays(first, x);

  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart data={rows} margin={{ ...MARGIN, top: 28, right: 76 }} aria-label={summary}>
        <CartesianGrid {...GRID} />
        <XAxis
          {...X_AXIS}
          dataKey="x"
          type="number"
          domain={[0, last]}
          ticks={dayTicks(first, last)}
          tickFormatter={(x: number) => formatTickDay(dayAt(x), locale)}
          interval="preserveStartEnd"
          minTickGap={16}
        />
        <YAxis
          {...countAxis(lines.flatMap((line) => line.points.map((point) => point.value)))}
          tickFormatter={(value: number) => formatNumber(value, locale)}
        />
        {deadline ? <ReferenceLine x={at(deadline.day)} stroke="var(--text-muted)" strokeWidth={1} /> : null}
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: "var(--border-strong)" }}
          content={<Tip title={(x) => formatDay(dayAt(Number(x)), locale)} locale={locale} />}
        />
        {lines.map((line) => (
          <Line
            key={line.key}
            dataKey={line.key}
            name={line.name}
            type="linear"
            stroke={line.stroke}
            strokeWidth={line.width}
            strokeDasharray={line.dash}
            strokeLinecap="round"
            dot={false}
            activeDot={{ r: 4, fill: line.stroke, stroke: "var(--surface)" }}
            connectNulls
            isAnimationActive={false}
          />
        ))}
        {deadline ? <DeadlineLabel x={at(deadline.day)} text={deadline.label} /> : null}
        <EndLabels
          ends={lines.flatMap(({ name, points, key }) => {
            const end = points.at(-1);
            return end
              ? [
                  {
                    x: at(end.day),
                    y: end.value,
                    name,
                    strong: key === "achieved",
                    below: key === "achieved" && behind,
                  },
                ]
              : [];
          })}
          locale={locale}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

function merge(
  lines: { key: string; points: DayValue[] }[],
  at: (day: Day) => number,
): Record<string, number>[] {
  const rows = new Map<number, Record<string, number>>();
  for (const line of lines) {
    for (const point of line.points) {
      const x = at(point.day);
      rows.set(x, { ...(rows.get(x) ?? { x }), [line.key]: point.value });
    }
  }
  return [...rows.values()].sort((a, b) => (a.x ?? 0) - (b.x ?? 0));
}

function isBehind(last: DayValue | undefined, needed: DayValue[]): boolean {
  const [from, to] = [needed[0], needed.at(-1)];
  if (!last || !from || !to) return false;
  const share = daysBetween(from.day, last.day) / Math.max(1, daysBetween(from.day, to.day));
  return last.value < from.value + (to.value - from.value) * share;
}

/** Mondays in a short span, the 1st and 15th in a middling one, every 1st in a long one. */
function dayTicks(first: Day, last: number): number[] {
  const offsets = Array.from({ length: last + 1 }, (_, x) => x);
  return offsets.filter((x) => {
    const date = new Date(`${addDays(first, x)}T00:00:00Z`);
    if (last <= 42) return date.getUTCDay() === 1;
    return date.getUTCDate() === 1 || (last <= 100 && date.getUTCDate() === 15);
  });
}
