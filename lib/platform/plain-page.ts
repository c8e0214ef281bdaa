import { createHash } from "node:crypto";
import type { ReactElement } from "react";
import { secureSite } from "@/lib/platform/auth/cookies";
import { filePolicy, plainPolicy } from "@/lib/platform/csp";

/** A minute everywhere; a browser or a cache on the way may show it a little longer while it asks, or gets no answer. */
const caching = "public, max-age=60, stale-while-revalidate=300, stale-if-error=3600";

/** A page of HTML and nothing else, the same for everybody; `style` is the text of its one style element. */
export async function plainPage(
  request: Request,
  page: ReactElement,
  { style, status = 200 }: { style: string; status?: number },
): Promise<Response> {
  // Imported where it is used: a route may not import it at its top.
  const { renderToStaticMarkup } = await import("react-dom/server");
  return keptAnswer(request, `<!DOCTYPE html>${renderToStaticMarkup(page)}`, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": plainPolicy(hashOf(style), { secure: secureSite() }),
    },
  });
}

const asFile = { "Content-Security-Policy": filePolicy, "Referrer-Policy": "same-origin" };

/** An answer that may be kept for a minute, or "not changed" to whoever has it already. */
export function keptAnswer(
  request: Request,
  body: string | Uint8Array<ArrayBuffer>,
  { status, headers }: { status: number; headers: Record<string, string> },
): Response {
  const tag = `"${hashOf(body).slice(0, 22)}"`;
  const known = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .some((one) => one.trim().replace(/^W\//, "") === tag);
  const all = { ...asFile, ...headers, ETag: tag, "Cache-Control": status === 200 ? caching : "no-store" };
  return status === 200 && known
    ? new Response(null, { status: 304, headers: all })
    : new Response(body, { status, headers: all });
}

function hashOf(body: string | Uint8Array): string {
  return createHash("sha256").update(body).digest("base64");
}
