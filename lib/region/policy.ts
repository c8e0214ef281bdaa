import type { Actor } from "@/lib/platform/db/actor";

/** Who may describe a village; the database adds which one. */
export function canDescribeVillage(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

/** A village's description and figures are no person's; the administrator has no business with villages at all. */
export function canSeeProfile(actor: Actor): boolean {
  return canDescribeVillage(actor) || actor.role === "REGENCY";
}

/** Which office serves which regencies is the administrator's to say. */
export function canManageOffices(actor: Actor): boolean {
  return actor.role === "ADMIN";
}
