import type { Actor } from "@/lib/platform/db/actor";

/** Draws a sample and looks for people: whoever is checked must not know whom to expect. */
export function canVisit(actor: Actor): boolean {
  return actor.role === "BRANCH";
}

/** What came of a visit is figures, for everybody who sees the village. */
export function canSeeResults(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE" || actor.role === "REGENCY";
}
