import * as z from "zod";
import { consentProofs, payers, segments } from "@/lib/membership/schema";
import { dayInput } from "@/lib/region/schema";

/** What became of the rows of a list of members; see `row_verdict`. */
export const rosterVerdicts = [
  "BOTH",
  "DIFFERS",
  "THEIRS",
  "NEITHER",
  "PROPOSED",
  "DUPLICATE",
  "REFUSED",
] as const;
export type RosterVerdict = (typeof rosterVerdicts)[number];

/** The groups a page lists: verdicts of rows, and our members whom no row names. */
export const rosterGroups = [...rosterVerdicts, "OURS"] as const;
export type RosterGroup = (typeof rosterGroups)[number];

export const rosterFilter = z.object({
  group: z.enum(rosterGroups).optional().catch(undefined),
  /** The last row of the page before, or of our members the last of them. */
  after: z.coerce.number().int().min(0).max(200_000_000).optional().catch(undefined),
  afterId: z.uuid().optional().catch(undefined),
});
export type RosterFilter = z.output<typeof rosterFilter>;

const yes = z
  .literal("yes")
  .optional()
  .transform((value) => value === "yes");

/** What is asked once for a whole list; what a row says of itself counts more. */
export const rosterAnswers = z.object({
  payer: z.enum(payers),
  consentProof: z.enum(consentProofs),
  consentOn: dayInput,
  segment: z.enum(segments),
  startsOn: dayInput,
  /** Takes the list for what BPJS Ketenagakerjaan says of its members as of `statusOn`. */
  confirm: yes,
  statusOn: dayInput.optional(),
  /** Adds those who are not on the village's list of residents. */
  addPeople: yes,
});

export const rosterCommitInput = rosterAnswers
  .extend({ importId: z.uuid() })
  .superRefine((input, context) => {
    if (input.confirm && !input.statusOn)
      context.addIssue({ code: "custom", message: "REQUIRED", path: ["statusOn"] });
  });
export type RosterCommitInput = z.output<typeof rosterCommitInput>;

/** As an import keeps them. */
export const keptAnswers = z.object({
  payer: z.enum(payers),
  consentProof: z.enum(consentProofs),
  consentOn: z.string(),
  segment: z.enum(segments),
  startsOn: z.string(),
  confirm: z.boolean(),
  statusOn: z.string().nullable(),
  addPeople: z.boolean(),
});
export type KeptAnswers = z.output<typeof keptAnswers>;

/** Who a proposed row is about: one of its candidates, or "none". */
export const decisionInput = z.strictObject({
  importId: z.uuid(),
  number: z.coerce.number().int().min(1),
  residentId: z.union([z.uuid(), z.literal("none")]),
});
export type DecisionInput = z.output<typeof decisionInput>;

export const rowInput = z.strictObject({ importId: z.uuid(), number: z.coerce.number().int().min(1) });
