import { addDays, type Day, daysBetween } from "@/lib/platform/dates";

export type PaceStatus = "NOT_STARTED" | "REACHED" | "ON_PACE" | "BEHIND" | "OVERDUE";

export type Promised = { value: number; startsOn: Day; baseline: number; deadline: Day };

export type Pace = {
  status: PaceStatus;
  achieved: number;
  remaining: number;
  /** Days from `asOf` to the deadline; negative after it. */
  daysLeft: number;
  /** What each remaining day must bring; null when nothing remains or no day does. */
  neededPerDay: number | null;
  perDayLastWeek: number;
  /** null on the first day, when nothing can have been measured. */
  perDaySinceStart: number | null;
  /** At the deadline, at the pace of the last week; null after it. */
  projectedTotal: number | null;
  /** The day the target is reached at that pace; null when it is reached already or never will be. */
  projectedFinish: Day | null;
};

/**
 * Whether a village will make it. The pace is that of the last seven days, because a campaign lives from week
 * to week; `achievedWeekAgo` is the figure seven days before `asOf`.
 */
export function measurePace(promised: Promised, achieved: number, achievedWeekAgo: number, asOf: Day): Pace {
  const { value, startsOn, baseline, deadline } = promised;
  const remaining = Math.max(0, value - achieved);
  const daysLeft = daysBetween(asOf, deadline);
  const daysGone = daysBetween(startsOn, asOf);
  const perDay = (achieved - achievedWeekAgo) / 7;
  const projectedTotal = daysLeft >= 0 ? Math.floor(achieved + perDay * daysLeft + 1e-9) : null;
  const measured = {
    achieved,
    remaining,
    daysLeft,
    neededPerDay: remaining > 0 && daysLeft > 0 ? remaining / daysLeft : null,
    perDayLastWeek: perDay,
    perDaySinceStart: daysGone > 0 ? (achieved - baseline) / daysGone : null,
    projectedTotal,
    projectedFinish: finishDay(remaining, perDay, asOf),
  };
  return { status: statusOf(remaining, daysGone, daysLeft, projectedTotal, value), ...measured };
}

function statusOf(
  remaining: number,
  daysGone: number,
  daysLeft: number,
  projected: number | null,
  value: number,
) {
  if (remaining === 0) return "REACHED";
  if (daysGone < 0) return "NOT_STARTED";
  if (daysLeft < 0) return "OVERDUE";
  return projected !== null && projected >= value ? "ON_PACE" : "BEHIND";
}

// Ten years on, a projection says nothing any more.
const farAway = 3650;

function finishDay(remaining: number, perDay: number, asOf: Day): Day | null {
  if (remaining === 0 || perDay <= 0) return null;
  const days = Math.ceil(remaining / perDay - 1e-9);
  return days > farAway ? null : addDays(asOf, days);
}

/** Where the village should stand on a day if it went from baseline to target in equal steps. */
export function neededOn(promised: Promised, day: Day): number {
  const whole = daysBetween(promised.startsOn, promised.deadline);
  const gone = Math.min(whole, Math.max(0, daysBetween(promised.startsOn, day)));
  return promised.baseline + ((promised.value - promised.baseline) * gone) / whole;
}

export type Point = { day: Day; value: number };

/** The chart's three lines: what was, what would have to be, and what will be at the last week's pace. */
export function progressLines(
  points: readonly Point[],
  promised: Promised | null,
  pace: Pace | null,
  asOf: Day,
): { achieved: Point[]; needed: Point[]; projected: Point[] } {
  const last = points.at(-1)?.value ?? 0;
  const first = promised?.startsOn ?? points[0]?.day ?? asOf;
  const before = points.findLast(({ day }) => day <= first)?.value ?? 0;
  const achieved = [{ day: first, value: before }, ...points.filter(({ day }) => day > first)];
  if (achieved.at(-1)?.day !== asOf && asOf > first) achieved.push({ day: asOf, value: last });
  if (!promised) return { achieved, needed: [], projected: [] };
  const { startsOn, baseline, deadline, value } = promised;
  const needed = [
    { day: startsOn, value: baseline },
    { day: deadline, value },
  ];
  const open = pace !== null && pace.projectedTotal !== null && pace.daysLeft > 0 && asOf >= startsOn;
  const projected = open
    ? [
        { day: asOf, value: last },
        { day: deadline, value: pace.projectedTotal ?? last },
      ]
    : [];
  return { achieved, needed, projected };
}
