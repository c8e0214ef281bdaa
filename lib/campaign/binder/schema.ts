import * as z from "zod";
import { villageCode } from "@/lib/region/schema";

/** What contests have been judged by since 2018. */
export const aspects = ["DISSEMINATION", "REGULATION", "INITIATIVE", "COVERAGE"] as const;
export type Aspect = (typeof aspects)[number];

/** What an indicator can be proved with: what people bring, and what the data say of themselves. */
export const brought = ["FILE", "PHOTO", "EVENT", "REGULATION"] as const;
export const figures = ["ATTENDANCE", "MOU", "OFFICIALS", "MEMBERS", "INNOVATIONS"] as const;
export const needs = [...brought, ...figures] as const;
export type Need = (typeof needs)[number];

export const regulationKinds = ["PERDES", "PERKADES", "SK"] as const;
export type RegulationKind = (typeof regulationKinds)[number];

export const keptLines = z.record(z.enum(aspects), z.string());
export type Lines = z.output<typeof keptLines>;

export const inBinder = z.strictObject({
  campaignId: z.uuid(),
  villageCode,
  indicatorId: z.uuid(),
});
