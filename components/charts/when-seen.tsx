"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";

const HEIGHTS = { tall: "h-80", normal: "h-64", low: "h-48" };

export type PlotHeight = keyof typeof HEIGHTS;

/** Keeps the picture's place free and draws it once it is nearly in view, so that the figures load first. */
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
    window.addEventListener("beforeprint", show);
    return () => {
      watch.disconnect();
      window.removeEventListener("beforeprint", show);
    };
  }, []);

  return (
    <div ref={place} className={`${HEIGHTS[height]} w-full print:h-auto`}>
      {seen ? children : null}
    </div>
  );
}
