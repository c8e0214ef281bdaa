import type { Actor } from "@/lib/platform/db/actor";

/** A target is agreed between branch and village; the branch writes it down. */
export function canSetTarget(actor: Actor): boolean {
  return actor.role === "BRANCH";
}

export function canSeeTargets(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}
