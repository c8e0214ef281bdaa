"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type Props = {
  /** Where to ask how far the import is. */
  href: string;
  /** What the page shows now: state and rows done. */
  seen: string;
};

/** Milliseconds: most files are done at once, and a long one need not be asked about as often. */
const wait = { first: 400, most: 1_500, growth: 1.5 };

/** Draws the page anew whenever the import has moved on; quiet while nobody looks at the page. */
export function ImportWatch({ href, seen }: Props) {
  const { refresh } = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const askAfter = (ms: number) => {
      timer = setTimeout(async () => {
        if (!document.hidden && (await hasMoved(href, seen)) && !isOver) refresh();
        if (!isOver) askAfter(Math.min(wait.most, ms * wait.growth));
      }, ms);
    };
    askAfter(wait.first);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [href, seen, refresh]);
  return (
    <noscript>
      <meta httpEquiv="refresh" content="2" />
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
