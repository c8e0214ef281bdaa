import * as z from "zod";
import { sectors } from "@/lib/membership/schema";
import { monthInput } from "@/lib/region/schema";
import { nameInput } from "../schema";

/** Somebody of the village's list, or a name: a boat, a company, a child who lives elsewhere. */
export const saverInput = z.strictObject({
  id: z.uuid(),
  schemeId: z.uuid(),
  name: nameInput.optional(),
  residentId: z.uuid().optional(),
});
export type SaverInput = z.output<typeof saverInput>;

const many = z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(z.uuid()));

/** Members that a saver's money pays for: those ticked, or with `everyone` all of those shown. */
export const coverInput = z
  .strictObject({
    accountId: z.uuid(),
    membershipIds: many,
    everyone: z.literal("on").optional(),
    shown: many,
    fromMonth: monthInput,
    untilMonth: monthInput.optional(),
  })
  .transform(({ everyone, shown, membershipIds, ...given }) => ({
    ...given,
    membershipIds: everyone ? shown : membershipIds,
  }))
  .refine(({ membershipIds }) => membershipIds.length > 0, { error: "MEMBERS_NONE", path: ["membershipIds"] })
  .refine(({ fromMonth, untilMonth }) => !untilMonth || fromMonth <= untilMonth, {
    error: "MONTHS_REVERSED",
    path: ["untilMonth"],
  });
export type CoverInput = z.output<typeof coverInput>;

export const stopInput = z.strictObject({ beneficiaryId: z.uuid(), untilMonth: monthInput });
export type StopInput = z.output<typeof stopInput>;

const text = z.string().trim().min(1).max(80).optional().catch(undefined);

/** What the choice of members or residents is narrowed down to by its address. */
export const choiceFilter = z.object({
  search: text,
  hamlet: text,
  rt: text,
  sector: z.enum(sectors).optional().catch(undefined),
});
export type ChoiceFilter = z.output<typeof choiceFilter>;
