import { basisOf, dueReckoner } from "../due/rules";
import type { Month, Programme, Tariffs } from "../tariff/rules";
import type { Funding, RiskGroup } from "../tariff/schema";

/** Memberships of a month that are alike, and what those of them that are paid came to. */
export type Group = {
  segment: "BPU" | "PU";
  programmes: Programme[];
  sector: string;
  payer: string;
  income: number | null;
  risk: RiskGroup | null;
  paid: boolean;
  members: number;
  rupiah: number;
};

export type Sums = {
  members: number;
  paidMembers: number;
  paid: number;
  /** Of those that have not paid, as far as it can be reckoned. */
  outstanding: number;
  /** Employees of whom no wage is known: theirs is missing in what is outstanding. */
  unknown: number;
};

const fundingOf: Record<string, Funding> = {
  SELF: "SELF",
  VILLAGE_BUDGET: "APBDES",
  COMPANY: "COMPANY",
  CSR: "CSR",
  OTHER: "SELF",
};

/** Where the money of somebody who has not paid yet is expected from, by who was said to pay at registration. */
export function expectedFunding(payer: string): Funding {
  return fundingOf[payer] ?? "SELF";
}

/** A month's members, what was paid, and what the others owe by the tariff and relief of that month. */
export function sumGroups(
  tariffs: Tariffs,
  groups: readonly Group[],
  month: Month,
  officialsWage: number | null,
): Sums {
  const dueFor = dueReckoner(tariffs);
  const sums: Sums = { members: 0, paidMembers: 0, paid: 0, outstanding: 0, unknown: 0 };
  for (const group of groups) {
    sums.members += group.members;
    if (group.paid) {
      sums.paidMembers += group.members;
      sums.paid += group.rupiah;
      continue;
    }
    const basis = basisOf(group, group, officialsWage);
    const due = basis && dueFor(basis, expectedFunding(group.payer), month);
    if (due) sums.outstanding += due.rupiah * group.members;
    else sums.unknown += group.members;
  }
  return sums;
}
