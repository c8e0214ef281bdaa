import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";
import { hostCookie } from "./cookies";

/** The request header in which `proxy.ts` hands the token to the sign-in page. */
export const csrfHeader = "x-csrf-token";

/** Name of the cookie that next-auth compares the form's token with. */
export function csrfCookie(): string {
  return hostCookie("csrf");
}

/** The token in a cookie that next-auth would accept, otherwise null. */
export function csrfTokenOf(cookie: string | undefined): string | null {
  const [token, mark] = cookie?.split("|") ?? [];
  if (!token || !mark) return null;
  const expected = Buffer.from(seal(token));
  const given = Buffer.from(mark);
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** A token for the form and the cookie that vouches for it, as next-auth makes them. */
export function newCsrf(): { token: string; cookie: string } {
  const token = randomBytes(32).toString("hex");
  return { token, cookie: `${token}|${seal(token)}` };
}

function seal(token: string): string {
  return createHash("sha256").update(`${token}${env().AUTH_SECRET}`).digest("hex");
}
