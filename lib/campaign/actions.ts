"use server";

import { formAction } from "@/lib/platform/action";
import { cancelCampaign, holdCampaign, reviseCampaign } from "./mutations";
import { campaignInput, campaignRevision, cancellationInput } from "./schema";

export const holdCampaignAction = formAction(campaignInput, holdCampaign, ({ id }) => ({
  redirectTo: `/campaigns/${id}`,
}));
export const reviseCampaignAction = formAction(campaignRevision, reviseCampaign, ({ id }) => ({
  redirectTo: `/campaigns/${id}`,
}));
export const cancelCampaignAction = formAction(cancellationInput, cancelCampaign, () => ({ status: "done" }));
