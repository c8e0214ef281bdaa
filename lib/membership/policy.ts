import type { Actor } from "@/lib/platform/db/actor";
import { canSeeResidents } from "@/lib/resident/policy";

export const canSeeMembers = canSeeResidents;

export function canRegister(actor: Actor): boolean {
  return actor.role === "BRANCH" || actor.role === "VILLAGE";
}

/** What BPJS Ketenagakerjaan has confirmed is for its own staff to say. */
export function canConfirmStatus(actor: Actor): boolean {
  return actor.role === "BRANCH";
}

/** The programme's rules hold for everybody, so they are the administrator's. */
export function canSetRules(actor: Actor): boolean {
  return actor.role === "ADMIN";
}

/** Files for the village's own system and for enrolling its officials, which are of no use without whole NIKs. */
export function canHandBack(actor: Actor): boolean {
  return canRegister(actor);
}

/** Compares lists without numbers; nobody who may not see them may ask about them. */
export const canExchange = canSeeMembers;

/** The key is agreed on between offices. */
export function canMakeExchangeKey(actor: Actor): boolean {
  return actor.role === "BRANCH";
}
