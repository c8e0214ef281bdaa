import type { Day } from "@/lib/platform/dates";
import type { Criterion } from "../rubric/schema";
import { rankBy, scoreOf, type Values } from "../rubric/score/rules";

/** What a judge who has finished leaves behind. */
export type Sheet = {
  name: string;
  /** Villages that the judge has an interest in: what was given to them is not looked at. */
  conflicts: ReadonlySet<number>;
  scores: ReadonlyMap<number, Values>;
};

export type Judged = {
  villageId: number;
  joinedOn: Day;
  judges: { name: string; total: number }[];
  /** The mean of what each criterion earned, in the order of the rubric. */
  criteria: { name: string; weight: number; points: number }[];
  /** null where no judge has scored it. */
  total: number | null;
};

/**
 * The participants by the mean of what the judges gave them. Between equal totals the higher mean on the first
 * criterion decides, then on the next, and in the end who joined earlier; who is equal in all of it shares a rank.
 */
export function settle(
  criteria: readonly Criterion[],
  participants: readonly { villageId: number; joinedOn: Day }[],
  sheets: readonly Sheet[],
): (Judged & { rank: number })[] {
  const judged = participants.map((participant): Judged => {
    const given = sheets.flatMap(({ name, conflicts, scores }) => {
      const values = conflicts.has(participant.villageId) ? undefined : scores.get(participant.villageId);
      return values ? [{ name, ...scoreOf(criteria, values) }] : [];
    });
    return {
      ...participant,
      judges: given.map(({ name, total }) => ({ name, total })),
      criteria: criteria.map(({ name, weight }, at) => ({
        name,
        weight,
        points: mean(given.map(({ lines }) => lines[at]?.points ?? 0)),
      })),
      total: given.length > 0 ? mean(given.map(({ total }) => total)) : null,
    };
  });
  return rankBy(judged, ({ total, criteria: means, joinedOn }) => [
    total ?? -1,
    ...means.map(({ points }) => points),
    -Number(joinedOn.replaceAll("-", "")),
  ]);
}

/** To the hundredth, as it is shown: what looks equal is equal. */
function mean(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const hundredths = values.reduce((sum, value) => sum + Math.round(value * 100), 0);
  return Math.round(hundredths / values.length) / 100;
}

/** How many scores a judge still owes: one for each criterion of each participant without an interest in it. */
export function countMissing(
  criteria: readonly Criterion[],
  villageIds: readonly number[],
  { conflicts, scores }: Omit<Sheet, "name">,
): number {
  return villageIds
    .filter((id) => !conflicts.has(id))
    .reduce((sum, id) => sum + scoreOf(criteria, scores.get(id) ?? {}).missing, 0);
}
