"use client";

import { useId } from "react";

type Props = {
  label: string;
  value: number;
  max: number;
  /** The same in words: "1.200 dari 5.000 baris". */
  text: string;
  /** A second line: time left, or what happens next. */
  sub?: string;
};

export function ProgressBar({ label, value, max, text, sub }: Props) {
  const id = useId();
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap items-baseline justify-between gap-x-4">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <span className="text-text-muted">{text}</span>
      </div>
      <progress
        id={id}
        className="progress"
        value={Math.min(value, max)}
        max={Math.max(max, 1)}
        aria-valuetext={text}
      />
      {sub ? <p className="mt-1 text-sm text-text-muted">{sub}</p> : null}
    </div>
  );
}
