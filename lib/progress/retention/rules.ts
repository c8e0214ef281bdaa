import { fewest } from "@/lib/region/rules";

/** After so many months it is asked who is still covered. */
export const afterMonths = [1, 3, 6, 12] as const;
export type AfterMonths = (typeof afterMonths)[number];

/** Of `of` memberships whose months are over, `kept` were still covered. */
export type Kept = { of: number; kept: number };
export type Cohort = { key: string; started: number; after: Record<AfterMonths, Kept> };

/** What stands in a cell: a share of one, "later" as long as the months are not over for all, "hidden" for too few. */
export type Cell = number | "later" | "hidden";

/**
 * The share of a cohort that was still covered after so many months. A cohort of one month is waited for as a whole,
 * because its last days would be missing; what spans years (`rolling`) takes those whose months are over.
 */
export function shareAfter(
  { started, after }: Cohort,
  months: AfterMonths,
  { rolling, hideFew }: { rolling: boolean; hideFew: boolean },
): Cell {
  const { of, kept } = after[months];
  if (of === 0 || (!rolling && of < started)) return "later";
  return hideFew && of < fewest ? "hidden" : kept / of;
}

/** All cohorts as one. */
export function sumCohorts(cohorts: readonly Cohort[], key = ""): Cohort {
  const sum = (of: (cohort: Cohort) => number) => cohorts.reduce((total, one) => total + of(one), 0);
  const after = Object.fromEntries(
    afterMonths.map((months) => [
      months,
      { of: sum((one) => one.after[months].of), kept: sum((one) => one.after[months].kept) },
    ]),
  ) as Cohort["after"];
  return { key, started: sum(({ started }) => started), after };
}
