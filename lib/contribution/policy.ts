import type { Actor } from "@/lib/platform/db/actor";

/** What contributions cost is no secret: everybody with an account may reckon them. */
export function canSeeTariffs(actor: Actor): boolean {
  return ["ADMIN", "BRANCH", "VILLAGE", "REGENCY"].includes(actor.role);
}

/** Tariffs hold for everybody, so they are the administrator's to add. */
export function canAddTariff(actor: Actor): boolean {
  return actor.role === "ADMIN";
}

/** What a person pays is personal financial data (UU 27/2022, art. 4): for those who care for the village alone. */
export function canSeeContributions(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

export const canRecordContributions = canSeeContributions;

/** Sums of a kecamatan or a village tell of nobody. */
export function canSeeContributionSums(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "REGENCY";
}
