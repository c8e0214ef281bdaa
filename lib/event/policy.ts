import type { Actor } from "@/lib/platform/db/actor";

/** Who sees an agenda; the database adds which events. */
export function canSeeEvents(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

/** A village plans what takes place in it, the branch everything. */
export const canPlanEvents = canSeeEvents;

/** Changes an event and says who came: not a village that is only invited. */
export function canKeepEvent(actor: Actor, event: { villageId: number }): boolean {
  return actor.role === "BRANCH" || (actor.role === "VILLAGE" && actor.villageId === event.villageId);
}

/** Villages are invited to another by the branch, which sees them all. */
export function canInviteVillages(actor: Actor): boolean {
  return actor.role === "BRANCH";
}

/** The agenda of many villages, and what events have done on the whole. */
export function canSeeAgenda(actor: Actor): boolean {
  return actor.role === "BRANCH";
}
