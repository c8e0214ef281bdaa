import type { Standing } from "@/lib/resident/snapshot/queries";

const hours = 24;

type Finished = { state: string; finishedAt: Date | null; rowsDone: number };

/** Until when an import that wrote something can be undone; null when it cannot, or not any more. */
export function undoableUntil({ state, finishedAt, rowsDone }: Finished, now: Date): Date | null {
  if ((state !== "COMMITTED" && state !== "CANCELLED") || !finishedAt || rowsDone === 0) return null;
  const end = new Date(finishedAt.getTime() + hours * 3_600_000);
  return now < end ? end : null;
}

/** Why an undo left a row as it is; they stand among the row's warnings. */
export const keptCodes = ["CHANGED_SINCE", "REGISTERED_SINCE"] as const;

export type Fate = "RESTORE" | "DELETE" | (typeof keptCodes)[number];

/**
 * What an undo does with somebody an import wrote at `writtenAt`: whoever has been changed since stays as they
 * are, and so does a new one who has been registered since.
 */
export function fateOf(isNew: boolean, writtenAt: string, now: Standing | undefined): Fate {
  if (!now || now.updatedAt !== writtenAt || !now.identityFree) return "CHANGED_SINCE";
  if (!isNew) return "RESTORE";
  return now.registered ? "REGISTERED_SINCE" : "DELETE";
}
