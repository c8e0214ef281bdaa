import * as z from "zod";
import { monthInput, percentInput, rupiahInput, wholeNumber } from "@/lib/region/schema";

const rupiah = z.number().int().min(0);

/** As the database keeps it; money in whole rupiah. */
export const incentiveContent = z.strictObject({
  /** New self-employed members in a month from which there is more than the share of contributions. */
  threshold: z.number().int().min(0),
  /** Once the threshold is reached. */
  fixed: rupiah,
  /** For each new member with two programmes, and with three, once the threshold is reached. */
  perHeadTwo: rupiah,
  perHeadThree: rupiah,
  /** Of the contributions collected, in hundredths of a per cent. */
  basisPoints: z.number().int().min(0).max(10_000),
});
export type IncentiveContent = z.output<typeof incentiveContent>;

/** A month asked for by an address; what makes no sense is as if it was not said. */
export const monthAsked = monthInput.optional().catch(undefined);

export const incentiveInput = z.strictObject({
  validFrom: monthInput,
  threshold: wholeNumber.pipe(z.number().max(10_000, { error: "NUMBER_INVALID" })),
  fixed: rupiahInput,
  perHeadTwo: rupiahInput,
  perHeadThree: rupiahInput,
  share: percentInput,
  source: z.string().trim().min(1, { error: "REQUIRED" }).max(300, { error: "TEXT_TOO_LONG" }),
});
export type IncentiveInput = z.output<typeof incentiveInput>;
