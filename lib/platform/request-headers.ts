import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Headers that Next or this application believes; a browser has no business sending them. */
const ours = new Set(["forwarded", "x-real-ip", "x-client-address", "x-request-id", "x-matched-path"]);
const oursByPrefix = /^x-(forwarded|middleware|invoke|now-route)-/;

/**
 * Replaces what a client could have forged: afterwards `x-client-address` is the peer (behind a trusted proxy the
 * last hop it wrote into X-Forwarded-For) and `x-request-id` is fresh. Changes `headers` in place.
 */
export function trustOnlyOurOwn(
  headers: IncomingHttpHeaders,
  peer: string,
  proxy?: { appUrl: string },
): { requestId: string } {
  const lastHop = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  for (const name of Object.keys(headers)) {
    if (ours.has(name) || oursByPrefix.test(name)) delete headers[name];
  }
  const requestId = randomUUID();
  headers["x-request-id"] = requestId;
  headers["x-client-address"] = plain((proxy && lastHop) || peer);
  if (proxy) {
    const url = new URL(proxy.appUrl);
    headers["x-forwarded-for"] = headers["x-client-address"];
    headers["x-forwarded-host"] = url.host;
    headers["x-forwarded-proto"] = url.protocol.slice(0, -1);
  }
  return { requestId };
}

/** A dual-stack socket writes 192.0.2.1 as ::ffff:192.0.2.1. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
