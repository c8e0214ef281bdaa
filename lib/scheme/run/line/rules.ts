import { createHash } from "node:crypto";
import type { Due } from "@/lib/contribution/due/rules";
import type { RunLine } from "../candidate/queries";
import { inParts } from "../rules";

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
  const said = payable.map(
    ({ accountId, membershipId, month }, at) => `${accountId}${membershipId}${month}${places[at]}\n`,
  );
  for (const part of inParts(said)) hash.update(part.join(""));
  return hash.digest("base64url");
}
