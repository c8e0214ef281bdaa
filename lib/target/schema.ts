import * as z from "zod";
import { dayInput, villageCode, wholeNumber } from "@/lib/region/schema";

export const targetUnits = ["PERSON", "HOUSEHOLD", "WORKER", "OFFICIAL"] as const;
export type TargetUnit = (typeof targetUnits)[number];

/** A share as people type it: "50", "50%" or "34,36". */
export const percent = z
  .string()
  .transform((text) => text.replace(/[%\s]/g, "").replace(",", "."))
  .pipe(z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, { error: "NUMBER_INVALID" }))
  .transform(Number)
  .pipe(z.number().gt(0, { error: "PERCENT_RANGE" }).max(100, { error: "PERCENT_RANGE" }));

/** A new target, or with `targetId` a revision of one. Either an absolute value or a share of a dated figure. */
export const targetInput = z
  .strictObject({
    id: z.uuid(),
    targetId: z.uuid().optional(),
    villageCode,
    unit: z.enum(targetUnits),
    value: wholeNumber.optional(),
    percent: percent.optional(),
    startsOn: dayInput,
    baseline: wholeNumber.optional(),
    deadline: dayInput,
    source: z.string().trim().min(1).max(200, { error: "TEXT_TOO_LONG" }),
    /** The signed agreement that the promise rests on. */
    mouId: z.uuid().optional(),
    isMain: z.literal("yes").optional(),
  })
  .superRefine((input, context) => {
    if ((input.value === undefined) === (input.percent === undefined))
      context.addIssue({ code: "custom", message: "VALUE_OR_PERCENT", path: ["value"] });
    if (input.value === 0) context.addIssue({ code: "custom", message: "NUMBER_INVALID", path: ["value"] });
    if (input.deadline <= input.startsOn)
      context.addIssue({ code: "custom", message: "DEADLINE_BEFORE_START", path: ["deadline"] });
  });

export const mainTargetInput = z.strictObject({ targetId: z.uuid() });

export type TargetInput = z.output<typeof targetInput>;
