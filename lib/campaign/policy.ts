import type { Actor } from "@/lib/platform/db/actor";
import { isWide } from "./rules";
import type { CampaignLevel } from "./schema";

/** Contests are known to everybody whose territory they reach. */
export function canSeeCampaigns(actor: Actor): boolean {
  return ["ADMIN", "BRANCH", "VILLAGE", "REGENCY"].includes(actor.role);
}

/** Who may hold a contest of that level at all. */
export function canHold(actor: Actor, level: CampaignLevel): boolean {
  return actor.role === (isWide(level) ? "ADMIN" : "BRANCH");
}

export function canHoldCampaigns(actor: Actor): boolean {
  return actor.role === "ADMIN" || actor.role === "BRANCH";
}

/** Who runs this one: a branch those that reach nowhere outside its regencies. */
export function canRun(
  actor: Actor,
  { level, regencyIds }: { level: CampaignLevel; regencyIds: readonly number[] },
): boolean {
  if (!canHold(actor, level)) return false;
  return actor.role === "ADMIN" || regencyIds.every((id) => actor.regencies.includes(id));
}

/** A branch brings its villages into any contest that reaches them. */
export function canEnterVillages(actor: Actor): boolean {
  return actor.role === "BRANCH";
}

/** How well a village meets the conditions is its own and its branch's matter. */
export function canSeeConditions(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}
