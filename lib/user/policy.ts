import type { Actor } from "@/lib/platform/db/actor";

/** Accounts are the administrator's alone. */
export function canManageUsers(actor: Actor): boolean {
  return actor.role === "ADMIN";
}
