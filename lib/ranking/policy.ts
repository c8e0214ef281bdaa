import type { Actor } from "@/lib/platform/db/actor";

/** The league is aggregates only; a village sees itself on its own dashboard. */
export function canSeeRanking(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "REGENCY";
}

/** Leagues above the kabupaten are for offices, whose territory may be all of Indonesia. */
export function canSeeProvinces(actor: Actor): boolean {
  return actor.role === "BRANCH";
}
