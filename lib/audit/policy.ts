import type { Actor } from "@/lib/platform/db/actor";

/** Regency officials have no business in the audit trail: it speaks of persons' records. */
export function canReadAudit(actor: Actor): boolean {
  return actor.role === "ADMIN" || actor.role === "BRANCH";
}
