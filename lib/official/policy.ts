import type { Actor } from "@/lib/platform/db/actor";
import { canSeeResidents } from "@/lib/resident/policy";

/** Who holds which seat is a person's matter; how many are enrolled stands in the league. */
export const canSeeOfficials = canSeeResidents;

export const canKeepOfficials = canSeeOfficials;

/** Which bodies there are holds for the whole site. */
export function canManageGroups(actor: Actor): boolean {
  return actor.role === "ADMIN";
}
