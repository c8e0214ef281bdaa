import * as z from "zod";
import { type Day, today } from "@/lib/platform/dates";
import { dayInput } from "@/lib/region/schema";
import { targetUnits } from "@/lib/target/schema";

/** `?asOf=`: a day that has been; anything else means today. */
export function readAsOf(value: unknown): Day {
  const parsed = dayInput.safeParse(value);
  return parsed.success && parsed.data < today() ? parsed.data : today();
}

/** `?unit=`: what coverage is counted in. */
export const unitInput = z.enum(targetUnits).catch("WORKER");

export const chartNames = ["progress", "daily", "sector", "segment", "payer", "hamlet", "block"] as const;
export const chartName = z.enum(chartNames);
export type ChartName = (typeof chartNames)[number];
