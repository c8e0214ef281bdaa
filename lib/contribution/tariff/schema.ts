import * as z from "zod";
import { monthInput, wholeNumber } from "@/lib/region/schema";

export const tariffKinds = ["BPU", "PU", "PENSION_CEILING", "RELIEF", "BENEFIT"] as const;
export type TariffKind = (typeof tariffKinds)[number];
export const riskGroups = ["VERY_LOW", "LOW", "MEDIUM", "HIGH", "VERY_HIGH"] as const;
export type RiskGroup = (typeof riskGroups)[number];

/** Where a contribution's money comes from. */
export const fundings = [
  "SELF",
  "FAMILY",
  "SPONSOR",
  "SCHEME",
  "COMPANY",
  "CSR",
  "APBDES",
  "APBD",
  "APBN",
  "DBHCHT",
] as const;
export type Funding = (typeof fundings)[number];

const rupiah = z.number().int().min(0);
/** Hundredths of a per cent: 0.24 % is 24. */
const basisPoints = z.number().int().min(0).max(10_000);
const segment = z.enum(["BPU", "PU"]);
const programme = z.enum(["JKK", "JKM", "JHT", "JP"]);

/** As the database keeps each kind; money in whole rupiah a month. */
export const contents = {
  BPU: z.strictObject({
    jkm: rupiah,
    jhtBasisPoints: basisPoints,
    /** By lower bound of the income, ascending, the first from nothing. */
    bands: z.array(z.strictObject({ min: rupiah, base: rupiah, jkk: rupiah })).min(1),
  }),
  PU: z.strictObject({
    jkk: z.record(z.enum(riskGroups), basisPoints),
    jkm: basisPoints,
    jhtEmployer: basisPoints,
    jhtWorker: basisPoints,
    jpEmployer: basisPoints,
    jpWorker: basisPoints,
  }),
  PENSION_CEILING: z.strictObject({ rupiah }),
  RELIEF: z.strictObject({
    /** How much less: half is 5,000. */
    basisPoints,
    segments: z.array(segment),
    programmes: z.array(programme),
    /** Only these; all of them when empty. */
    sectors: z.array(z.string()),
    exceptSectors: z.array(z.string()),
    excludedFunding: z.array(z.enum(fundings)),
    /** Where it is not written whether it applies: the branch office knows. */
    askFunding: z.array(z.enum(fundings)),
  }),
  BENEFIT: z.strictObject({
    deathGrant: rupiah,
    deathInstalments: rupiah,
    funeral: rupiah,
    /** Times the monthly wage or income base. */
    accidentWages: z.number().int().min(0),
    /** All that heirs get within the waiting months of a BPU membership. */
    earlyDeath: rupiah,
    scholarshipMost: rupiah,
  }),
};
export type Content<K extends TariffKind> = z.output<(typeof contents)[K]>;

const optionalRupiah = wholeNumber.optional().catch(undefined);

/** What the counter's simulator is asked by its address; what makes no sense is as if it was not said. */
export const simulatorInput = z.object({
  segment: segment.catch("BPU"),
  income: optionalRupiah,
  jht: z.literal("1").optional().catch(undefined),
  jp: z.literal("1").optional().catch(undefined),
  risk: z.enum(riskGroups).catch("VERY_LOW"),
  sector: z.enum(["TRANSPORT", "OTHER"]).catch("OTHER"),
  funding: z.enum(fundings).catch("SELF"),
  from: monthInput.optional().catch(undefined),
  months: z.coerce.number().int().min(1).max(12).catch(1),
});
export type SimulatorInput = z.output<typeof simulatorInput>;
