import type { ReactNode } from "react";

export type StatusTone = "good" | "ok" | "warn" | "danger" | "neutral";

/** A status as a word; the colour and the shape only help to find it again. */
export function StatusBadge({ tone, children }: { tone: StatusTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-sm font-semibold sm:whitespace-nowrap ${TONES[tone]}`}
    >
      <svg
        aria-hidden="true"
        width="10"
        height="10"
        viewBox="0 0 10 10"
        fill="currentColor"
        className="flex-none"
      >
        {SHAPES[tone]}
      </svg>
      {children}
    </span>
  );
}

const TONES: Record<StatusTone, string> = {
  good: "bg-accent text-on-accent",
  ok: "bg-ok-surface text-accent-text",
  warn: "bg-warn-surface text-warn",
  danger: "bg-danger-surface text-danger",
  neutral: "bg-surface-sunken text-text-muted",
};

const SHAPES: Record<StatusTone, ReactNode> = {
  good: <path d="M1 5.4 3.8 8 9 2" fill="none" stroke="currentColor" strokeWidth="2" />,
  ok: <circle cx="5" cy="5" r="4" />,
  warn: <path d="M5 .8 9.6 9H.4Z" />,
  danger: <path d="M5 .2 9.8 5 5 9.8.2 5Z" />,
  neutral: <circle cx="5" cy="5" r="3.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};
