import * as z from "zod";
import { villageCode, wholeNumber } from "@/lib/region/schema";
import { checkPhone } from "@/lib/resident/rules";

/** What SIPP asks of every official and no list of residents knows; the same for all of a village. */
export const sippAnswerInput = z.strictObject({
  villageCode,
  wage: wholeNumber.pipe(z.number().min(1, { error: "NUMBER_INVALID" })),
  postalCode: z
    .string()
    .trim()
    .regex(/^\d{5}$/, { error: "POSTAL_CODE" }),
  workLocation: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9.\-/ ]{1,20}$/, { error: "WORK_LOCATION" }),
  phone: z.string().transform((text, context) => {
    const checked = checkPhone(text);
    if (checked.ok) return checked.value;
    context.addIssue({ code: "custom", message: checked.code });
    return z.NEVER;
  }),
});

export type SippAnswerInput = z.output<typeof sippAnswerInput>;
