import type { Actor } from "@/lib/platform/db/actor";

/** What contests begin with holds for the whole site. */
export function canKeepSiteRubrics(actor: Actor): boolean {
  return actor.role === "ADMIN";
}
