"use client";

import dynamic from "next/dynamic";
import { type PlotHeight, WhenSeen } from "@/components/charts/when-seen";
import type { Locale } from "@/lib/platform/format";

export type BreakdownChartProps = {
  /** Shown largest first. Fold a long tail into one "Lainnya" before: more than eight bars are a table. */
  parts: { key: string; label: string; value: number }[];
  /** What is counted: "Peserta". */
  name: string;
  summary: string;
  locale: Locale;
};

const Picture = dynamic(() => import("@/components/charts/breakdown-picture"), { ssr: false });

export function BreakdownChart(props: BreakdownChartProps) {
  return (
    <WhenSeen height={heightFor(props.parts.length)}>
      <Picture {...props} />
    </WhenSeen>
  );
}

function heightFor(parts: number): PlotHeight {
  return parts <= 4 ? "low" : parts <= 6 ? "normal" : "tall";
}
