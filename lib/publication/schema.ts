import * as z from "zod";
import { villageCode } from "@/lib/region/schema";

const on = z.enum(["yes", "no"]);

export const villageSwitch = z.strictObject({ villageCode, on });
export const campaignSwitch = z.strictObject({ campaignId: z.uuid({ error: "CAMPAIGN_UNKNOWN" }), on });

export type VillageSwitch = z.output<typeof villageSwitch>;
export type CampaignSwitch = z.output<typeof campaignSwitch>;

/** `?page=`: of a list that is cut so that a page stays light. */
export const pageNumber = z.coerce.number().int().min(1).max(9_999).catch(1);
/** `?regency=`: "35.23". */
export const regencyCode = z.string().regex(/^\d{2}\.\d{2}$/);
