import type { CampaignMeasure } from "@/lib/campaign/schema";
import { addDays, type Day, daysBetween } from "@/lib/platform/dates";
import { measurePace, type PaceStatus, type Promised } from "@/lib/progress/rules";
import { entryOf } from "@/lib/ranking/campaign/rules";
import { type Ranked, rank } from "@/lib/ranking/rules";
import { raise, type StandingFigures, type VillageFigures } from "../rules";

const mostWeeks = 26;
const someSunday = "2024-01-07";

/** The days a public line has points on: its first, each Sunday's and the last, of half a year at most. */
export function weekEnds(from: Day, last: Day): Day[] {
  const first = [from, addDays(last, -7 * mostWeeks)].sort().at(-1) ?? last;
  if (first >= last) return [last];
  const gone = ((daysBetween(someSunday, first) % 7) + 7) % 7;
  const days = [first];
  for (let day = addDays(first, 7 - gone); day < last; day = addDays(day, 7)) days.push(day);
  return [...days, last];
}

export type Outlook = {
  status: PaceStatus;
  target: number;
  remaining: number;
  deadline: Day;
  startsOn: Day;
  /** What came in the last seven days, and what each week until the deadline must bring; in fives as all is. */
  perWeek: number;
  neededPerWeek: number | null;
};

/** Whether a village will make it, from what is public alone. */
export function outlook(promised: Promised, achieved: number, weekAgo: number, asOf: Day): Outlook {
  const pace = measurePace(promised, achieved, weekAgo, asOf);
  const { value: target, deadline, startsOn } = promised;
  return {
    status: pace.status,
    target,
    remaining: pace.remaining,
    deadline,
    startsOn,
    perWeek: achieved - weekAgo,
    neededPerWeek: pace.neededPerDay === null ? null : raise(pace.neededPerDay * Math.min(7, pace.daysLeft)),
  };
}

/** What a village's public page says: figures in fives, and what follows from them. */
export function villageView({ asOf, unit, members, whole, promised, points, weekAgo }: VillageFigures) {
  const achieved = points.at(-1)?.value ?? 0;
  return {
    asOf,
    unit,
    members,
    achieved,
    points,
    whole,
    share: whole ? achieved / whole : null,
    outlook: promised && outlook(promised, achieved, weekAgo, asOf),
  };
}

export type VillageView = ReturnType<typeof villageView>;

type Contest = { measure: CampaignMeasure; startsOn: Day; deadline: Day };
type Placed = { code: string; figures: StandingFigures };

/** The public league of a contest: its order is that of the figures in fives, and equal ones share a place. */
export function leagueView<T extends Placed>(contest: Contest, standings: readonly T[]) {
  const entries = standings.map((standing) => ({
    ...standing,
    ...measured(contest.measure, standing.code, standing.figures),
  }));
  const rows = rank(entries).map((entry) => ({ ...entry, ...judged(contest, entry.figures) }));
  return { rows, total: rows.reduce((sum, { figures }) => sum + figures.achieved, 0) };
}

function measured(measure: CampaignMeasure, code: string, figures: StandingFigures) {
  const { achieved, weekAgo, baseline, whole, target } = figures;
  const counted = {
    achieved,
    achievedWeekAgo: weekAgo,
    achievedMonthAgo: weekAgo,
    achievedAtStart: baseline,
  };
  return entryOf(measure, { code, ...counted, denominator: whole, target });
}

function judged(
  { startsOn, deadline }: Contest,
  { achieved, weekAgo, baseline, target, asOf }: StandingFigures,
) {
  if (!target) return { outlook: null };
  return { outlook: outlook({ value: target, baseline, startsOn, deadline }, achieved, weekAgo, asOf) };
}

export type LeagueView<T extends Placed = Placed> = {
  rows: Ranked<T & { outlook: Outlook | null }>[];
  total: number;
};
