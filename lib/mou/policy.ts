import type { Actor } from "@/lib/platform/db/actor";

/** An agreement is drafted, signed off and ended by the branch, which keeps its text. */
export function canWriteMous(actor: Actor): boolean {
  return actor.role === "BRANCH";
}

/** Branch and village are its parties; nobody else is shown who signed what. */
export function canReadMous(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}
