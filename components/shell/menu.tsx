"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

/** A native fold that closes as menus do: on Escape, on a press elsewhere and once a link in it is followed. */
export function Menu({ summary, children }: { summary: ReactNode; children: ReactNode }) {
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
      <summary className="hide-marker flex min-h-11 items-center gap-2 rounded-control px-2 hover:bg-surface-sunken">
        {summary}
      </summary>
      <div className="absolute end-0 z-20 mt-1 w-72 max-w-[calc(100vw-2rem)] rounded-panel border border-border-strong bg-surface shadow-lg">
        {children}
      </div>
    </details>
  );
}
