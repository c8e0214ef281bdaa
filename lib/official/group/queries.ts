import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { canManageGroups } from "../policy";
import { type Group, listGroups } from "../queries";

/** Every body of a village's government that the site knows; null when not the actor's business. */
export async function groupsPage(actor: Actor): Promise<Group[] | null> {
  return canManageGroups(actor) ? asActor(actor, listGroups) : null;
}
