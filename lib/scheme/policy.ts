import type { Actor } from "@/lib/platform/db/actor";

/** Money of persons: the branch in its regencies and the village itself, nobody else. */
export function canSeeSchemes(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

/** Whoever sees a scheme may record what happened in it; a monthly run needs a second person besides. */
export function canKeepSchemes(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}
