import { createHmac } from "node:crypto";

/** The keyed hash by which two lists are compared without numbers: HMAC-SHA256 of the sixteen digits, small hex. */
export function keyedHash(key: Uint8Array, nik: string): string {
  return createHmac("sha256", key).update(nik).digest("hex");
}

export const statusWords = { ACTIVE: "aktif", ENDED: "nonaktif", NONE: "tidak ada" } as const;

/** What is told of somebody whose hash was asked about; a mistaken registration was never one. */
export function statusOf(memberships: { endedOn: unknown; endReason: string | null }[]): string {
  const real = memberships.filter(({ endReason }) => endReason !== "MISTAKE");
  if (real.some(({ endedOn }) => endedOn === null)) return statusWords.ACTIVE;
  return real.length > 0 ? statusWords.ENDED : statusWords.NONE;
}
