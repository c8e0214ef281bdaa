import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { canHoldCampaigns, canRun } from "../../policy";
import { findCampaign } from "../../queries";
import { findClosing, listResults } from "../queries";

/** What the minutes of judging are written from; null until it is closed, and for whoever does not run the contest. */
export async function minutesOfJudging(actor: Actor, campaignId: string) {
  if (!canHoldCampaigns(actor)) return null;
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    const closing = campaign && (await findClosing(tx, campaignId));
    if (!campaign || !closing || !canRun(actor, campaign)) return null;
    const judges = await tx.campaignJudge.findMany({
      where: { campaignId },
      include: { submission: true },
      orderBy: [{ at: "asc" }, { userId: "asc" }],
    });
    return {
      campaign: { name: campaign.name, year: campaign.year, organiser: campaign.organiser },
      closing,
      judges: judges.map(({ name, submission }) => ({ name, finished: submission !== null })),
      results: await listResults(tx, campaignId),
    };
  });
}

export type JudgingMinutes = NonNullable<Awaited<ReturnType<typeof minutesOfJudging>>>;
