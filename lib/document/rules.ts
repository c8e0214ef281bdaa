import type { AcceptedType } from "./schema";

/** What a file is by its first bytes; its name and what the browser calls it say nothing. null is none we take. */
export function typeOf(bytes: Uint8Array): AcceptedType | null {
  const begins = (text: string, at = 0) => latin(bytes, at, at + text.length) === text;
  if (begins("%PDF-")) return "application/pdf";
  if (begins("\xff\xd8\xff")) return "image/jpeg";
  if (begins("\x89PNG\r\n\x1a\n")) return "image/png";
  if (begins("RIFF") && begins("WEBP", 8)) return "image/webp";
  return null;
}

const tail = 2_048;

/** A PDF ends by saying where its table of contents is; one that was cut off does not. */
export function isWholePdf(bytes: Uint8Array): boolean {
  const end = latin(bytes, Math.max(0, bytes.length - tail), bytes.length);
  return /startxref\s+\d+\s+%%EOF/.test(end);
}

/** NIK, card, phone and member numbers, in one piece or in groups of four. */
const longNumber = /(?:\+?\d[ .-]?)?\d{9,}|\d{4}(?:[ .-]\d{4}){3}|\+?\d{2,4}(?:[ .-]\d{3,4}){2,3}(?!\d)/g;

/**
 * A file's own name as it is shown and saved under: without a folder, control characters or its ending (what the
 * file is now decides that), long numbers left out because names are not encrypted, at most 80 letters.
 */
export function cleanName(name: string): string {
  const stem = name
    .normalize("NFC")
    .replace(/^.*[/\\]/s, "")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")
    .replace(longNumber, "…")
    .replace(/\s+/g, " ")
    .trim();
  return [...stem].slice(0, 80).join("").trim();
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.subarray(from, to)).toString("latin1");
}

export type Room = { files: number; usedBytes: number };

/** Why there is no room for a file of that size beside those that are there. */
export function roomFor(room: Room, bytes: number, limits: { files: number; bytes: number }) {
  if (room.files >= limits.files) return "DOCUMENTS_FULL" as const;
  if (room.usedBytes + bytes > limits.bytes) return "QUOTA_FULL" as const;
  return null;
}
