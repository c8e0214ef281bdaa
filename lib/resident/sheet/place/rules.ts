import { holdsNumber, normalizeName } from "../../rules";

export type Blocks = { rt: string | null; rw: string | null };

/**
 * RT and RW out of one cell: "003/001", "RT 3 RW 1", "RT.03/RW.01", "3-1". `order` says which comes first where
 * the cell does not; a single number is the first of the two. null when there is no telling.
 */
export function splitBlocks(text: string, order: "rtRw" | "rwRt"): Blocks | null {
  const clean = normalizeName(text);
  const named = namedBlocks(clean);
  if (named.rt !== null || named.rw !== null) return named;
  const numbers = /^(\d{1,3})(?:\s*[/\\\-.,|]\s*|\s+)(\d{1,3})$|^(\d{1,3})$/.exec(clean);
  if (!numbers) return null;
  const first = numbers[1] ?? numbers[3] ?? null;
  const second = numbers[2] ?? null;
  return order === "rtRw" ? { rt: first, rw: second } : { rt: second, rw: first };
}

/** "RT" and "RW" with their numbers, wherever they stand; "RT/RW 003/001" as well. */
function namedBlocks(text: string): Blocks {
  const pair = /\bRT\W{0,3}RW\W{0,3}(\d{1,3})\s*[/\\-]\s*(\d{1,3})(?!\d)/i.exec(text);
  if (pair) return { rt: pair[1] ?? null, rw: pair[2] ?? null };
  return { rt: numberAfter("RT", text), rw: numberAfter("RW", text) };
}

function numberAfter(word: "RT" | "RW", text: string): string | null {
  return new RegExp(`\\b${word}[\\s.:/-]{0,3}(\\d{1,3})(?!\\d)`, "i").exec(text)?.[1] ?? null;
}

/** From the surest word to the least sure: "DS." is a hamlet only where nothing else is. */
const hamletWords = ["dusun|dsn|dus", "dukuh|dkh|dk|pedukuhan", "lingkungan|lingk|link", "kampung|kp", "ds"];
const hamletPatterns = hamletWords.map(
  (names) => new RegExp(`(?:^|[\\s,.;:/(-])(?:${names})[\\s.:]{1,4}([\\p{L}'’][\\p{L}'’ ]*)`, "iu"),
);
const notPartOfIt =
  /\s+(?:rt|rw|no|nomor|desa|ds|kel|kelurahan|kec|kecamatan|kab|kabupaten|jl|jalan|dusun|dsn)\b.*$/i;

export type Address = Blocks & { hamlet: string | null; numbered: boolean };

/**
 * What an address says of hamlet, RT and RW ("Dsn. Krajan RT 003 RW 001", "DS. KRAJAN"). The village's own name is
 * not one of its hamlets. The address itself is not kept.
 */
export function readAddress(text: string, villageName?: string): Address {
  const clean = normalizeName(text.replaceAll("_", " "));
  const rest = clean.replace(/\bR[TW]\b[\s.:/-]{0,3}(R[TW]\b\W{0,3})?\d{1,3}(\s*[/\\-]\s*\d{1,3})?/gi, " # ");
  const found = hamletPatterns
    .map((pattern) => pattern.exec(clean)?.[1]?.replace(notPartOfIt, "").trim().toUpperCase())
    .find((name) => name && name !== villageName?.toUpperCase());
  return { ...namedBlocks(clean), hamlet: found ?? null, numbered: holdsNumber(rest) };
}
