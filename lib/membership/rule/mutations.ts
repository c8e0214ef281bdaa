import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canSetRules } from "../policy";
import type { RuleInput } from "./schema";

/** Adds a rule from a day on; what was registered under the earlier one is not judged anew. */
export function addRule(actor: Actor, input: RuleInput): Promise<Result<null, "NOT_ALLOWED" | "RULE_TAKEN">> {
  return asActor(actor, async (tx) => {
    if (!canSetRules(actor)) return refuse("NOT_ALLOWED");
    const validFrom = asDate(input.validFrom);
    const same = await tx.programmeRule.findUnique({
      where: { name_validFrom: { name: input.name, validFrom } },
    });
    if (same) return refuse("RULE_TAKEN", undefined, "validFrom");
    await tx.programmeRule.create({ data: { ...input, validFrom } });
    await recordAudit(tx, actor, {
      action: "addRule",
      subjectType: "rule",
      subjectId: input.name,
      details: { value: input.value, validFrom: input.validFrom },
    });
    return ok(null);
  });
}
