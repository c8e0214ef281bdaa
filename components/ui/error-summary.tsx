"use client";

import { useEffect, useRef } from "react";

export type SummaryItem = { href?: string; text: string };

/** What stands in the way, above the form: takes the focus when it appears and links to each field. */
export function ErrorSummary({
  heading,
  message,
  items,
}: {
  heading: string;
  message?: string;
  items: SummaryItem[];
}) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => box.current?.focus(), []);

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-panel border-2 border-danger bg-danger-surface p-4 focus:outline-2 focus:outline-offset-2 focus:outline-focus"
    >
      <h2 className="text-lg font-bold text-danger">{heading}</h2>
      {message ? <p className="mt-1">{message}</p> : null}
      {items.length > 0 ? (
        <ul className="mt-2 space-y-1">
          {items.map((item) => (
            <li key={item.href ?? item.text}>
              {item.href ? (
                <a
                  href={item.href}
                  className="inline-block py-1 font-semibold text-danger underline underline-offset-2"
                >
                  {item.text}
                </a>
              ) : (
                item.text
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
