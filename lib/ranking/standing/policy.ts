import { isWide } from "@/lib/campaign/rules";
import type { CampaignLevel } from "@/lib/campaign/schema";
import type { Actor } from "@/lib/platform/db/actor";

/** Figures of villages, without a person in them. */
export function canSeeStandings(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE" || actor.role === "REGENCY";
}

/** What is frozen is counted from people, so it is a branch that freezes. */
export function canFreeze(actor: Actor): boolean {
  return actor.role === "BRANCH";
}

/** A contest of its own territory as a whole; of a province's or the nation's each branch its own villages. */
export function canFreezeIn(
  actor: Actor,
  { level, regencyIds }: { level: CampaignLevel; regencyIds: readonly number[] },
): boolean {
  return canFreeze(actor) && (isWide(level) || regencyIds.every((id) => actor.regencies.includes(id)));
}

/** Whether the lists behind the figures may be compared: their rows are people's. */
export function canCompareLists(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}
