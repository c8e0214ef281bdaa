import * as z from "zod";
import { dayInput, villageCode } from "@/lib/region/schema";
import { criterionRows } from "../rubric/schema";

const line = (most: number) => z.string().trim().min(1).max(most, { error: "TEXT_TOO_LONG" });

/** A score as people type it: "4" or "87,5". */
export const scoreValue = z
  .string()
  .transform((text) => text.replace(/\s/g, "").replace(",", "."))
  .pipe(z.string().regex(/^\d{1,5}(\.\d{1,2})?$/, { error: "NUMBER_INVALID" }))
  .transform(Number);

/** A village by its code, or by its name with its kecamatan where two are called the same. */
export const candidateInput = z.strictObject({ campaignId: z.uuid(), village: line(120) });

type Row = (typeof criterionRows)[number];
const scores = Object.fromEntries(
  criterionRows.flatMap((n) => [
    [`valuec${n}`, scoreValue.optional()],
    [`evidencec${n}`, line(600).optional()],
  ]),
) as Record<`valuec${Row}`, z.ZodOptional<typeof scoreValue>> &
  Record<`evidencec${Row}`, z.ZodOptional<z.ZodString>>;

/** Every judged criterion of one candidate, each with what it rests on. */
export const candidateScoresInput = z
  .strictObject({ campaignId: z.uuid(), villageCode, rubricId: z.uuid(), ...scores })
  .superRefine((input, context) => {
    for (const n of criterionRows) {
      const [value, evidence] = [input[`valuec${n}`], input[`evidencec${n}`]];
      if (value !== undefined && !evidence)
        context.addIssue({ code: "custom", message: "EVIDENCE_MISSING", path: [`evidencec${n}`] });
      if (value === undefined && evidence)
        context.addIssue({ code: "custom", message: "REQUIRED", path: [`valuec${n}`] });
    }
  });

export const nominationInput = z.strictObject({
  id: z.uuid(),
  campaignId: z.uuid(),
  villageCode,
  number: line(60).optional(),
  reason: line(1000),
  decidedOn: dayInput,
  signerName: line(120),
  signerOffice: line(160),
});

/** The decision as the database keeps it: every candidate with what it had at that moment. */
export const keptBoard = z.array(
  z.object({
    code: z.string(),
    name: z.string(),
    districtName: z.string(),
    rank: z.number(),
    total: z.number(),
    lines: z.array(
      z.object({
        name: z.string(),
        measure: z.string(),
        full: z.number(),
        weight: z.number(),
        value: z.number().nullable(),
        points: z.number(),
        evidence: z.string().nullable(),
      }),
    ),
  }),
);

export type CandidateInput = z.output<typeof candidateInput>;
export type CandidateScoresInput = z.output<typeof candidateScoresInput>;
export type NominationInput = z.output<typeof nominationInput>;
export type KeptBoard = z.output<typeof keptBoard>;
