import * as z from "zod";
import { dayInput, villageCode } from "@/lib/region/schema";

export const mouForms = ["JOINT_AGREEMENT", "MEMORANDUM", "COOPERATION"] as const;
export type MouForm = (typeof mouForms)[number];
export const mouSides = ["VILLAGE", "OFFICE"] as const;
export type MouSide = (typeof mouSides)[number];
export const mouStepKinds = ["DRAFTED", "SIGNED", "RENEWED", "ENDED", "WITHDRAWN"] as const;
export type MouStepKind = (typeof mouStepKinds)[number];
export const mouStates = [
  "DRAFT",
  "SIGNED",
  "RUNNING",
  "EXPIRING",
  "EXPIRED",
  "RENEWED",
  "ENDED",
  "WITHDRAWN",
] as const;
export type MouState = (typeof mouStates)[number];

/** Sixteen digits are somebody's NIK; the eighteen of a NIP are not. */
const nik = /(?:^|\D)(?:\d[ .-]?){15}\d(?:\D|$)/;

/** Any text of an agreement: free, and never an identity number. */
export const words = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest, { error: "TEXT_TOO_LONG" })
    .refine((text) => !nik.test(text), { error: "NIK_IN_TEXT" });

const branchParty = {
  branchName: words(120),
  branchOffice: words(160),
  branchNumber: words(60).optional(),
  branchAuthority: words(300).optional(),
  branchAddress: words(200).optional(),
};

const headParty = {
  headName: words(120),
  headOffice: words(160),
  headNumber: words(60).optional(),
  headAuthority: words(300).optional(),
  headAddress: words(200).optional(),
};

/** What is common to agreements of one day, whichever village they are with. */
export const sharedText = {
  form: z.enum(mouForms),
  subject: words(300),
  officeId: z.uuid(),
  firstSide: z.enum(mouSides),
  place: words(160).optional(),
  signedOn: dayInput.optional(),
  validFrom: dayInput.optional(),
  validTo: dayInput.optional(),
  ...branchParty,
  witnesses: words(1000).optional(),
  acknowledgedBy: words(1000).optional(),
  legalBasis: words(6000).optional(),
  articles: words(30_000),
};

const text = {
  ...sharedText,
  ...headParty,
  numberVillage: words(80).optional(),
  numberOffice: words(80).optional(),
};

/** A validity that ends before it begins is refused at its end. */
export function endsAfterStart(
  { validFrom, validTo }: { validFrom?: string | undefined; validTo?: string | undefined },
  context: z.RefinementCtx,
) {
  if (validFrom && validTo && validTo < validFrom)
    context.addIssue({ code: "custom", message: "VALIDITY_BACKWARDS", path: ["validTo"] });
}

/** Articles as the database keeps them. */
export const keptArticles = z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) }));

export const draftInput = z.strictObject({ id: z.uuid(), villageCode, ...text }).superRefine(endsAfterStart);
export const revisionInput = z.strictObject({ mouId: z.uuid(), ...text }).superRefine(endsAfterStart);

export type DraftInput = z.output<typeof draftInput>;
export type RevisionInput = z.output<typeof revisionInput>;
export type MouText = Omit<RevisionInput, "mouId">;

/** How a list is narrowed; what makes no sense is as if it was not said. */
export const mouFilter = z.object({
  state: z.enum(mouStates).optional().catch(undefined),
  search: z.string().trim().max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type MouFilter = z.output<typeof mouFilter>;
