import * as z from "zod";
import { dayInput, villageCode } from "@/lib/region/schema";
import { criterionRows } from "../rubric/schema";
import { scoreValue } from "../selection/schema";

const line = (most: number) => z.string().trim().min(1).max(most, { error: "TEXT_TOO_LONG" });

export const appointmentInput = z.strictObject({
  campaignId: z.uuid(),
  userId: z.uuid({ error: "REQUIRED" }),
});

/** Either an interest in some of the participants, with what it is, or none in any. */
export const declarationInput = z
  .strictObject({
    campaignId: z.uuid(),
    villageCodes: z
      .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(villageCode).max(600))
      .optional(),
    reason: line(300).optional(),
    none: z.literal("yes").optional(),
  })
  .superRefine(({ villageCodes = [], reason, none }, context) => {
    const issue = (message: string, field: string) =>
      context.addIssue({ code: "custom", message, path: [field] });
    if (villageCodes.length === 0 && !none) issue("DECLARATION_EMPTY", "none");
    if (villageCodes.length > 0 && none) issue("DECLARATION_BOTH", "none");
    if (villageCodes.length > 0 && !reason) issue("REQUIRED", "reason");
  });

type Row = (typeof criterionRows)[number];
const scores = Object.fromEntries(criterionRows.map((n) => [`valuec${n}`, scoreValue.optional()])) as Record<
  `valuec${Row}`,
  z.ZodOptional<typeof scoreValue>
>;
export const sheetInput = z.strictObject({
  campaignId: z.uuid(),
  villageCode,
  rubricId: z.uuid(),
  ...scores,
});

export const finishInput = z.strictObject({ campaignId: z.uuid() });

export const closingInput = z.strictObject({
  campaignId: z.uuid(),
  heldOn: dayInput,
  place: line(160),
  number: line(60).optional(),
  chairName: line(120),
  chairOffice: line(160),
  reason: line(300).optional(),
});

export const awardInput = z.strictObject({
  id: z.uuid(),
  campaignId: z.uuid(),
  villageCode,
  rank: z
    .string()
    .regex(/^\d{1,4}$/, { error: "NUMBER_INVALID" })
    .transform(Number)
    .pipe(z.number().min(1, { error: "NUMBER_INVALID" })),
  award: line(120),
  awardedOn: dayInput,
  place: line(160),
});

/** What a result keeps of where it came from. */
export const keptDetail = z.object({
  judges: z.array(z.object({ name: z.string(), total: z.number() })),
  criteria: z.array(z.object({ name: z.string(), weight: z.number(), points: z.number() })),
  joinedOn: z.string(),
});

export type AppointmentInput = z.output<typeof appointmentInput>;
export type DeclarationInput = z.output<typeof declarationInput>;
export type SheetInput = z.output<typeof sheetInput>;
export type ClosingInput = z.output<typeof closingInput>;
export type AwardInput = z.output<typeof awardInput>;
