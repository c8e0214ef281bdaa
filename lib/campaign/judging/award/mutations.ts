import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { takeCampaign } from "../../mutations";
import { canHoldCampaigns, canRun } from "../../policy";
import type { AwardInput } from "../schema";

type AwardRefusals =
  | "NOT_ALLOWED"
  | "CAMPAIGN_UNKNOWN"
  | "CAMPAIGN_CANCELLED"
  | "PARTICIPANT_UNKNOWN"
  | "RANK_DIFFERS"
  | "AWARD_TWICE"
  | "DAY_IN_FUTURE";

/**
 * Puts on record what a participant was given for its rank. Contests that were judged elsewhere have no results here,
 * and then the rank is as it was announced.
 */
export function giveAward(actor: Actor, input: AwardInput): Promise<Result<null, AwardRefusals>> {
  return asActor(actor, async (tx) => {
    const { id, campaignId, villageCode, rank, award, awardedOn, place } = input;
    if (!canHoldCampaigns(actor)) return refuse("NOT_ALLOWED");
    const campaign = await takeCampaign(tx, campaignId);
    if (!campaign.ok) return campaign;
    if (!canRun(actor, campaign.value)) return refuse("NOT_ALLOWED");
    if (await tx.campaignAward.findUnique({ where: { id } })) return ok(null);
    if (awardedOn > today()) return refuse("DAY_IN_FUTURE", undefined, "awardedOn");
    const participant = await tx.campaignParticipant.findFirst({
      where: { campaignId, leftOn: null, village: { code: villageCode } },
    });
    if (!participant) return refuse("PARTICIPANT_UNKNOWN", undefined, "villageCode");
    const { villageId, regencyId } = participant;
    const one = { campaignId_villageId: { campaignId, villageId } };
    const result = await tx.campaignResult.findUnique({ where: one, select: { rank: true } });
    if (result && result.rank !== rank) return refuse("RANK_DIFFERS", { rank: result.rank }, "rank");
    const same = await tx.campaignAward.findFirst({
      where: { campaignId, villageId, award: { equals: award, mode: "insensitive" } },
    });
    if (same) return refuse("AWARD_TWICE", { award: same.award }, "award");
    const by = { byId: actor.id ?? "", byName: actor.name };
    await tx.campaignAward.create({
      data: {
        id,
        campaignId,
        villageId,
        regencyId,
        rank,
        award,
        awardedOn: asDate(awardedOn),
        place,
        ...by,
      },
    });
    await recordAudit(tx, actor, {
      action: "giveAward",
      subjectType: "campaign",
      subjectId: campaignId,
      village: { id: villageId, regencyId },
      details: { rank },
    });
    return ok(null);
  });
}
