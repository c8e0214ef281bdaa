import type { Actor } from "@/lib/platform/db/actor";

/** Whether a village's figures are public is the branch's and that village's own to say; the database adds which. */
export function canPublishVillage(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

type Run = { level: string; regencyIds: readonly number[] };

/** A contest is made public by whoever runs it. */
export function canPublishCampaign(actor: Actor, { level, regencyIds }: Run): boolean {
  const wide = level === "PROVINCE" || level === "NATION";
  if (actor.role === "ADMIN") return wide;
  return actor.role === "BRANCH" && !wide && regencyIds.every((id) => actor.regencies.includes(id));
}
