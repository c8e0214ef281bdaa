"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

const HEIGHTS = { tall: "h-80", normal: "h-64", low: "h-48" };

export type PlotHeight = keyof typeof HEIGHTS;

/** Wide enough to print from; a phone loads only what it shows. */
const DESK = "(min-width: 60rem)";

/**
 * Keeps the picture's place free and draws it once it is nearly in view, or at a desk once there is time, so that
 * the figures load first. Paper shows no empty place: what was never drawn is left to its table.
 */
export function WhenSeen({ height, children }: { height: PlotHeight; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);

  useEffect(() => {
    const show = () => setSeen(true);
    const watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && show(),
      {
        rootMargin: "200px",
      },
    );
    if (place.current) watch.observe(place.current);
    const idle = window.requestIdleCallback ?? ((draw: () => void) => window.setTimeout(draw, 1_000));
    const waiting = window.matchMedia(DESK).matches ? idle(show, { timeout: 3_000 }) : undefined;
    return () => {
      watch.disconnect();
      if (waiting !== undefined) (window.cancelIdleCallback ?? window.clearTimeout)(waiting);
    };
  }, []);

  return (
    <div ref={place} className={`${HEIGHTS[height]} w-full print:h-auto ${seen ? "" : "print:hidden"}`}>
      {seen ? children : null}
    </div>
  );
}
