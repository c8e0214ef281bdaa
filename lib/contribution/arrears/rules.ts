import { type ProgrammeRule, type RuleName, ruleOn } from "@/lib/membership/rules";
import { addDays, addMonths, type Day, earlierOf, monthOf } from "@/lib/platform/dates";

export type Segment = "BPU" | "PU";

const dueDay: Record<Segment, RuleName> = { BPU: "BPU_DUE_DAY", PU: "PU_DUE_DAY" };

/** The last month counted as paid of somebody who has never paid: nothing is owed before the book was opened. */
export function paidBefore(startsOn: Day, bookFrom: string): string {
  const start = monthOf(startsOn);
  return addMonths(start > bookFrom ? start : bookFrom, -1);
}

/** The first day on which a month is overdue; a due day that the month after it does not have is its last. */
export function overdueFrom(month: string, day: number): Day {
  return earlierOf(addDays(`${addMonths(month, 1)}-01`, day), `${addMonths(month, 2)}-01`);
}

/** How many months after the last paid one are overdue on a day, by the rule of that day; null before any rule. */
export function arrearsOn(
  rules: readonly ProgrammeRule[],
  segment: Segment,
  paidUntil: string,
  day: Day,
): number | null {
  const due = ruleOn(rules, dueDay[segment], day)?.value;
  if (due === undefined) return null;
  const latest = addMonths(monthOf(day), Number(day.slice(8)) > due ? -1 : -2);
  return Math.max(0, monthNumber(latest) - monthNumber(paidUntil));
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

/**
 * The first day without cover of who has paid until a month and pays no further: the first, from `from` on, on which
 * the rule then in force says so. Null when no rule ever does.
 */
export function lapsesOn(
  rules: readonly ProgrammeRule[],
  segment: Segment,
  paidUntil: string,
  from: Day = "0001-01-01",
): Day | null {
  const changes = [
    ...new Set(
      rules
        .filter(({ name }) => name === "ARREARS_MONTHS" || name === dueDay[segment])
        .map((rule) => rule.validFrom),
    ),
  ].sort();
  const days = changes.flatMap((since, at) => {
    const months = ruleOn(rules, "ARREARS_MONTHS", since)?.value;
    const due = ruleOn(rules, dueDay[segment], since)?.value;
    if (months === undefined || due === undefined) return [];
    const day = [overdueFrom(addMonths(paidUntil, months + 1), due), since, from].sort().at(-1) as Day;
    const next = changes[at + 1];
    return next === undefined || day < next ? [day] : [];
  });
  return days.sort()[0] ?? null;
}
