import * as z from "zod";
import { isDay } from "@/lib/platform/dates";
import { dayInput, villageCode, wholeNumber } from "@/lib/region/schema";
import { groupsFromText } from "./group/rules";

export const eventKinds = [
  "OUTREACH",
  "SIGNING",
  "REGISTRATION",
  "LAUNCH",
  "EVALUATION",
  "VERIFICATION",
] as const;
export type EventKind = (typeof eventKinds)[number];

const line = (most: number) => z.string().trim().min(1).max(most, { error: "TEXT_TOO_LONG" });
export const longText = z.string().trim().max(10_000, { error: "TEXT_TOO_LONG" });

/** The time on a clock as people write it, "9.00" or "09:00". */
const clock = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3])[.:][0-5]\d$/, { error: "TIME_INVALID" })
  .transform((text) => text.replace(".", ":").padStart(5, "0"));

/** How many people: a hall, a group. */
export const headcount = wholeNumber.pipe(z.number().max(99_999, { error: "NUMBER_INVALID" }));

/** One a line: "Petani, 40" is forty farmers who are expected. */
const groups = z
  .string()
  .max(4_000, { error: "TEXT_TOO_LONG" })
  .transform(groupsFromText)
  .refine((list) => list.length <= 40, { error: "GROUPS_TOO_MANY" })
  .refine((list) => list.every(({ name }) => name.length <= 80), { error: "TEXT_TOO_LONG" });

const codes = z.preprocess(
  (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]),
  z.array(villageCode).max(60),
);

const plan = z.strictObject({
  id: z.uuid(),
  kind: z.enum(eventKinds),
  title: line(120).optional(),
  day: dayInput.refine((day) => day >= "2010-01-01" && day < "2100-01-01", { error: "DATE_INVALID" }),
  startsAt: clock,
  endsAt: clock.optional(),
  place: line(120),
  address: line(200).optional(),
  capacity: headcount.optional(),
  host: line(160),
  groups: groups.optional(),
  guests: codes.optional(),
});

const endsLater = (input: { startsAt: string; endsAt?: string | undefined }) =>
  input.endsAt === undefined || input.endsAt > input.startsAt;
const endIssue = { error: "END_NOT_AFTER_START", path: ["endsAt"] };

export const planInput = plan.extend({ villageCode }).refine(endsLater, endIssue);
export const reviseInput = plan.refine(endsLater, endIssue);
export const eventIdInput = z.strictObject({ eventId: z.uuid() });
export const cancelInput = eventIdInput.extend({ reason: line(300) });

export type PlanInput = z.output<typeof planInput>;
export type ReviseInput = z.output<typeof reviseInput>;
export type CancelInput = z.output<typeof cancelInput>;

const month = z.string().refine((text) => isDay(`${text}-01`));

/** What an agenda is asked for by its address; what makes no sense is left out. */
export const agendaFilter = z.object({
  month: month.optional().catch(undefined),
  view: z.enum(["month", "list"]).optional().catch(undefined),
  kind: z.enum(eventKinds).optional().catch(undefined),
  district: z
    .string()
    .regex(/^\d{2}\.\d{2}\.\d{2}$/)
    .optional()
    .catch(undefined),
});
export type AgendaFilter = z.output<typeof agendaFilter>;
