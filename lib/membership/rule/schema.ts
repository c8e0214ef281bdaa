import * as z from "zod";
import { dayInput, wholeNumber } from "@/lib/region/schema";
import { ruleNames } from "../rules";

export const ruleInput = z.strictObject({
  name: z.enum(ruleNames),
  validFrom: dayInput,
  value: wholeNumber.pipe(z.number().max(1200, { error: "NUMBER_INVALID" })),
  source: z.string().trim().min(1).max(300, { error: "TEXT_TOO_LONG" }),
});

export type RuleInput = z.output<typeof ruleInput>;
