import { createHmac } from "node:crypto";
import { env } from "@/lib/platform/env";

/**
 * A keyed hash by which an encrypted value is found again: 16 bytes of HMAC-SHA256.
 * `kind` keeps the same text in two meanings apart.
 */
export function blindIndex(kind: string, value: string): Buffer {
  return createHmac("sha256", Buffer.from(env().INDEX_KEY, "base64"))
    .update(`${kind}:${value}`)
    .digest()
    .subarray(0, 16);
}
