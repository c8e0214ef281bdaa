import type { Actor } from "@/lib/platform/db/actor";

/** A village's dashboard leads to its people, so it is for those who may see them. */
export function canSeeDashboard(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

/** How many stayed is a count, as the league's are. */
export function canSeeRetentionOfRegency(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "REGENCY";
}
