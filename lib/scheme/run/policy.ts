import type { Actor } from "@/lib/platform/db/actor";

/** Whose contribution is carried and who falls short is for those who care for the village (UU 27/2022, art. 4). */
export function canSeeRuns(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

export const canProposeRuns = canSeeRuns;

/** Four eyes: neither who proposed the run nor who took in what its schemes would pay with. */
export function canApproveRun(actor: Actor, run: { byId: string; collectors: readonly string[] }): boolean {
  return canSeeRuns(actor) && actor.id !== run.byId && !run.collectors.includes(actor.id ?? "");
}
