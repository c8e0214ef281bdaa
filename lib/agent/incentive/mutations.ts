import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canSetIncentives } from "../policy";
import type { IncentiveInput } from "./schema";

/** Adds a rule from a month on; earlier months are reckoned by the earlier one. */
export function addIncentiveRule(
  actor: Actor,
  { validFrom, source, share, ...figures }: IncentiveInput,
): Promise<Result<null, "NOT_ALLOWED" | "INCENTIVE_TAKEN">> {
  return asActor(actor, async (tx) => {
    if (!canSetIncentives(actor)) return refuse("NOT_ALLOWED");
    if (await tx.incentiveRule.findUnique({ where: { validFrom } }))
      return refuse("INCENTIVE_TAKEN", { month: validFrom }, "validFrom");
    const id = newId();
    await tx.incentiveRule.create({
      data: {
        id,
        validFrom,
        source,
        content: { ...figures, basisPoints: share },
        createdBy: actor.id,
        createdByName: actor.name,
      },
    });
    await recordAudit(tx, actor, {
      action: "addIncentiveRule",
      subjectType: "incentiveRule",
      subjectId: id,
      details: { validFrom },
    });
    return ok(null);
  });
}
