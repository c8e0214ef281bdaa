import { addMonths } from "@/lib/platform/dates";
import { basisOf, dueReckoner } from "../due/rules";
import type { Month, Programme, Tariffs } from "../tariff/rules";
import type { Funding, RiskGroup } from "../tariff/schema";

/** Members alike whom one source paid for in a month. */
export type SponsoredGroup = {
  funding: Funding;
  /** The scheme's name, or who handed the money over. */
  payer: string;
  until: Month | null;
  segment: "BPU" | "PU";
  programmes: Programme[];
  sector: string;
  income: number | null;
  risk: RiskGroup | null;
  members: number;
  rupiah: number;
};

export type Ending = {
  funding: Funding;
  payer: string;
  until: Month | null;
  members: number;
  /** What the source pays a month. */
  now: number;
  /** What the same members would pay themselves, in the month after the source ends. */
  alone: number;
};

/** What a village would have to find if a source ended, source by source, the one that ends first on top. */
export function endings(tariffs: Tariffs, groups: readonly SponsoredGroup[], month: Month): Ending[] {
  const dueFor = dueReckoner(tariffs);
  const found = new Map<string, Ending>();
  for (const group of groups) {
    const { funding, payer, until, members, rupiah } = group;
    const key = [funding, payer, until].join("\n");
    const one = found.get(key) ?? { funding, payer, until, members: 0, now: 0, alone: 0 };
    const basis = basisOf(group, group, null);
    const due = basis && dueFor(basis, "SELF", addMonths(until && until > month ? until : month, 1));
    found.set(key, {
      ...one,
      members: one.members + members,
      now: one.now + rupiah,
      alone: one.alone + (due?.rupiah ?? 0) * members,
    });
  }
  const never = "9999-12";
  return [...found.values()].sort((a, b) =>
    (a.until ?? never) === (b.until ?? never)
      ? b.members - a.members
      : (a.until ?? never) < (b.until ?? never)
        ? -1
        : 1,
  );
}
