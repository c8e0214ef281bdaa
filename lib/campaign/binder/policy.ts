import type { Actor } from "@/lib/platform/db/actor";

/** What is in a binder may name people, so it is for those who may see a person; the database adds whose. */
export function canSeeBinders(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

/** A village fills its own, the branch helps. */
export const canKeepBinder = canSeeBinders;
