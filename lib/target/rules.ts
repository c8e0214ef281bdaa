import type { Day } from "@/lib/platform/dates";
import type { FigureKind } from "@/lib/region/schema";
import type { TargetUnit } from "./schema";

const denominators: Record<TargetUnit, FigureKind> = {
  PERSON: "POPULATION",
  HOUSEHOLD: "HOUSEHOLDS",
  WORKER: "WORKERS",
  OFFICIAL: "OFFICIALS",
};

/** The figure a unit is a share of. People and workers are the same members, measured against different totals. */
export function denominatorOf(unit: TargetUnit): FigureKind {
  return denominators[unit];
}

/** A share of a whole, rounded up so that reaching it reaches the share: 50 % of 1,524 is 762. */
export function shareOf(percent: number, whole: number): number {
  return Math.ceil((Math.round(percent * 100) * whole) / 10_000);
}

type Dated = { isMain: boolean; current: { startsOn: Day; deadline: Day } };

/**
 * The target to look at on a day: today the main one; on an earlier day the one that was running then, so that
 * a past deadline is judged by its own promise. The main target stands in when none had begun.
 */
export function targetOn<T extends Dated>(targets: readonly T[], asOf: Day, today: Day): T | null {
  const main = targets.find(({ isMain }) => isMain) ?? null;
  if (asOf >= today) return main;
  const begun = targets.filter(({ current }) => current.startsOn <= asOf);
  const running = begun.filter(({ current }) => current.deadline >= asOf);
  const latest = (list: T[]) =>
    list.reduce<T | null>(
      (last, one) => (last && last.current.startsOn >= one.current.startsOn ? last : one),
      null,
    );
  return running.find(({ isMain }) => isMain) ?? latest(running) ?? latest(begun) ?? main;
}
