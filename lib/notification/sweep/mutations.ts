import { asSystem } from "@/lib/platform/db/door";
import { firstIdAt } from "@/lib/platform/id";

/** A year after it was told, news is in the audit trail if it mattered, and in the bell it is in the way. */
const keptDays = 365;

/** Removes what was told more than a year before `now`; by the ids, which are in the order of time. */
export function clearOldNotifications(now: Date): Promise<number> {
  const before = firstIdAt(new Date(now.getTime() - keptDays * 86_400_000));
  return asSystem(
    (tx) => tx.$executeRaw`
      delete from notification where id in
        (select id from notification where id < ${before}::uuid order by id limit 10000)`,
  );
}
