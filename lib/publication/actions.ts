"use server";

import { formAction } from "@/lib/platform/action";
import { publishCampaign, publishVillage } from "./mutations";
import { campaignSwitch, villageSwitch } from "./schema";

export const publishVillageAction = formAction(villageSwitch, publishVillage, () => ({ status: "done" }));
export const publishCampaignAction = formAction(campaignSwitch, publishCampaign, () => ({ status: "done" }));
