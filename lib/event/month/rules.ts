import { addDays, addMonths, type Day, daysBetween, eachDay } from "@/lib/platform/dates";

/** Mondays to Sundays that hold every day of a month. */
export function weeksOf(month: string): Day[][] {
  const first: Day = `${month}-01`;
  const last = addDays(`${addMonths(month, 1)}-01`, -1);
  const start = addDays(first, -daysSinceMonday(first));
  const end = addDays(last, 6 - daysSinceMonday(last));
  const days = eachDay(start, end);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

// 1 January 2024 was a Monday.
function daysSinceMonday(day: Day): number {
  return ((daysBetween("2024-01-01", day) % 7) + 7) % 7;
}
