import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { canHoldCampaigns, canRun } from "../policy";
import { findCampaign } from "../queries";
import { canKeepSiteRubrics } from "./policy";
import { exampleCriteria } from "./rules";
import { type Criterion, keptCriteria, type RubricPurpose, rubricPurposes } from "./schema";

export type Rubric = { id: string; criteria: Criterion[]; byName: string; at: Date };

/** What a contest is scored by, or what the site's begin with; null until somebody has written it. */
export async function findRubric(
  tx: Tx,
  campaignId: string | null,
  purpose: RubricPurpose,
): Promise<Rubric | null> {
  const newest = await tx.rubric.findFirst({
    where: { campaignId, purpose },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  return newest && { ...newest, criteria: keptCriteria.parse(newest.criteria) };
}

/** The rubric of a contest as its form starts from; null for whoever does not run it. */
export async function campaignRubricPage(actor: Actor, campaignId: string, purpose: RubricPurpose) {
  if (!canHoldCampaigns(actor)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    if (!campaign || !canRun(actor, campaign)) return null;
    const own = await findRubric(tx, campaignId, purpose);
    const start = own ?? (await findRubric(tx, null, purpose));
    return {
      campaign,
      purpose,
      written: own,
      criteria: start?.criteria ?? exampleCriteria[purpose],
    };
  });
}

/** Both rubrics of the site; null for whoever does not keep them. */
export async function siteRubricsPage(actor: Actor) {
  if (!canKeepSiteRubrics(actor)) return null;
  return asActor(actor, async (tx) => {
    const rubrics = [];
    for (const purpose of rubricPurposes) {
      const written = await findRubric(tx, null, purpose);
      rubrics.push({ purpose, written, criteria: written?.criteria ?? exampleCriteria[purpose] });
    }
    return rubrics;
  });
}
