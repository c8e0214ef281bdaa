import * as z from "zod";
import { dayInput } from "@/lib/region/schema";
import { amountInput, rateInput } from "../schema";

/** For each full `every` spent `rupiah` is credited, from a day on. */
export const shopTermsInput = z
  .strictObject({
    id: z.uuid(),
    schemeId: z.uuid(),
    every: rateInput,
    rupiah: rateInput,
    fromDay: dayInput,
  })
  .refine(({ every, rupiah }) => rupiah <= every, { error: "CREDIT_OVER_SPENDING", path: ["rupiah"] });
export type ShopTermsInput = z.output<typeof shopTermsInput>;

export const purchaseInput = z.strictObject({
  id: z.uuid(),
  schemeId: z.uuid(),
  accountId: z.uuid(),
  spent: amountInput,
  day: dayInput,
});
export type PurchaseInput = z.output<typeof purchaseInput>;
