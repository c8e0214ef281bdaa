import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findJudgeAccount } from "@/lib/user/queries";
import { takeCampaign } from "../../mutations";
import { canHoldCampaigns, canRun } from "../../policy";
import type { AppointmentInput } from "../schema";
import { listHeadedBy } from "./queries";

type Unrun = "NOT_ALLOWED" | "CAMPAIGN_UNKNOWN" | "CAMPAIGN_CANCELLED" | "JUDGING_CLOSED";

/** Appoints a judge, who must not head a participating village. The same judge twice is one appointment. */
export async function appointJudge(
  actor: Actor,
  { campaignId, userId }: AppointmentInput,
): Promise<Result<null, Unrun | "JUDGE_UNKNOWN" | "JUDGE_IS_HEAD">> {
  if (!canHoldCampaigns(actor)) return refuse("NOT_ALLOWED");
  const account = await findJudgeAccount(actor, userId);
  const [headed] = account ? await listHeadedBy(actor, campaignId, account.name) : [];
  return asActor(actor, async (tx) => {
    const campaign = await takeOpenJudging(tx, actor, campaignId);
    if (!campaign.ok) return campaign;
    if (!account) return refuse("JUDGE_UNKNOWN", undefined, "userId");
    const { name } = account;
    if (headed)
      return refuse("JUDGE_IS_HEAD", { name, village: headed.name, district: headed.districtName }, "userId");
    const by = { byId: actor.id ?? "", byName: actor.name };
    const made = await tx.campaignJudge.createMany({
      data: [{ campaignId, userId, name, ...by }],
      skipDuplicates: true,
    });
    if (made.count > 0)
      await recordAudit(tx, actor, {
        action: "appointJudge",
        subjectType: "campaign",
        subjectId: campaignId,
      });
    return ok(null);
  });
}

/** A contest that the actor runs and whose judging is still open, its other writers waiting. */
export async function takeOpenJudging(tx: Tx, actor: Actor, campaignId: string) {
  if (!canHoldCampaigns(actor)) return refuse("NOT_ALLOWED");
  const campaign = await takeCampaign(tx, campaignId);
  if (!campaign.ok) return campaign;
  if (!canRun(actor, campaign.value)) return refuse("NOT_ALLOWED");
  const closed = await tx.judgingClosing.findUnique({ where: { campaignId }, select: { campaignId: true } });
  return closed ? refuse("JUDGING_CLOSED") : campaign;
}
