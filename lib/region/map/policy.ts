import type { Actor } from "@/lib/platform/db/actor";

/** Boundaries are the same for the whole site, so the administrator brings them. */
export function canManageMaps(actor: Actor): boolean {
  return actor.role === "ADMIN";
}
