import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { canSetRules } from "../policy";
import { listRules } from "../queries";

/** Every dated rule, newest first within its name; null when not the actor's business. */
export async function ruleHistory(actor: Actor) {
  if (!canSetRules(actor)) return null;
  const rules = await asActor(actor, listRules);
  return rules.sort((a, b) => a.name.localeCompare(b.name) || b.validFrom.localeCompare(a.validFrom));
}
