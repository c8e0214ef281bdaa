import * as z from "zod";
import { villageCode } from "@/lib/region/schema";

export const pairInput = z.strictObject({ villageCode, firstId: z.uuid(), secondId: z.uuid() });

export type PairInput = z.output<typeof pairInput>;

/** Which list, and from which row on; what makes no sense is ignored. */
export const duplicateFilter = z.object({
  kind: z.enum(["probable", "elsewhere"]).optional().catch(undefined),
  from: z.coerce.number().int().min(0).max(1_000_000).optional().catch(undefined),
});
