import * as z from "zod";
import { dayInput, rupiahInput, villageCode } from "@/lib/region/schema";

export const innovationKinds = ["WASTE_BANK", "CATCH_LEVY", "CHILD_SERVES", "SHOP_POINTS", "OTHER"] as const;
export type InnovationKind = (typeof innovationKinds)[number];

/** Others read it: a long number in it is rather somebody's NIK or phone. */
const noNumber = (text: string) => !/\d{9,}/.test(text.replace(/[ .-]/g, ""));
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most, { error: "TEXT_TOO_LONG" })
    .refine(noNumber, { error: "IDEA_HAS_NUMBER" });

const facts = {
  kind: z.enum(innovationKinds),
  title: text(100),
  description: text(3_000),
  startsOn: dayInput,
  cost: rupiahInput.optional(),
  partners: text(300).optional(),
  result: text(600).optional(),
};

export const innovationInput = z.strictObject({ id: z.uuid(), villageCode, ...facts });
export const innovationRevision = z.strictObject({ innovationId: z.uuid(), ...facts });
export const adoptionInput = z.strictObject({ innovationId: z.uuid(), villageCode, startsOn: dayInput });

export type InnovationInput = z.output<typeof innovationInput>;
export type InnovationRevision = z.output<typeof innovationRevision>;
export type AdoptionInput = z.output<typeof adoptionInput>;

/** What the list is asked for by its address; what makes no sense is left out. */
export const innovationFilter = z.object({
  search: z.string().trim().min(1).max(80).optional().catch(undefined),
  kind: z.enum(innovationKinds).optional().catch(undefined),
  village: villageCode.optional().catch(undefined),
});
export type InnovationFilter = z.output<typeof innovationFilter>;
