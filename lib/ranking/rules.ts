import type { Completeness } from "@/lib/official/rules";
import type { Pace } from "@/lib/progress/rules";
import type { Target } from "@/lib/target/queries";
import { type OfficialsStanding, standingOf } from "./officials/rules";

export type Entry = { code: string; achieved: number; denominator: number | null };
export type Ranked<T> = T & { rank: number | null };

/**
 * The league's order: higher coverage first, then more achieved; what is still equal shares a rank and stands
 * in the order of codes. Without a denominator there is no coverage and no rank, and the place is at the end.
 */
export function rank<T extends Entry>(entries: readonly T[]): Ranked<T>[] {
  const ordered = [...entries].sort((a, b) => compare(a, b) || (a.code < b.code ? -1 : 1));
  let previous: Ranked<T> | null = null;
  return ordered.map((entry, at) => {
    const place: number | null = !hasCoverage(entry)
      ? null
      : previous !== null && compare(previous, entry) === 0
        ? previous.rank
        : at + 1;
    previous = { ...entry, rank: place };
    return previous;
  });
}

function hasCoverage(entry: Entry): entry is Entry & { denominator: number } {
  return entry.denominator !== null && entry.denominator > 0;
}

// Cross-multiplied, so that equal fractions are equal whatever their size.
function compare(a: Entry, b: Entry): number {
  if (hasCoverage(a) !== hasCoverage(b)) return hasCoverage(a) ? -1 : 1;
  if (!hasCoverage(a) || !hasCoverage(b)) return b.achieved - a.achieved;
  return b.achieved * a.denominator - a.achieved * b.denominator || b.achieved - a.achieved;
}

/** Coverage as a share of 1, or null without a denominator. */
export function coverage(entry: Entry): number | null {
  return hasCoverage(entry) ? entry.achieved / entry.denominator : null;
}

export type Standing = {
  id: number;
  regencyId: number;
  code: string;
  name: string;
  kind: string;
  districtCode: string;
  districtName: string;
  regencyName: string;
  members: number;
  /** With a membership that has not ended, covered or not. */
  registered: number;
  achieved: number;
  achievedWeekAgo: number;
  achievedMonthAgo: number;
  denominator: number | null;
  denominatorMonthAgo: number | null;
  target: Target | null;
  pace: Pace | null;
  officials: Completeness;
};

export type LeagueRow = {
  code: string;
  name: string;
  kind: string | null;
  rank: number | null;
  /** Places gained since a month ago; negative when lost, null when there was no rank then. */
  change: number | null;
  coverage: number | null;
  achieved: number;
  denominator: number | null;
  members: number;
  registered: number;
  villages: number;
  villagesWithTarget: number;
  villagesOnPace: number;
  villagesWithoutDenominator: number;
  officials: OfficialsStanding;
  status: Pace["status"] | null;
};

export type Group = { code: string; name: string; kind: string | null; standings: Standing[] };

/** Ranks groups of villages; a group's coverage is over its villages that have a denominator. */
export function rankGroups(groups: Group[]): LeagueRow[] {
  const before = new Map(
    rank(groups.map((group) => asEntry(group, true))).map(({ code, rank }) => [code, rank]),
  );
  return rank(groups.map((group) => ({ ...asEntry(group, false), group }))).map(
    ({ group, rank: place, ...entry }) => {
      const earlier = before.get(entry.code) ?? null;
      const { standings } = group;
      return {
        ...entry,
        name: group.name,
        kind: group.kind,
        rank: place,
        change: place !== null && earlier !== null ? earlier - place : null,
        coverage: coverage(entry),
        members: sum(standings, ({ members }) => members),
        registered: sum(standings, ({ registered }) => registered),
        villages: standings.length,
        villagesWithTarget: standings.filter(({ target }) => target).length,
        villagesOnPace: standings.filter(
          ({ pace }) => pace?.status === "ON_PACE" || pace?.status === "REACHED",
        ).length,
        villagesWithoutDenominator: standings.filter(({ denominator }) => !denominator).length,
        officials: standingOf(standings),
        status: standings.length === 1 ? (standings[0]?.pace?.status ?? null) : null,
      };
    },
  );
}

function asEntry({ code, standings }: Group, monthAgo: boolean): Entry {
  const denominatorKey = monthAgo ? "denominatorMonthAgo" : "denominator";
  const counted = standings.filter((one) => one[denominatorKey]);
  return {
    code,
    achieved: sum(counted, (one) => (monthAgo ? one.achievedMonthAgo : one.achieved)),
    denominator: counted.length > 0 ? sum(counted, (one) => one[denominatorKey] ?? 0) : null,
  };
}

/** Adds up one figure of many. */
export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Each village a group of its own. */
export function byVillage(standings: Standing[]): Group[] {
  return standings.map((one) => ({ code: one.code, name: one.name, kind: one.kind, standings: [one] }));
}

/** The villages of each kecamatan. */
export function byDistrict(standings: Standing[]): Group[] {
  const groups = new Map<string, Standing[]>();
  for (const one of standings) groups.set(one.districtCode, [...(groups.get(one.districtCode) ?? []), one]);
  return [...groups].map(([code, members]) => ({
    code,
    name: members[0]?.districtName ?? "",
    kind: null,
    standings: members,
  }));
}
