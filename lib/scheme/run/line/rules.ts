import { createHash } from "node:crypto";
import type { Due } from "@/lib/contribution/due/rules";
import type { RunLine } from "../candidate/queries";

/** What is due, each once, and for every line which of it; null of a line that has nothing due. */
export function foldDues(lines: readonly RunLine[]): { dues: Due[]; places: (number | null)[] } {
  const at = new Map<Due, number>();
  const places = lines.map(({ due }) => {
    if (!due) return null;
    const known = at.get(due);
    if (known !== undefined) return known;
    at.set(due, at.size);
    return at.size - 1;
  });
  return { dues: [...at.keys()], places };
}

/** Tells apart whatever would be booked otherwise: who pays for whom and which month, and all that is due of it. */
export function digestOf(lines: readonly RunLine[]): string {
  const payable = lines.filter(({ outcome }) => outcome === "PAYABLE");
  const { dues, places } = foldDues(payable);
  const hash = createHash("sha256").update(JSON.stringify(dues));
  for (const [at, { accountId, membershipId, month }] of payable.entries())
    hash.update(`${accountId}${membershipId}${month}${places[at]}\n`);
  return hash.digest("base64url");
}

/** How many receipts it takes: one for each membership that a saver pays for. */
export function countReceipts(lines: readonly RunLine[]): number {
  const payable = lines.filter(({ outcome }) => outcome === "PAYABLE");
  return new Set(payable.map(({ accountId, membershipId }) => `${accountId}${membershipId}`)).size;
}
