/** How long an import keeps what its rows say of people; then only verdicts and reasons are left. */
export const daysKept = 30;

/** While nothing is saved yet, somebody may say what the columns of the file are. */
export function canBeMapped({ state, clearedAt }: { state: string; clearedAt: Date | null }): boolean {
  return clearedAt === null && (state === "MAPPING" || state === "CHECKED");
}

type Running = { startedAt: Date | null; rowsDone: number; rowsTotal: number };

/** Seconds until the last row at the pace so far; null before the first row. */
export function secondsLeft({ startedAt, rowsDone, rowsTotal }: Running, now: Date): number | null {
  if (!startedAt || rowsDone === 0) return null;
  const passed = Math.max(0, now.getTime() - startedAt.getTime()) / 1000;
  return Math.round((passed / rowsDone) * Math.max(0, rowsTotal - rowsDone));
}
