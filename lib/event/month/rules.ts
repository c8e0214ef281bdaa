import { addDays, type Day, daysBetween, eachDay } from "@/lib/platform/dates";

/** The month of a day: "2026-11". */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The month so many months later, or earlier when negative. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

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
