import type { Actor } from "@/lib/platform/db/actor";

/** Persons are for the branch and their own village; the database adds whose. */
export function canSeeResidents(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

export function canWriteResidents(actor: Actor): boolean {
  return canSeeResidents(actor);
}

/** Reads a whole NIK, with a reason that is kept. */
export function canRevealIdentity(actor: Actor): boolean {
  return canSeeResidents(actor);
}

/** Whole NIK in a downloaded list: the branch needs them for enrolment, a village has its own system. */
export function canExportIdentity(actor: Actor): boolean {
  return actor.role === "BRANCH";
}

/** Says in which of two villages somebody lives: only the branch sees both. */
export function canSettleMoves(actor: Actor): boolean {
  return actor.role === "BRANCH";
}
