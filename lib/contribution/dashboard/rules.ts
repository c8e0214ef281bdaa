import { addMonths } from "@/lib/platform/dates";
import { tellingGroups } from "@/lib/region/rules";
import { dueReckoner } from "../due/rules";
import type { Month, Programme, Tariffs } from "../tariff/rules";
import type { Funding, RiskGroup } from "../tariff/schema";
import { expectedFunding } from "../village/rules";

/** Running memberships of a place that owe alike, of villages that keep their contributions. */
export type MixGroup = {
  segment: "BPU" | "PU";
  sector: string;
  payer: string;
  /** With commas between. */
  programmes: string;
  /** 0 where none was told. */
  income: number;
  /** Empty for the self-employed. */
  risk: RiskGroup | "";
  paidUntil: Month;
  members: number;
};

export type Owed = {
  members: number;
  /** Members whose month is not paid, and what they owe for it. */
  unpaidMembers: number;
  outstanding: number;
  /** For the months before, of those who are not further behind than arrears are charged. */
  arrears: number;
  /** Employees of whom no wage is known; nothing of theirs is in the sums. */
  unknown: number;
};

/** What a place still owes in a month, by the tariff and relief of each month that is not paid. */
export function owedBy(
  tariffs: Tariffs,
  groups: readonly MixGroup[],
  month: Month,
  arrearsMonths: number,
): Owed {
  const dueFor = dueReckoner(tariffs);
  const owed: Owed = { members: 0, unpaidMembers: 0, outstanding: 0, arrears: 0, unknown: 0 };
  for (const group of groups) {
    owed.members += group.members;
    if (group.paidUntil >= month) continue;
    owed.unpaidMembers += group.members;
    if (group.segment === "PU" && group.income === 0) {
      owed.unknown += group.members;
      continue;
    }
    const basis = {
      ...group,
      programmes: group.programmes.split(",") as Programme[],
      risk: group.risk || ("VERY_LOW" as const),
    };
    const dueIn = (one: Month) =>
      (dueFor(basis, expectedFunding(group.payer), one)?.rupiah ?? 0) * group.members;
    owed.outstanding += dueIn(month);
    const first = addMonths(group.paidUntil, 1);
    if (first < addMonths(month, -arrearsMonths)) continue;
    for (let one = first; one < month; one = addMonths(one, 1)) owed.arrears += dueIn(one);
  }
  return owed;
}

export type Carried = { funding: Funding; scheme: string; members: number; rupiah: number };

export type PlaceRow = Owed & {
  code: string;
  name: string;
  kind: string | null;
  villages: number;
  keptVillages: number;
  paidMembers: number;
  paid: number;
  carried: Carried[];
};

/** Every place added up. */
export function sumPlaces(rows: readonly PlaceRow[]): Omit<PlaceRow, "code" | "name" | "kind"> {
  const sum = (of: (row: PlaceRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    villages: sum(({ villages }) => villages),
    keptVillages: sum(({ keptVillages }) => keptVillages),
    members: sum(({ members }) => members),
    unpaidMembers: sum(({ unpaidMembers }) => unpaidMembers),
    outstanding: sum(({ outstanding }) => outstanding),
    arrears: sum(({ arrears }) => arrears),
    unknown: sum(({ unknown }) => unknown),
    paidMembers: sum(({ paidMembers }) => paidMembers),
    paid: sum(({ paid }) => paid),
    carried: joinCarried(rows.flatMap(({ carried }) => carried)),
  };
}

/** The same source of several places as one, the one that carries most first. */
function joinCarried(rows: readonly Carried[]): Carried[] {
  const joined = new Map<string, Carried>();
  for (const { funding, scheme, members, rupiah } of rows) {
    const key = `${funding} ${scheme}`;
    const one = joined.get(key) ?? { funding, scheme, members: 0, rupiah: 0 };
    joined.set(key, { ...one, members: one.members + members, rupiah: one.rupiah + rupiah });
  }
  return [...joined.values()].sort((a, b) => b.members - a.members || (a.funding < b.funding ? -1 : 1));
}

/** Sources one by one, and what those carry together that are not told one by one. */
export type Carriers = { told: Carried[]; others: { members: number; rupiah: number } | null };

/** For a reader who may see no person: sources that carry fewer than five, with the next smallest, are told as one. */
export function gatherFew(rows: readonly Carried[]): Carriers {
  const few = tellingGroups(rows);
  const sum = (of: (row: Carried) => number) => [...few].reduce((total, row) => total + of(row), 0);
  const others = { members: sum(({ members }) => members), rupiah: sum(({ rupiah }) => rupiah) };
  return { told: rows.filter((row) => !few.has(row)), others: few.size > 0 ? others : null };
}
