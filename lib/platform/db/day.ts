import type { Day } from "@/lib/platform/dates";

/** A day as the database's `date` columns take it. */
export function asDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** A `date` column's value as a day. */
export function asDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
