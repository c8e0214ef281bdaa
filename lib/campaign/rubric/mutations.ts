import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { takeCampaign } from "../mutations";
import { canHoldCampaigns, canRun } from "../policy";
import { canKeepSiteRubrics } from "./policy";
import { readCriteria } from "./rules";
import type { RubricInput } from "./schema";

type Refusals =
  | "NOT_ALLOWED"
  | "CAMPAIGN_UNKNOWN"
  | "CAMPAIGN_CANCELLED"
  | "CRITERIA_MISSING"
  | "CRITERION_TWICE"
  | "WEIGHTS_SUM"
  | "SELECTION_OVER"
  | "SCORING_STARTED";

/**
 * Writes what a contest is scored by from now on, or what the site's contests begin with. Earlier rubrics stay, with
 * the scores that were given on them; who has begun to judge is judged by the same rubric to the end.
 */
export function writeRubric(actor: Actor, input: RubricInput): Promise<Result<Wrote, Refusals>> {
  return asActor(actor, async (tx) => {
    const { id, campaignId = null, purpose } = input;
    if (!(campaignId ? canHoldCampaigns(actor) : canKeepSiteRubrics(actor))) return refuse("NOT_ALLOWED");
    const begun = campaignId ? await mayStillChange(tx, actor, campaignId, input) : ok(null);
    if (!begun.ok) return begun;
    const criteria = readCriteria(input);
    if (!criteria.ok) return criteria;
    if (await tx.rubric.findUnique({ where: { id } })) return ok({ campaignId, purpose });
    const by = { byId: actor.id ?? "", byName: actor.name };
    await tx.rubric.create({ data: { id, campaignId, purpose, criteria: criteria.value, ...by } });
    await recordAudit(tx, actor, {
      action: "writeRubric",
      subjectType: campaignId ? "campaign" : "rubric",
      subjectId: campaignId ?? id,
      details: { purpose, criteria: criteria.value.length },
    });
    return ok({ campaignId, purpose });
  });
}

type Wrote = { campaignId: string | null; purpose: RubricInput["purpose"] };

async function mayStillChange(tx: Tx, actor: Actor, campaignId: string, { purpose }: RubricInput) {
  const campaign = await takeCampaign(tx, campaignId);
  if (!campaign.ok) return campaign;
  if (!canRun(actor, campaign.value)) return refuse("NOT_ALLOWED");
  if (
    purpose === "SELECTION" &&
    (await tx.campaignNomination.findFirst({ where: { campaignId }, select: { id: true } }))
  )
    return refuse("SELECTION_OVER");
  if (purpose === "JUDGING" && (await tx.judgeDeclaration.findFirst({ where: { campaignId } })))
    return refuse("SCORING_STARTED");
  return ok(null);
}
