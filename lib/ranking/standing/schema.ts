import * as z from "zod";

export const freezeInput = z.strictObject({ campaignId: z.uuid() });

/** A rule of the programme as a frozen standing keeps it. */
export const frozenRules = z.array(z.object({ name: z.string(), validFrom: z.string(), value: z.number() }));
