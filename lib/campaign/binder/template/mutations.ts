import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canHoldCampaigns, canRun } from "../../policy";
import { findCampaign } from "../../queries";
import { findLines } from "../queries";
import type { TemplateInput } from "./schema";

/** Says what a contest asks evidence of; what was said before stays on record, and what was brought stays brought. */
export function writeBinderTemplate(
  actor: Actor,
  { campaignId, lines }: TemplateInput,
): Promise<Result<{ campaignId: string }, "NOT_ALLOWED" | "CAMPAIGN_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canHoldCampaigns(actor)) return refuse("NOT_ALLOWED");
    const campaign = await findCampaign(tx, campaignId);
    if (!campaign) return refuse("CAMPAIGN_UNKNOWN");
    if (!canRun(actor, campaign)) return refuse("NOT_ALLOWED");
    const before = await findLines(tx, campaign);
    if (before.own && JSON.stringify(before.lines) === JSON.stringify(lines)) return ok({ campaignId });
    await tx.binderTemplate.create({
      data: { campaignId, lines, byId: actor.id ?? "", byName: actor.name },
    });
    await recordAudit(tx, actor, {
      action: "writeBinderTemplate",
      subjectType: "campaign",
      subjectId: campaignId,
    });
    return ok({ campaignId });
  });
}
