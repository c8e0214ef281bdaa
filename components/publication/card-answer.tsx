import { ImageResponse } from "next/og";
import type { ReactElement } from "react";
import { asLocale } from "@/lib/platform/i18n/locale";
import { inFewColours } from "@/lib/platform/picture/palette";
import { keptAnswer } from "@/lib/platform/plain-page";
import { readSnapshot, type Snapshot } from "@/lib/publication/snapshot/queries";
import { type Say, sayIn } from "./say";

const size = { width: 1200, height: 630 };
const mostKept = 100;
/** Pictures take a processor for a while; the latest are kept, by address and what was public then. */
const shared = globalThis as { publicCards?: Map<string, Promise<Uint8Array<ArrayBuffer>>> };

/** A preview as PNG, or an empty 404. */
export async function cardAnswer(
  request: Request,
  draw: (snapshot: Snapshot, say: Say) => ReactElement | null,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const locale = asLocale(searchParams.get("lang") ?? undefined);
  const snapshot = await readSnapshot();
  const card = snapshot && draw(snapshot, await sayIn(locale));
  if (!snapshot || !card)
    return keptAnswer(request, "", {
      status: snapshot ? 404 : 503,
      headers: { "Content-Type": "text/plain" },
    });
  const png = await drawn(`${pathname} ${locale} ${snapshot.version}`, card);
  return keptAnswer(request, png, { status: 200, headers: { "Content-Type": "image/png" } });
}

function drawn(key: string, card: ReactElement): Promise<Uint8Array<ArrayBuffer>> {
  shared.publicCards ??= new Map();
  const kept = shared.publicCards;
  const known = kept.get(key);
  if (known) return known;
  const oldest = kept.keys().next().value;
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  const made = new ImageResponse(card, size).arrayBuffer().then(inFewColours);
  made.catch(() => kept.delete(key));
  kept.set(key, made);
  return made;
}
