import * as z from "zod";
import { dayInput, monthInput, rupiahDigits, villageCode } from "@/lib/region/schema";

export const schemeKinds = ["WASTE_BANK", "CATCH_LEVY", "CHILD_SERVES", "SHOP_POINTS", "ALLOTMENT"] as const;
export type SchemeKind = (typeof schemeKinds)[number];

/** What money that is allotted to a list of people may be. */
export const allotmentFundings = ["APBDES", "APBD", "DBHCHT", "CSR", "COMPANY", "SPONSOR"] as const;

export const nameInput = z.string().trim().min(1).max(100, { error: "TEXT_TOO_LONG" });
export const noteInput = z.string().trim().max(200, { error: "TEXT_TOO_LONG" }).optional();
/** Rupiah above zero as people type it: "Rp1.500.000", "1500000", "25.000,00". */
export const amountInput = z
  .string()
  .transform(rupiahDigits)
  .pipe(
    z
      .string()
      .refine((digits) => !/^-/.test(digits), { error: "AMOUNT_NEGATIVE", abort: true })
      .regex(/^\d{1,11}$/, { error: "RUPIAH_INVALID" }),
  )
  .transform(Number)
  .refine((rupiah) => rupiah > 0, { error: "AMOUNT_ZERO" });
/** What is agreed for each kilogram, catch, purchase or month. */
export const rateInput = amountInput.refine((rupiah) => rupiah < 1_000_000_000, { error: "RUPIAH_TOO_MUCH" });

/** An allotment is money decided on: it has a source, a decision, an amount and an end. */
export const schemeInput = z
  .strictObject({
    id: z.uuid(),
    villageCode,
    kind: z.enum(schemeKinds),
    name: nameInput,
    treasurer: nameInput,
    startsOn: dayInput,
    funding: z.enum(allotmentFundings).optional(),
    legalReference: z.string().trim().min(1).max(200, { error: "TEXT_TOO_LONG" }).optional(),
    amount: amountInput.optional(),
    untilMonth: monthInput.optional(),
  })
  .superRefine((scheme, context) => {
    if (scheme.kind !== "ALLOTMENT") return;
    for (const field of ["funding", "legalReference", "amount", "untilMonth"] as const)
      if (scheme[field] === undefined)
        context.addIssue({ code: "custom", path: [field], message: "ALLOTMENT_INCOMPLETE" });
    if (scheme.untilMonth && scheme.untilMonth < scheme.startsOn.slice(0, 7))
      context.addIssue({ code: "custom", path: ["untilMonth"], message: "MONTHS_REVERSED" });
  });
export type SchemeInput = z.output<typeof schemeInput>;
