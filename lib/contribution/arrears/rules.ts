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
  return Math.max(0, monthNumber(overdueUpTo(day, due)) - monthNumber(paidUntil));
}

function overdueUpTo(day: Day, due: number): string {
  return addMonths(monthOf(day), Number(day.slice(8)) > due ? -1 : -2);
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

/**
 * The months that somebody has not paid: those overdue on a day, or, when none is, the one whose arrears will end the
 * cover on `lapseDay`.
 */
export function owedMonths(
  rules: readonly ProgrammeRule[],
  segment: Segment,
  day: Day,
  { months, lapseDay }: { months: number | null; lapseDay: Day },
): { from: string; to: string } {
  if (months) {
    const to = overdueUpTo(day, ruleOn(rules, dueDay[segment], day)?.value ?? 0);
    return { from: addMonths(to, 1 - months), to };
  }
  const most = ruleOn(rules, "ARREARS_MONTHS", lapseDay)?.value ?? 0;
  const from = addMonths(monthOf(lapseDay), -1 - most);
  return { from, to: from };
}

export type Placed = { hamlet: string | null; rw: string | null; rt: string | null };

/** Rows by dusun, RW and RT in the order given. */
export function groupByPlace<Row extends Placed>(rows: readonly Row[]): { place: Placed; rows: Row[] }[] {
  const groups = new Map<string, { place: Placed; rows: Row[] }>();
  for (const row of rows) {
    const { hamlet, rw, rt } = row;
    const key = JSON.stringify([hamlet, rw, rt]);
    const group = groups.get(key) ?? { place: { hamlet, rw, rt }, rows: [] };
    groups.set(key, group);
    group.rows.push(row);
  }
  return [...groups.values()];
}

/** So many doors are laid out as PDF; a longer list is divided first, and never cut. */
export const mostOnPaper = 5_000;
