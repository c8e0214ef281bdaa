import { addDays, type Day, daysBetween } from "@/lib/platform/dates";

export const windows = [7, 30] as const;

/** The days of a window: those before an event, and those after it that are over; the day itself is in neither. */
export function windowDays(event: Day, days: number, today: Day) {
  const gone = Math.min(Math.max(daysBetween(event, today), 0), days);
  return {
    before: { first: addDays(event, -days), last: addDays(event, -1) },
    after: { first: addDays(event, 1), last: addDays(event, gone) },
    /** Days after the event that have begun, of `days`. */
    gone,
  };
}

export type Registered = { day: Day; count: number };
export type Effect = { days: number; before: number; onTheDay: number; after: number; gone: number };

/** Registrations in the days around an event, or around another day in windows of its own. */
export function effectOf(
  event: Day,
  registered: readonly Registered[],
  today: Day,
  spans: readonly number[] = windows,
): Effect[] {
  return spans.map((days) => {
    const { before, after, gone } = windowDays(event, days, today);
    const within = ({ first, last }: { first: Day; last: Day }) =>
      registered.reduce((sum, { day, count }) => sum + (day >= first && day <= last ? count : 0), 0);
    return {
      days,
      before: within(before),
      onTheDay: within({ first: event, last: event }),
      after: within(after),
      gone,
    };
  });
}

/** The middle one; between two, their mean. null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
