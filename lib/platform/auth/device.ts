import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/platform/env";

export const deviceCookie = "device";

/** A mark that this browser has signed in to this account before; says nothing about which account. */
export function newDeviceMark(email: string): string {
  const nonce = randomBytes(12).toString("base64url");
  return `${nonce}.${sign(nonce, email)}`;
}

/** The browser's own part of the mark when it belongs to this account, otherwise null. */
export function knownDevice(mark: string | undefined, email: string): string | null {
  const [nonce, signature] = mark?.split(".") ?? [];
  if (!nonce || !signature) return null;
  const expected = Buffer.from(sign(nonce, email));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? nonce : null;
}

function sign(nonce: string, email: string): string {
  return createHmac("sha256", env().AUTH_SECRET).update(`device:${nonce}:${email}`).digest("base64url");
}
