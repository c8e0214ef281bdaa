import { addMonths } from "@/lib/platform/dates";
import { type Basis, reckon, totalOf } from "../due/rules";
import { bandOf, type Charge, type Month, type Relieved, type Tariffs, tariffOn } from "../tariff/rules";
import type { Funding } from "../tariff/schema";

export type Case = Basis & { funding: Funding; from: Month; months: number };

export type MonthDue = {
  month: Month;
  normal: Charge[];
  relieved: Relieved;
  normalTotal: number;
  total: number;
};

/** What each month costs, before and after relief; null where no tariff is known for a month. */
export function simulate(tariffs: Tariffs, given: Case): MonthDue[] | null {
  const months = Array.from({ length: given.months }, (_, at) => addMonths(given.from, at));
  const due = months.map((month) => monthDue(tariffs, given, month));
  return due.every((one): one is MonthDue => one !== null) ? due : null;
}

function monthDue(tariffs: Tariffs, given: Case, month: Month): MonthDue | null {
  const reckoned = reckon(tariffs, given, given.funding, month);
  if (!reckoned) return null;
  const { normal, relieved } = reckoned;
  return { month, normal, relieved, normalTotal: totalOf(normal), total: totalOf(relieved.charges) };
}

export type Protection = {
  /** To the heirs, at most, of a death by a work accident: wages or the JKM grant, instalments and funeral. */
  accidentDeath: number;
  death: number;
  /** A BPU's heirs within the waiting months; null for PU. */
  earlyDeath: number | null;
  scholarshipMost: number;
  /** Put by in those months, without the yield; null without JHT. */
  saved: number | null;
};

/**
 * What these contributions protect, as sums of PP 82/2019. An estimate: BPJS Ketenagakerjaan decides. Null where no
 * benefits are known for the first month.
 */
export function protectionOf(tariffs: Tariffs, given: Case, due: readonly MonthDue[]): Protection | null {
  const benefit = tariffOn(tariffs, "BENEFIT", given.from)?.content;
  const bpu = tariffOn(tariffs, "BPU", given.from)?.content;
  if (!benefit || !bpu) return null;
  const wage = given.segment === "BPU" ? bandOf(bpu, given.income).base : given.income;
  const grant = Math.max(wage * benefit.accidentWages, benefit.deathGrant);
  const savings = due.flatMap(({ normal }) => normal.filter(({ programme }) => programme === "JHT"));
  return {
    accidentDeath: grant + benefit.deathInstalments + benefit.funeral,
    death: benefit.deathGrant + benefit.deathInstalments + benefit.funeral,
    earlyDeath: given.segment === "BPU" ? benefit.earlyDeath : null,
    scholarshipMost: benefit.scholarshipMost,
    saved: savings.length > 0 ? totalOf(savings) : null,
  };
}
