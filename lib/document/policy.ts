import type { Actor } from "@/lib/platform/db/actor";

/** Files may name people, so they are for those who may see a person; the database adds whose. */
export function canSeeDocuments(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

export function canAttach(actor: Actor): boolean {
  return canSeeDocuments(actor);
}

/** What the branch put on file, a village does not take away again. */
export function canRemoveDocument(actor: Actor, document: { createdBy: string }): boolean {
  return actor.role === "BRANCH" || (actor.role === "VILLAGE" && document.createdBy === actor.id);
}
