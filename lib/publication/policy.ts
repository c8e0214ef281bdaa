import type { Actor } from "@/lib/platform/db/actor";

/** Whether a village's figures are public is the branch's and that village's own to say; the database adds which. */
export function canPublishVillage(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}
