import type { CampaignMeasure } from "@/lib/campaign/schema";
import { addDays, type Day, daysBetween } from "@/lib/platform/dates";
import { coverage, type Entry, type Ranked, rank } from "../rules";

/** A participant as it is counted: how many on the day, and what they are measured against. */
export type Counted = {
  code: string;
  achieved: number;
  achievedWeekAgo: number;
  achievedMonthAgo: number;
  /** On the day the contest began. */
  achievedAtStart: number;
  /** The dated figure of the contest's unit. */
  denominator: number | null;
  target: number | null;
};

/**
 * What a participant is ranked by: a count over what it is measured against. Counts alone (ACHIEVED, GAINED) are over
 * one; without a figure or a promise where the measure needs one there is no rank.
 */
export function entryOf(
  measure: CampaignMeasure,
  counted: Omit<Counted, "achievedWeekAgo" | "achievedMonthAgo">,
  achieved = counted.achieved,
): Entry {
  const { code } = counted;
  switch (measure) {
    case "COVERAGE":
      return { code, achieved, denominator: counted.denominator };
    case "TARGET_SHARE":
      return { code, achieved, denominator: counted.target };
    case "GAINED":
      return { code, achieved: achieved - counted.achievedAtStart, denominator: 1 };
    case "ACHIEVED":
      return { code, achieved, denominator: 1 };
  }
}

/** How many there will be at the deadline at the pace of the last seven days; the same once it has passed. */
export function projectedAt(deadline: Day, counted: Counted, asOf: Day): number {
  const daysLeft = Math.max(0, daysBetween(asOf, deadline));
  const perDay = (counted.achieved - counted.achievedWeekAgo) / 7;
  return Math.floor(counted.achieved + perDay * daysLeft + 1e-9);
}

export type CampaignRow<T> = T & {
  rank: number | null;
  /** Places gained since a month ago; null when there was no rank or no contest then. */
  change: number | null;
  /** As the contest measures: a share of one, or a count. Null without what it is measured against. */
  value: number | null;
  projected: number;
  projectedRank: number | null;
  /** The place above, and how many more on the same day would take it; null for the first and the unranked. */
  next: { rank: number; more: number } | null;
};

type Timed = { measure: CampaignMeasure; startsOn: Day; deadline: Day };

/** A contest's standing on a day by its own measure, with where it is heading. Total and stable, as `rank` is. */
export function rankCampaign<T extends Counted>(
  { measure, startsOn, deadline }: Timed,
  participants: readonly T[],
  asOf: Day,
): CampaignRow<T>[] {
  const byCode = new Map(participants.map((one) => [one.code, one]));
  const places = (of: (one: T) => number) => rank(participants.map((one) => entryOf(measure, one, of(one))));
  const now = places(({ achieved }) => achieved);
  const monthAgo = addDays(asOf, -30) > startsOn ? ranksOf(places((one) => one.achievedMonthAgo)) : null;
  const final = ranksOf(places((one) => projectedAt(deadline, one, asOf)));
  return now.map((entry) => {
    const one = byCode.get(entry.code) as T;
    const before = monthAgo?.get(entry.code) ?? null;
    return {
      ...one,
      rank: entry.rank,
      change: before !== null && entry.rank !== null ? before - entry.rank : null,
      value: measure === "COVERAGE" || measure === "TARGET_SHARE" ? coverage(entry) : entry.achieved,
      projected: projectedAt(deadline, one, asOf),
      projectedRank: final.get(entry.code) ?? null,
      next: nextPlace(now, entry),
    };
  });
}

function ranksOf(entries: Ranked<Entry>[]): Map<string, number | null> {
  return new Map(entries.map(({ code, rank: place }) => [code, place]));
}

/** The nearest better place and what it takes to stand above whoever holds it, when nobody else moves. */
function nextPlace(ranked: Ranked<Entry>[], own: Ranked<Entry>): { rank: number; more: number } | null {
  if (own.rank === null || own.denominator === null) return null;
  const above = ranked.filter((one) => one.rank !== null && one.rank < (own.rank ?? 0)).at(-1);
  if (!above?.rank || above.denominator === null) return null;
  const equal = Math.floor((above.achieved * own.denominator) / above.denominator);
  for (let achieved = Math.max(equal, own.achieved); ; achieved++) {
    const [first] = rank([{ ...own, achieved }, above]);
    const tied = rank([{ ...own, achieved }, above]).every((one) => one.rank === 1);
    if (first?.code === own.code && !tied) return { rank: above.rank, more: achieved - own.achieved };
  }
}
