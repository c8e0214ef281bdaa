import * as z from "zod";
import { villageCode, wholeNumber } from "@/lib/region/schema";

export const visitOutcomes = ["FOUND", "NOT_FOUND", "NOT_ENROLLED"] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

export const mostInSample = 1_000;

/** How many to look for: typed, or worked out from the margin that is wanted. */
export const drawInput = z
  .strictObject({
    id: z.uuid(),
    campaignId: z.uuid(),
    villageCode,
    margin: wholeNumber
      .pipe(z.number().min(1, { error: "MARGIN_RANGE" }).max(30, { error: "MARGIN_RANGE" }))
      .optional(),
    size: wholeNumber
      .pipe(z.number().min(1, { error: "SAMPLE_RANGE" }).max(mostInSample, { error: "SAMPLE_RANGE" }))
      .optional(),
    seed: z.string().trim().min(4, { error: "SEED_LENGTH" }).max(60, { error: "SEED_LENGTH" }).optional(),
  })
  .superRefine((input, context) => {
    if ((input.margin === undefined) === (input.size === undefined))
      context.addIssue({ code: "custom", message: "MARGIN_OR_SIZE", path: ["margin"] });
  });

export const visitInput = z.strictObject({ visitId: z.uuid() });

/** "12.FOUND": the number in the sample and what was found there, as one button posts it. */
const tick = z
  .string()
  .regex(/^\d{1,4}\.(FOUND|NOT_FOUND|NOT_ENROLLED)$/)
  .transform((text) => {
    const [number, outcome] = text.split(".");
    return { number: Number(number), outcome: outcome as VisitOutcome };
  });
export const tickInput = visitInput.extend({ tick });

export type DrawInput = z.output<typeof drawInput>;
export type TickInput = z.output<typeof tickInput>;
