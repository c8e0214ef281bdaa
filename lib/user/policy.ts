import type { Actor } from "@/lib/platform/db/actor";

/** Accounts are the administrator's alone. */
export function canManageUsers(actor: Actor): boolean {
  return actor.role === "ADMIN";
}

/** Contests are held by branches and administrators, who choose among the judges' accounts. */
export function canAppointJudges(actor: Actor): boolean {
  return actor.role === "ADMIN" || actor.role === "BRANCH";
}
