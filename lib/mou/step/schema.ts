import * as z from "zod";
import { dayInput } from "@/lib/region/schema";
import { endsAfterStart, words } from "../schema";

/** What has to be known by the time an agreement is signed. */
export const signingInput = z
  .strictObject({
    mouId: z.uuid(),
    numberVillage: words(80),
    numberOffice: words(80),
    place: words(160),
    signedOn: dayInput,
    validFrom: dayInput,
    validTo: dayInput,
  })
  .superRefine(endsAfterStart);

export const endingInput = z.strictObject({ mouId: z.uuid(), day: dayInput, reason: words(500) });
export const withdrawalInput = z.strictObject({ mouId: z.uuid(), reason: words(500) });
export const renewalInput = z.strictObject({ mouId: z.uuid(), id: z.uuid() });

export type SigningInput = z.output<typeof signingInput>;
export type EndingInput = z.output<typeof endingInput>;
export type WithdrawalInput = z.output<typeof withdrawalInput>;
export type RenewalInput = z.output<typeof renewalInput>;
