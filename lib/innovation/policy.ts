import type { Actor } from "@/lib/platform/db/actor";

/** Ideas are to be shared: everybody of the regency reads them. */
export function canSeeInnovations(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE" || actor.role === "REGENCY";
}

/** A village writes of itself and adopts for itself, the branch for any. */
export function canWriteInnovations(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

export function canReviseInnovation(actor: Actor, innovation: { villageId: number }): boolean {
  return actor.role === "BRANCH" || (actor.role === "VILLAGE" && actor.villageId === innovation.villageId);
}
