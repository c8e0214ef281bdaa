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
    <details ref={fold} onKeyDown={onKeyDown} className="relative print:hidden">
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

// A page's head stands on the left until there is room for its buttons on the right.
const SHEETS = { bare: "end-0 w-72", button: "start-0 w-80 lg:start-auto lg:end-0" };
