import * as z from "zod";
import { dayInput } from "@/lib/region/schema";
import { inBinder, regulationKinds } from "../schema";

const line = (most: number) => z.string().trim().min(1).max(most, { error: "TEXT_TOO_LONG" });

export const eventEvidenceInput = inBinder.extend({ eventId: z.uuid() });
export const regulationEvidenceInput = inBinder.extend({ regulationId: z.uuid() });
export const regulationInput = inBinder.extend({
  id: z.uuid(),
  kind: z.enum(regulationKinds),
  number: line(60),
  day: dayInput,
  subject: line(200),
});
export const evidenceInput = z.strictObject({ evidenceId: z.uuid() });

export type EventEvidenceInput = z.output<typeof eventEvidenceInput>;
export type RegulationEvidenceInput = z.output<typeof regulationEvidenceInput>;
export type RegulationInput = z.output<typeof regulationInput>;
