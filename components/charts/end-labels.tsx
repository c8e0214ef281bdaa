"use client";

import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { formatNumber, formatPace, type Locale } from "@/lib/platform/format";

type End = {
  x: number;
  y: number;
  name: string;
  strong: boolean;
  /** Under the line, where it runs below another. */
  below: boolean;
};
type Placed = End & { left: number; top: number; beside: boolean };

const LINE = 15;
const GAP = 8;

/** Names each line where it ends, so that there is no legend to decode; labels at the edge make way for each other. */
export function EndLabels({ ends, locale }: { ends: End[]; locale: Locale }) {
  const plot = usePlotArea();
  const scaleX = useXAxisScale();
  const scaleY = useYAxisScale();
  if (!plot || !scaleX || !scaleY) return null;

  const bottom = plot.y + plot.height;
  const placed = ends.map((end): Placed => {
    const left = scaleX(end.x) ?? 0;
    return { ...end, left, top: scaleY(end.y) ?? 0, beside: left > plot.x + plot.width - 24 };
  });
  const beside = spread(
    placed.filter((end) => end.beside),
    plot.y,
    bottom,
  );

  return (
    <g fontSize={12}>
      {placed
        .filter((end) => end.strong)
        .map((end) => (
          <circle
            key={end.name}
            cx={end.left}
            cy={end.top}
            r={4.5}
            fill="var(--chart-line)"
            stroke="var(--surface)"
            strokeWidth={2}
          />
        ))}
      {beside.map((end) => (
        <EndLabel
          key={end.name}
          end={end}
          x={end.left + GAP}
          y={end.top - 2}
          anchor="start"
          locale={locale}
        />
      ))}
      {placed
        .filter((end) => !end.beside)
        .map((end) => {
          const leftwards = !end.below && end.left > plot.x + 80;
          const y = end.below ? Math.min(end.top + LINE + GAP, bottom - LINE - 4) : end.top - LINE - 6;
          return (
            <EndLabel
              key={end.name}
              end={end}
              x={end.left + (leftwards ? -GAP : GAP)}
              y={y}
              anchor={leftwards ? "end" : "start"}
              locale={locale}
            />
          );
        })}
    </g>
  );
}

type EndLabelProps = { end: Placed; x: number; y: number; anchor: "start" | "end"; locale: Locale };

function EndLabel({ end, x, y, anchor, locale }: EndLabelProps) {
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fill={end.strong ? "var(--accent-text)" : "var(--text-muted)"}
      stroke="var(--surface)"
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {end.name}
      <tspan x={x} dy={LINE} fontWeight={600} fill="var(--text)">
        {formatNumber(Math.round(end.y), locale)}
      </tspan>
    </text>
  );
}

/** The word over the deadline's line. */
export function DeadlineLabel({ x, text }: { x: number; text: string }) {
  const plot = usePlotArea();
  const left = useXAxisScale()?.(x);
  if (!plot || left === undefined) return null;
  const anchor =
    left > plot.x + plot.width * 0.75 ? "end" : left < plot.x + plot.width * 0.25 ? "start" : "middle";
  return (
    <g fontSize={12} fontWeight={600}>
      <text x={left} y={plot.y - 10} textAnchor={anchor} fill="var(--text)">
        {text}
      </text>
    </g>
  );
}

/** The word and the figure at the end of a line across. */
export function LevelLabel({ value, label, locale }: { value: number; label: string; locale: Locale }) {
  const plot = usePlotArea();
  const top = useYAxisScale()?.(value);
  if (!plot || top === undefined) return null;
  const left = plot.x + plot.width + 8;
  return (
    <text x={left} y={top - 2} fontSize={12} fill="var(--text-muted)">
      {label}
      <tspan x={left} dy={LINE} fontWeight={600} fill="var(--text)">
        {formatPace(value, 1, locale)}
      </tspan>
    </text>
  );
}

function spread(ends: Placed[], top: number, bottom: number): Placed[] {
  const room = LINE * 2 + 2;
  const sorted = ends.map((end) => ({ ...end })).sort((a, b) => a.top - b.top);
  let least = top;
  for (const end of sorted) {
    end.top = Math.max(end.top, least);
    least = end.top + room;
  }
  let most = bottom - LINE;
  for (const end of sorted.reverse()) {
    end.top = Math.min(end.top, most);
    most = end.top - room;
  }
  return sorted;
}
