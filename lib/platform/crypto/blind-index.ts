import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import { env } from "@/lib/platform/env";

let key: KeyObject | undefined;

/**
 * A keyed hash by which an encrypted value is found again: 16 bytes of HMAC-SHA256.
 * `kind` keeps the same text in two meanings apart.
 */
export function blindIndex(kind: string, value: string): Buffer {
  key ??= createSecretKey(env().INDEX_KEY, "base64");
  return createHmac("sha256", key).update(`${kind}:${value}`).digest().subarray(0, 16);
}
