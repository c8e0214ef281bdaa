import * as z from "zod";

export const cohortKinds = ["month", "payer", "campaign"] as const;
export type CohortKind = (typeof cohortKinds)[number];

export const cohortKind = z.enum(cohortKinds).catch("month");
