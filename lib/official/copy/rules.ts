import type { Day } from "@/lib/platform/dates";
import { holdsOn, type Span } from "../rules";

type Term = Span & { id: string; seatId: string };

/** The last term of each open seat that nobody holds on a day, nor is to hold later. */
export function lastTerms<T extends Term>(
  seats: readonly { id: string; closedOn: Day | null }[],
  terms: readonly T[],
  day: Day,
): T[] {
  return seats.flatMap(({ id, closedOn }) => {
    if (closedOn !== null) return [];
    const own = terms.filter(({ seatId }) => seatId === id);
    if (own.some((term) => holdsOn(term, day) || term.startsOn > day)) return [];
    return own.sort((a, b) => b.startsOn.localeCompare(a.startsOn)).slice(0, 1);
  });
}
