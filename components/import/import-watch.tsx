"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Props = {
  /** Where to ask how far the import is. */
  href: string;
  /** What the page shows now: state and rows done. */
  seen: string;
};

const every = 1_500;

/** Draws the page anew whenever the import has moved on; quiet while nobody looks at the page. */
export function ImportWatch({ href, seen }: Props) {
  const { refresh } = useRouter();
  useEffect(() => {
    let asking = false;
    const timer = setInterval(async () => {
      if (asking || document.hidden) return;
      asking = true;
      const moved = await hasMoved(href, seen);
      asking = false;
      if (moved) refresh();
    }, every);
    return () => clearInterval(timer);
  }, [href, seen, refresh]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="4" />
    </noscript>
  );
}

/** A lost connection is no news; a session that ended is. */
async function hasMoved(href: string, seen: string): Promise<boolean> {
  try {
    const answer = await fetch(href, { cache: "no-store" });
    if (!answer.ok) return answer.status < 500;
    const { state, rowsDone } = await answer.json();
    return `${state} ${rowsDone}` !== seen;
  } catch {
    return false;
  }
}
