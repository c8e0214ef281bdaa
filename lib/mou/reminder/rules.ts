/** So many days before its end people are reminded of an agreement. */
export const reminderDays = [90, 30, 7] as const;

export type Reminder = {
  /** What has been reached and is noted now, so that it is not told again. */
  reached: number[];
  /** The nearest of them, which people are told of; when several were missed, one is enough. */
  tell: number;
};

/** What is due of an agreement that ends in `left` days and of which people were told at `told`; null for nothing. */
export function dueReminder(left: number, told: readonly number[]): Reminder | null {
  if (left < 0) return null;
  const reached = reminderDays.filter((days) => left <= days && !told.includes(days));
  const tell = Math.min(...reached);
  // Whoever was told of a nearer end is not told of a farther one afterwards.
  if (reached.length === 0 || told.some((days) => days < tell)) return null;
  return { reached, tell };
}
