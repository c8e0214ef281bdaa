import { createHmac } from "node:crypto";

/** The keyed hash by which two lists are compared without numbers: HMAC-SHA256 of the sixteen digits, small hex. */
export function keyedHash(key: Uint8Array, nik: string): string {
  return createHmac("sha256", key).update(nik).digest("hex");
}
