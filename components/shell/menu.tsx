"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

type Props = {
  summary: ReactNode;
  /** A button of a page's head, or bare as in the bar on top. */
  look?: "button" | "bare";
  children: ReactNode;
};

/** A native fold that closes as menus do: on Escape, on a press elsewhere and once a link in it is followed. */
export function Menu({ summary, look = "bare", children }: Props) {
  const fold = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !fold.current?.contains(event.target))
        fold.current?.removeAttribute("open");
    };
    const follow = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest("a")) fold.current?.removeAttribute("open");
    };
    const element = fold.current;
    document.addEventListener("pointerdown", close);
    element?.addEventListener("click", follow);
    return () => {
      document.removeEventListener("pointerdown", close);
      element?.removeEventListener("click", follow);
    };
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    fold.current?.removeAttribute("open");
    fold.current?.querySelector("summary")?.focus();
  }

  return (
    <details ref={fold} onKeyDown={onKeyDown} className={`print:hidden ${FOLDS[look]}`}>
      <summary
        className={`hide-marker flex items-center gap-2 rounded-control hover:bg-surface-sunken ${SUMMARIES[look]}`}
      >
        {summary}
      </summary>
      <div
        className={`absolute z-20 mt-1 max-w-[calc(100vw-2rem)] rounded-panel border border-border-strong bg-surface shadow-lg ${SHEETS[look]}`}
      >
        {children}
      </div>
    </details>
  );
}

const SUMMARIES = {
  bare: "min-h-11 px-2",
  button: "min-h-(--control) border border-border-strong bg-surface px-4 py-1.5 font-semibold leading-tight",
};

// On a phone the sheet of a button is as wide as the page, wherever in its line the button stands.
const FOLDS = { bare: "relative", button: "sm:relative" };
const SHEETS = { bare: "end-0 w-72", button: "inset-x-4 sm:inset-x-auto sm:end-0 sm:w-80" };
