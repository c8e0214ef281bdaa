import * as z from "zod";
import { programmes, sectors, segments } from "@/lib/membership/schema";
import { rupiahInput as money, monthInput, percentInput as percent, wholeNumber } from "@/lib/region/schema";
import { fundings, riskGroups } from "../schema";

const checked = <T extends z.ZodType>(one: T) =>
  z.preprocess((value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]), z.array(one));
const some = <T extends z.ZodType>(one: T) =>
  checked(one).refine((list) => list.length > 0, { error: "CHOOSE_ONE" });

const text = (longest: number) =>
  z.string().trim().min(1, { error: "REQUIRED" }).max(longest, { error: "TEXT_TOO_LONG" });

const common = {
  validFrom: monthInput,
  legalReference: text(200),
  source: text(300),
  step: z.enum(["check", "save"]).catch("check"),
  /** What the preview that is agreed to was of. */
  seen: z.string().max(100).optional(),
};

/** The form of each kind. The cells of a table of bands come as min.0, base.0, jkk.0 and so on. */
export const versionInput = z.discriminatedUnion("kind", [
  z.looseObject({
    kind: z.literal("BPU"),
    ...common,
    jkm: money,
    jht: percent,
    pasted: z.string().max(20_000, { error: "TEXT_TOO_LONG" }).optional(),
  }),
  z.strictObject({
    kind: z.literal("PU"),
    ...common,
    ...(Object.fromEntries(riskGroups.map((group) => [group, percent])) as Record<
      (typeof riskGroups)[number],
      typeof percent
    >),
    jkm: percent,
    jhtEmployer: percent,
    jhtWorker: percent,
    jpEmployer: percent,
    jpWorker: percent,
  }),
  z.strictObject({ kind: z.literal("PENSION_CEILING"), ...common, rupiah: money }),
  z.strictObject({
    kind: z.literal("RELIEF"),
    ...common,
    validTo: monthInput,
    off: percent.refine((value) => value > 0, { error: "PERCENT_INVALID" }),
    segments: some(z.enum(segments)),
    programmes: some(z.enum(programmes)),
    reach: z.enum(["ALL", "ONLY", "EXCEPT"]),
    sectors: checked(z.enum(sectors)),
    excludedFunding: checked(z.enum(fundings)),
    askFunding: checked(z.enum(fundings)),
  }),
  z.strictObject({
    kind: z.literal("BENEFIT"),
    ...common,
    deathGrant: money,
    deathInstalments: money,
    funeral: money,
    accidentWages: wholeNumber.pipe(z.number().max(1_000, { error: "NUMBER_INVALID" })),
    earlyDeath: money,
    scholarshipMost: money,
  }),
]);

export type VersionInput = z.output<typeof versionInput>;

/** What would come of a version, in words; the values are those of the form. */
export type VersionAnswer = {
  status: "checked";
  seen: string;
  values: Record<string, string | string[]>;
  message: string;
  warnings: string[];
  facts: { term: string; value: string }[];
  examples: { headers: string[]; rows: string[][] };
};
