import type { Actor } from "@/lib/platform/db/actor";

/** A judge reaches the contests he or she is appointed to, and scores for nobody else. */
export function canJudge(actor: Actor): boolean {
  return actor.role === "JUDGE";
}

/** What became of a village in contests is no person's; a judge learns it from the contest itself. */
export function canSeeResults(actor: Actor): boolean {
  return ["BRANCH", "VILLAGE", "REGENCY"].includes(actor.role);
}
