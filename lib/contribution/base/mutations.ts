import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { recountVillage } from "@/lib/region/mutations";
import { canRecordContributions } from "../policy";
import type { BaseInput } from "../schema";

type Refusals = "NOT_ALLOWED" | "MEMBERSHIP_UNKNOWN" | "INCOME_NEEDED";

/** Says what a membership's contributions are reckoned on from a month on; what was paid already stays as it is. */
export function setBase(actor: Actor, input: BaseInput): Promise<Result<null, Refusals>> {
  return asActor(actor, async (tx) => {
    if (!canRecordContributions(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const membership = await tx.membership.findFirst({ where: { id: input.membershipId } });
    if (!membership) return refuse("MEMBERSHIP_UNKNOWN");
    if (input.income === 0) return refuse("INCOME_NEEDED", undefined, "income");
    const { regencyId, villageId, id, segment } = membership;
    await tx.contributionBase.create({
      data: {
        regencyId,
        villageId,
        membershipId: id,
        fromMonth: input.fromMonth,
        income: input.income,
        risk: segment === "PU" ? (input.risk ?? "VERY_LOW") : null,
        byId: actor.id,
        byName: actor.name,
      },
    });
    await recordAudit(tx, actor, {
      action: "setContributionBase",
      subjectType: "membership",
      subjectId: id,
      village: { regencyId, id: villageId },
      details: { fromMonth: input.fromMonth },
    });
    await recountVillage(tx, villageId);
    return ok(null);
  });
}
