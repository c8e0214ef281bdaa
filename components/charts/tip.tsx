"use client";

import { formatPace, type Locale } from "@/lib/platform/format";

type Entry = { name?: unknown; value?: unknown; dataKey?: unknown };

type Props = {
  title: (label: string | number) => string;
  locale: Locale;
  /** Recharts fills these in. */
  active?: boolean;
  label?: string | number;
  payload?: readonly Entry[];
};

/** What stands at one place of the chart, in words. */
export function Tip({ title, locale, active, label, payload }: Props) {
  if (!active || label === undefined || !payload?.length) return null;
  return (
    <div className="rounded-control border border-border-strong bg-surface px-3 py-2 text-sm shadow-md">
      <p className="font-semibold">{title(label)}</p>
      <ul>
        {payload.map((entry) => (
          <li key={String(entry.dataKey)} className="flex justify-between gap-4">
            <span className="text-text-muted">{String(entry.name)}</span>
            <span>{formatPace(Number(entry.value), 1, locale)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
