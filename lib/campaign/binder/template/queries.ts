import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { canRun } from "../../policy";
import { findCampaign } from "../../queries";
import { findLines } from "../queries";

/** The lines of a contest for whoever may change them; null for anybody else. */
export function binderTemplatePage(actor: Actor, campaignId: string) {
  return asActor(actor, async (tx) => {
    const campaign = await findCampaign(tx, campaignId);
    if (!campaign || !canRun(actor, campaign)) return null;
    return { campaign, ...(await findLines(tx, campaign)) };
  });
}
