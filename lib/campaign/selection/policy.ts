import type { Actor } from "@/lib/platform/db/actor";

/** Which village goes into a contest is the branch's to weigh and to decide. */
export function canSelect(actor: Actor): boolean {
  return actor.role === "BRANCH";
}
