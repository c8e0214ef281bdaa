import * as z from "zod";
import { dayInput } from "@/lib/region/schema";
import { amountInput, nameInput, rateInput } from "../schema";

/** "2,5" is two and a half per cent: 250 hundredths. */
const percentInput = z
  .string()
  .transform((typed) => typed.trim().replace(/\s*%$/, "").replace(",", "."))
  .pipe(z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, { error: "SHARE_INVALID" }))
  .transform((typed) => Math.round(Number(typed) * 100))
  .refine((points) => points > 0 && points <= 10_000, { error: "SHARE_INVALID" });

/** A share of the catch's value or a fixed sum, from a day on. */
export const catchTermsInput = z
  .strictObject({
    id: z.uuid(),
    schemeId: z.uuid(),
    fromDay: dayInput,
    percent: percentInput.optional(),
    fixed: rateInput.optional(),
    sharing: z.enum(["EQUALLY", "BY_WEIGHT"]),
  })
  .superRefine(({ percent, fixed }, context) => {
    if ((percent === undefined) === (fixed === undefined))
      context.addIssue({ code: "custom", path: ["percent"], message: "LEVY_ONE_OF_TWO" });
  });
export type CatchTermsInput = z.output<typeof catchTermsInput>;

const weight = z
  .string()
  .regex(/^\d{1,3}$/, { error: "CREW_WEIGHT_INVALID" })
  .transform(Number);

/** Somebody goes out with a boat, known by its name or new, from a day on; with weight 0 no longer. */
export const crewInput = z.strictObject({
  id: z.uuid(),
  schemeId: z.uuid(),
  boat: nameInput,
  accountId: z.uuid(),
  weight: weight.optional(),
  fromDay: dayInput,
});
export type CrewInput = z.output<typeof crewInput>;

export const landingInput = z.strictObject({
  id: z.uuid(),
  schemeId: z.uuid(),
  boatId: z.uuid(),
  day: dayInput,
  value: amountInput.optional(),
});
export type LandingInput = z.output<typeof landingInput>;
