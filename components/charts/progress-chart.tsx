"use client";

import dynamic from "next/dynamic";
import { WhenSeen } from "@/components/charts/when-seen";
import type { Day } from "@/lib/platform/dates";
import type { Locale } from "@/lib/platform/format";

export type DayValue = { day: Day; value: number };

export type ProgressChartProps = {
  /** Cumulative, one point a day, up to the day of the data. */
  achieved: DayValue[];
  /** From the baseline on the first day to the target on the deadline. */
  needed: DayValue[];
  /** From the last achieved point on; empty when nothing can be projected. */
  projected: DayValue[];
  /** Left out while nothing is promised. */
  deadline?: { day: Day; label: string };
  names: { achieved: string; needed: string; projected: string };
  /** The finding in a sentence, for those who do not see the picture. */
  summary: string;
  locale: Locale;
};

const Picture = dynamic(() => import("@/components/charts/progress-picture"), { ssr: false });

export function ProgressChart(props: ProgressChartProps) {
  return (
    <WhenSeen height="tall">
      <Picture {...props} />
    </WhenSeen>
  );
}
