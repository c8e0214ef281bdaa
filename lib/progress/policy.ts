import type { Actor } from "@/lib/platform/db/actor";

/** A village's dashboard leads to its people, so it is for those who may see them. */
export function canSeeDashboard(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}
