import * as z from "zod";
import { payers } from "@/lib/membership/schema";
import { dayInput, monthInput, villageCode, wholeNumber } from "@/lib/region/schema";
import { fundings, riskGroups } from "./tariff/schema";

const text = (most: number) => z.string().trim().min(1).max(most, { error: "TEXT_TOO_LONG" });

export const bookInput = z.strictObject({ villageCode, fromMonth: monthInput });

export const baseInput = z.strictObject({
  membershipId: z.uuid(),
  fromMonth: monthInput,
  income: wholeNumber,
  risk: z.enum(riskGroups).optional(),
});

/** What may be said by whom a contribution was paid; a scheme books by its monthly run alone. */
export const recordedFundings = fundings.filter((funding) => funding !== "SCHEME");
/** Who pays neither for themselves nor for their family does so by a decision and to an end. */
export const sponsored = new Set<string>(["SPONSOR", "COMPANY", "CSR", "APBDES", "APBD", "APBN", "DBHCHT"]);
/** Who pays with these pays for themselves or their family. */
export const ownMoney = new Set<string>(["SELF", "FAMILY"]);
export const publicFunds = new Set<string>(["APBDES", "APBD", "APBN", "DBHCHT"]);

/** Who paid, when, from which money, by which decision and until when. */
export const source = {
  day: dayInput,
  funding: z.enum(recordedFundings),
  payer: text(120),
  legalReference: text(120).optional(),
  fundedUntil: monthInput.optional(),
  paymentCode: z
    .string()
    .trim()
    .max(40, { error: "TEXT_TOO_LONG" })
    .regex(/^[A-Za-z0-9./ -]*$/, { error: "PAYMENT_CODE_INVALID" })
    .optional(),
};

type Source = { funding: string; legalReference?: string | undefined; fundedUntil?: string | undefined };

/** Refuses money of others without its decision or its end. */
export function decided(input: Source, context: z.RefinementCtx): void {
  if (publicFunds.has(input.funding) && !input.legalReference)
    context.addIssue({ code: "custom", message: "DECISION_REQUIRED", path: ["legalReference"] });
  if (sponsored.has(input.funding) && !input.fundedUntil)
    context.addIssue({ code: "custom", message: "END_REQUIRED", path: ["fundedUntil"] });
}

/** The form at the counter: one membership, so many months from one on. */
export const paymentInput = z
  .strictObject({
    id: z.uuid(),
    membershipId: z.uuid(),
    fromMonth: monthInput,
    months: z.coerce.number().int().min(1).max(12),
    ...source,
  })
  .superRefine(decided);

/** One source that pays a month for many. */
export const sponsorInput = z
  .strictObject({
    id: z.uuid(),
    villageCode,
    month: monthInput,
    memberships: z.preprocess(
      (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
      z.array(z.uuid()).min(1, { error: "NOBODY_CHOSEN" }).max(1000),
    ),
    ...source,
  })
  .superRefine(decided);

export const reversalInput = z.strictObject({ receiptId: z.uuid(), reason: text(300) });

export type BookInput = z.output<typeof bookInput>;
export type BaseInput = z.output<typeof baseInput>;
export type PaymentInput = z.output<typeof paymentInput>;
export type SponsorInput = z.output<typeof sponsorInput>;
export type ReversalInput = z.output<typeof reversalInput>;

/** Whose month is unpaid, from the address. */
export const unpaidFilter = z.object({
  month: monthInput.optional().catch(undefined),
  hamlet: z.string().min(1).max(100).optional().catch(undefined),
  rt: z.string().min(1).max(10).optional().catch(undefined),
  payer: z.enum(payers).optional().catch(undefined),
});
export type UnpaidFilter = z.output<typeof unpaidFilter>;
