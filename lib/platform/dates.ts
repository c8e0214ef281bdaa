/** A calendar day without a clock or a zone: "yyyy-mm-dd". */
export type Day = string;

const MS_PER_DAY = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True only for a day that exists: "2026-02-31" and "2026-2-3" are refused. */
export function isDay(text: string): boolean {
  return SHAPE.test(text) && dayOf(epochDay(text)) === text;
}

/** The only place that reads the clock; `now` is for tests and for work replayed later. */
export function today(zone = "Asia/Jakarta", now: Date = new Date()): Day {
  return clockDay(zone).format(now);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(epochDay(day) + days);
}

/** Days from `a` to `b`, negative when `b` is earlier: ("2019-08-01", "2019-11-30") is 121. */
export function daysBetween(a: Day, b: Day): number {
  return epochDay(b) - epochDay(a);
}

const someMonday = "2024-01-01";

/** The Monday of a day's week. */
export function mondayOf(day: Day): Day {
  const gone = daysBetween(someMonday, day) % 7;
  return addDays(day, -((gone + 7) % 7));
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
  return [a, b].sort()[0] ?? a;
}

/** The same day a month earlier, or that month's last day: 31 March gives 28 or 29 February. */
export function monthBefore(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const lastOfPrevious = new Date(Date.UTC(year, month - 1, 0));
  return dayOf(
    epochDay(lastOfPrevious.toISOString().slice(0, 10)) +
      Math.min(date, lastOfPrevious.getUTCDate()) -
      lastOfPrevious.getUTCDate(),
  );
}

/** Every day from `first` to `last`, both included; empty when `last` is earlier. */
export function eachDay(first: Day, last: Day): Day[] {
  const count = Math.max(0, daysBetween(first, last) + 1);
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

function epochDay(day: Day): number {
  const [, year, month, date] = SHAPE.exec(day) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(date)) / MS_PER_DAY;
}

function dayOf(epoch: number): Day {
  return new Date(epoch * MS_PER_DAY).toISOString().slice(0, 10);
}

const clockDays = new Map<string, Intl.DateTimeFormat>();

function clockDay(zone: string): Intl.DateTimeFormat {
  const known = clockDays.get(zone);
  if (known) return known;
  // Sweden writes dates as yyyy-mm-dd.
  const made = new Intl.DateTimeFormat("sv-SE", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  clockDays.set(zone, made);
  return made;
}

/** The month of a day: "2026-11". */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** The month so many months later, or earlier when negative. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}
