"use client";

import dynamic from "next/dynamic";
import type { DayValue } from "@/components/charts/progress-chart";
import { WhenSeen } from "@/components/charts/when-seen";
import type { Locale } from "@/lib/platform/format";

export type DailyChartProps = {
  /** One bar a day, or one a week under the week's Monday; days without any come as 0. */
  bars: DayValue[];
  name: string;
  /** A line across, labelled at its end: what is needed a day, as "Perlu". */
  reference?: { value: number; label: string };
  summary: string;
  locale: Locale;
};

const Picture = dynamic(() => import("@/components/charts/daily-picture"), { ssr: false });

export function DailyChart(props: DailyChartProps) {
  return (
    <WhenSeen height="normal">
      <Picture {...props} />
    </WhenSeen>
  );
}
