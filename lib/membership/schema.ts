import * as z from "zod";
import { dayInput, villageCode } from "@/lib/region/schema";
import { residentInput } from "@/lib/resident/schema";

export const segments = ["BPU", "PU"] as const;
export const programmes = ["JKK", "JKM", "JHT", "JP"] as const;
export const payers = ["SELF", "VILLAGE_BUDGET", "COMPANY", "CSR", "OTHER"] as const;
export const sectors = [
  "FARMING",
  "FISHING",
  "LIVESTOCK",
  "TRADE",
  "CRAFT",
  "CONSTRUCTION",
  "TRANSPORT",
  "SERVICES",
  "FACTORY",
  "VILLAGE_OFFICIAL",
  "OTHER",
] as const;
export const consentProofs = ["SIGNED_FORM", "RECORDED_VOICE", "ELECTRONIC"] as const;
export const confirmedStatuses = ["ACTIVE", "INACTIVE", "NOT_FOUND"] as const;
/** How a membership that has not ended stands; without a record of contributions nothing is known. */
export const standings = ["CURRENT", "ARREARS", "LAPSED", "UNRECORDED"] as const;
export type Standing = (typeof standings)[number];
/** What a list of members can be of: those covered, all registered, and parts of either. */
export const memberStatuses = [
  "active",
  "registered",
  "current",
  "arrears",
  "arrears1",
  "arrears2",
  "arrears3",
  "lapsed",
  "ended",
] as const;
export const endReasons = [
  "STOPPED_PAYING",
  "DECEASED",
  "MOVED",
  "CHANGED_SEGMENT",
  "SPONSOR_ENDED",
  "OWN_WISH",
  "MISTAKE",
] as const;

/** A member number: 11 digits, written with or without spaces. */
const kpj = z
  .string()
  .transform((text) => text.replace(/[\s'’]/g, ""))
  .pipe(z.string().regex(/^\d{11}$/, { error: "KPJ_NOT_11_DIGITS" }));

/** A group of checkboxes: nothing, one text or several. */
const checked = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(one));

const registration = {
  segment: z.enum(segments),
  programmes: checked(z.enum(programmes)),
  sector: z.enum(sectors),
  payer: z.enum(payers),
  startsOn: dayInput,
  consentProof: z.enum(consentProofs),
  consentOn: dayInput,
  kpj: kpj.optional(),
};

const { vitalStatus: _alive, ...person } = residentInput.shape;

/** The registration form: somebody on the list (`residentId`), or a new person with at least a name. */
export const registrationInput = z
  .strictObject({
    id: z.uuid(),
    villageCode,
    residentId: z.uuid().optional(),
    ...person,
    name: residentInput.shape.name.optional(),
    registerAnyway: z.literal("yes").optional(),
    ...registration,
  })
  .superRefine((input, context) => {
    if (!input.residentId && !input.name)
      context.addIssue({ code: "custom", message: "NAME_REQUIRED", path: ["name"] });
  });

export const membershipInput = z.object({ id: z.uuid(), residentId: z.uuid(), ...registration });

export const endInput = z.strictObject({
  membershipId: z.uuid(),
  endedOn: dayInput,
  reason: z.enum(endReasons),
});
export const membershipIdInput = z.strictObject({ membershipId: z.uuid() });
export const confirmationInput = z.strictObject({
  membershipId: z.uuid(),
  status: z.enum(confirmedStatuses),
  day: dayInput,
  kpj: kpj.optional(),
});

export const memberFilter = z.object({
  hamlet: z.string().max(100).optional().catch(undefined),
  rw: z.string().max(10).optional().catch(undefined),
  rt: z.string().max(10).optional().catch(undefined),
  sector: z.enum(sectors).optional().catch(undefined),
  segment: z.enum(segments).optional().catch(undefined),
  payer: z.enum(payers).optional().catch(undefined),
  status: z
    .enum([...memberStatuses, ...confirmedStatuses])
    .optional()
    .catch(undefined),
  from: dayInput.optional().catch(undefined),
  to: dayInput.optional().catch(undefined),
  asOf: dayInput.optional().catch(undefined),
  search: z.string().max(100).optional().catch(undefined),
  after: z.uuid().optional().catch(undefined),
});

export type RegistrationInput = z.output<typeof registrationInput>;
export type MembershipInput = z.output<typeof membershipInput>;
export type MemberFilter = z.output<typeof memberFilter>;
export type EndInput = z.output<typeof endInput>;
export type ConfirmationInput = z.output<typeof confirmationInput>;

/** Filters of the list of those not registered, from the address. */
export const unregisteredFilter = z.object({
  hamlet: z.string().max(100).optional().catch(undefined),
  rw: z.string().max(10).optional().catch(undefined),
  rt: z.string().max(10).optional().catch(undefined),
  informal: z
    .literal("1")
    .optional()
    .catch(undefined)
    .transform((value) => value === "1"),
});
