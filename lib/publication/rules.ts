import type { Day } from "@/lib/platform/dates";
import type { Point, Promised } from "@/lib/progress/rules";
import type { TargetUnit } from "@/lib/target/schema";

/** What is public stands for this many people or none: fewer could be somebody known. */
export const step = 5;

/** A count as it may be public: 0 stands for "fewer than five". */
export function lower(count: number): number {
  return Math.max(0, Math.floor(count / step) * step);
}

/** A promise as it may be public. Upwards, so that what is called reached has been reached. */
export function raise(promise: number): number {
  return Math.ceil(promise / step) * step;
}

export type VillageFigures = {
  asOf: Day;
  unit: TargetUnit;
  members: number;
  whole: number | null;
  promised: Promised | null;
  /** What was reached in its unit, the last at the end of `asOf`. */
  points: Point[];
  weekAgo: number;
};

export type StandingFigures = {
  asOf: Day;
  achieved: number;
  weekAgo: number;
  baseline: number;
  whole: number | null;
  target: number | null;
};

/** A village's figures as they may be public: every one in fives, and nothing kept of what they were. */
export function protectVillage(figures: VillageFigures): VillageFigures {
  const { asOf, unit, members, whole, promised, points, weekAgo } = figures;
  return {
    asOf,
    unit,
    members: lower(members),
    whole: whole === null ? null : lower(whole),
    promised: promised && {
      value: raise(promised.value),
      startsOn: promised.startsOn,
      baseline: lower(promised.baseline),
      deadline: promised.deadline,
    },
    points: points.map(({ day, value }) => ({ day, value: lower(value) })),
    weekAgo: lower(weekAgo),
  };
}

/** A village's figures in a contest as they may be public. */
export function protectStanding(figures: StandingFigures): StandingFigures {
  const { asOf, achieved, weekAgo, baseline, whole, target } = figures;
  return {
    asOf,
    achieved: lower(achieved),
    weekAgo: lower(weekAgo),
    baseline: lower(baseline),
    whole: whole === null ? null : lower(whole),
    target: target === null ? null : raise(target),
  };
}
