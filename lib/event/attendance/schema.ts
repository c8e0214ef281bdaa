import * as z from "zod";
import { headcount } from "../schema";

export const steps = ["men+", "women+", "unsplit+", "men-", "women-", "unsplit-"] as const;
export type Step = (typeof steps)[number];

const name = z
  .string()
  .trim()
  .min(1)
  .max(80, { error: "TEXT_TOO_LONG" })
  .transform((text) => text.replace(/\s+/g, " "));

/** A list of who came keeps no numbers of persons. */
const withoutNumbers = (text: string) => !/\d{6,}/.test(text.replace(/[\s.-]/g, ""));

/** One more or one fewer (`step`, each `tap` once), or the figures themselves. */
export const countInput = z.strictObject({
  eventId: z.uuid(),
  group: name,
  step: z.enum(steps).optional(),
  tap: z.uuid().optional(),
  men: headcount.optional(),
  women: headcount.optional(),
  unsplit: headcount.optional(),
});

export const attendeeInput = z.strictObject({
  id: z.uuid(),
  eventId: z.uuid(),
  name: name.refine(withoutNumbers, { error: "NAME_HAS_NUMBER" }),
  origin: name.refine(withoutNumbers, { error: "NAME_HAS_NUMBER" }).optional(),
});

export const attendeeIdInput = z.strictObject({ attendeeId: z.uuid() });

export type CountInput = z.output<typeof countInput>;
export type AttendeeInput = z.output<typeof attendeeInput>;
