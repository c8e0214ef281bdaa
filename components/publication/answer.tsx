import type { ReactElement } from "react";
import { asLocale } from "@/lib/platform/i18n/locale";
import { plainPage } from "@/lib/platform/plain-page";
import { readSnapshot, type Snapshot } from "@/lib/publication/snapshot/queries";
import { PlainSheet } from "./plain-sheet";
import { type Say, sayIn } from "./say";
import { style } from "./style";

/**
 * The answer to a request for a public page: what `draw` makes of what is public, or that there is no such page.
 * Neither a session nor a cookie is looked at; English is asked for in the address.
 */
export async function publicAnswer(
  request: Request,
  draw: (snapshot: Snapshot, say: Say, query: URLSearchParams) => ReactElement | null,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const say = await sayIn(asLocale(query.get("lang") ?? undefined));
  const snapshot = await readSnapshot();
  if (!snapshot) return plainPage(request, <PlainSheet kind="away" say={say} />, { style, status: 503 });
  const page = draw(snapshot, say, query);
  return page
    ? plainPage(request, page, { style })
    : plainPage(request, <PlainSheet kind="missing" say={say} />, { style, status: 404 });
}
