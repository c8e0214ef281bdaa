import * as z from "zod";
import { dayInput, villageCode } from "@/lib/region/schema";
import { endsAfterStart, sharedText, words } from "../schema";

/** So many agreements are drafted at once. */
export const mostTogether = 60;

/** Drafts for several villages; `id` is the ceremony's. */
export const ceremonyInput = z
  .strictObject({
    id: z.uuid(),
    villageCodes: z
      .union([villageCode.transform((code) => [code]), z.array(villageCode)], { error: "VILLAGES_MISSING" })
      .pipe(z.array(z.string()).max(mostTogether, { error: "VILLAGES_TOO_MANY" })),
    ...sharedText,
  })
  .superRefine(endsAfterStart);
export type CeremonyInput = z.output<typeof ceremonyInput>;

const numberName = /^number(Village|Office)-([0-9a-f-]{36})$/;

type Numbers = { numberVillage?: string; numberOffice?: string };

/** What was signed together: one day, place and validity, and the numbers of each agreement by its id. */
export const ceremonySigningInput = z
  .object({
    ceremonyId: z.uuid(),
    place: words(160),
    signedOn: dayInput,
    validFrom: dayInput,
    validTo: dayInput,
  })
  .catchall(words(80))
  .transform(({ ceremonyId, place, signedOn, validFrom, validTo, ...rest }, context) => {
    const numbers = new Map<string, Numbers>();
    for (const [name, text] of Object.entries(rest)) {
      const [, side, mouId] = numberName.exec(name) ?? [];
      if (!mouId) context.addIssue({ code: "custom", message: "INVALID", path: [name] });
      else numbers.set(mouId, { ...numbers.get(mouId), [`number${side}`]: text });
    }
    return { ceremonyId, numbers, shared: { place, signedOn, validFrom, validTo } };
  })
  .superRefine(({ shared }, context) => endsAfterStart(shared, context));
export type CeremonySigningInput = z.output<typeof ceremonySigningInput>;
