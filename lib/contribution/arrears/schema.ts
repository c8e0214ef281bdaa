import * as z from "zod";

export const warningDays = [7, 14, 30, 60] as const;

/** Filters of the list of those who will lapse, from the address; without days those of the rule. */
export const arrearsFilter = z.object({
  days: z.coerce.number().int().min(1).max(366).optional().catch(undefined),
  hamlet: z.string().max(100).optional().catch(undefined),
  rw: z.string().max(10).optional().catch(undefined),
  rt: z.string().max(10).optional().catch(undefined),
  agent: z.uuid().optional().catch(undefined),
});
export type ArrearsFilter = z.output<typeof arrearsFilter>;
