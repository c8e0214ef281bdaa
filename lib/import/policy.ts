import type { Actor } from "@/lib/platform/db/actor";
import { canWriteResidents } from "@/lib/resident/policy";

/** An import writes residents, so it is for those who may write one. */
export function canImport(actor: Actor): boolean {
  return canWriteResidents(actor);
}
