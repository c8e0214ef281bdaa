import type { Month } from "@/lib/contribution/tariff/rules";

/** A month of a membership that a saver's money is to pay, as it was judged. */
export type Candidate = {
  beneficiaryId: string;
  schemeId: string;
  accountId: string;
  membershipId: string;
  /** From when on this saver carries the membership. */
  since: Month;
  month: Month;
  /** What is due after relief; 0 where it is barred. */
  rupiah: number;
  /** Why the month cannot be paid at all. */
  barred: string | null;
};

/** What there is: of each saver, and in each scheme's cash box (goods not sold yet are no money). */
export type Means = { savers: ReadonlyMap<string, number>; cash: ReadonlyMap<string, number> };

export type Outcome = "PAYABLE" | "SHORT_SAVER" | "SHORT_CASH" | "LEFT_OUT";
export type Proposed<C extends Candidate = Candidate> = C & {
  outcome: Outcome;
  /** What is missing, on top of what is missing for the lines before of the same purse. */
  shortBy: number;
  reason: string | null;
};

export const carriedElsewhere = "CARRIED_ELSEWHERE";

/**
 * Who can be paid from what. The oldest month first, in it whoever is carried longest: a saver's money goes to its
 * people in that order, and whoever costs less than what is left still gets it; a scheme's cash likewise. No purse
 * pays somebody's later month before an earlier one that falls short in it. A month that two would pay is the one's who began earlier.
 */
export function reckonRun<C extends Candidate>(candidates: readonly C[], means: Means): Proposed<C>[] {
  const carried = new Pairs();
  const inOrder = [...candidates].sort(compare).map((candidate): Proposed<C> => {
    const { barred, month, membershipId } = candidate;
    const reason = barred ?? (carried.has(month, membershipId) ? carriedElsewhere : null);
    if (reason === null) carried.add(month, membershipId);
    const rupiah = reason === null ? candidate.rupiah : 0;
    return { ...candidate, rupiah, outcome: reason ? "LEFT_OUT" : "PAYABLE", shortBy: 0, reason };
  });
  spend(inOrder, (line) => line.accountId, means.savers, "SHORT_SAVER");
  spend(inOrder, (line) => line.schemeId, means.cash, "SHORT_CASH");
  return inOrder;
}

/** Goes through what is still payable and marks what each purse cannot bear, and by how much. */
function spend(
  lines: Proposed[],
  purseOf: (line: Proposed) => string,
  purses: ReadonlyMap<string, number>,
  short: Outcome,
): void {
  const left = new Map(purses);
  const behind = new Pairs();
  const lacking: Proposed[] = [];
  for (const line of lines) {
    if (line.outcome !== "PAYABLE") continue;
    const purse = purseOf(line);
    const held = left.get(purse) ?? 0;
    if (!behind.has(purse, line.membershipId) && line.rupiah <= held) left.set(purse, held - line.rupiah);
    else {
      behind.add(purse, line.membershipId);
      lacking.push(line);
    }
  }
  for (const line of lacking) {
    const held = Math.min(left.get(purseOf(line)) ?? 0, line.rupiah);
    left.set(purseOf(line), (left.get(purseOf(line)) ?? 0) - held);
    line.outcome = short;
    line.shortBy = line.rupiah - held;
  }
}

/** Pairs, each once; of a hundred thousand, putting keys together would take longer than all the rest. */
class Pairs {
  readonly #groups = new Map<string, Set<string>>();

  has(group: string, member: string): boolean {
    return this.#groups.get(group)?.has(member) ?? false;
  }

  add(group: string, member: string): void {
    const members = this.#groups.get(group);
    if (members) members.add(member);
    else this.#groups.set(group, new Set([member]));
  }
}

function compare(a: Candidate, b: Candidate): number {
  return (
    order(a.month, b.month) ||
    order(a.since, b.since) ||
    order(a.beneficiaryId, b.beneficiaryId) ||
    order(a.accountId, b.accountId)
  );
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** So many go to the database in one statement. */
const batch = 5_000;

export function* inParts<T>(items: readonly T[], size = batch): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/** How many lines of each outcome, what they come to, and what is missing for them. */
export type Totals = Record<Outcome, { lines: number; rupiah: number; shortBy: number }>;

const none = () => ({ lines: 0, rupiah: 0, shortBy: 0 });
export const noTotals = (): Totals => ({
  PAYABLE: none(),
  SHORT_SAVER: none(),
  SHORT_CASH: none(),
  LEFT_OUT: none(),
});

export function sumOf(parts: readonly Totals[]): Totals {
  const all = noTotals();
  for (const part of parts)
    for (const outcome of Object.keys(all) as Outcome[])
      for (const key of ["lines", "rupiah", "shortBy"] as const) all[outcome][key] += part[outcome][key];
  return all;
}
