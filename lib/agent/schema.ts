import * as z from "zod";
import { dayInput, villageCode } from "@/lib/region/schema";
import { checkPhone } from "@/lib/resident/rules";

const text = (longest: number) =>
  z.string().trim().min(1, { error: "REQUIRED" }).max(longest, { error: "TEXT_TOO_LONG" });

const phone = z.string().transform((typed, context) => {
  const checked = checkPhone(typed);
  if (checked.ok) return checked.value;
  context.addIssue({ code: "custom", message: checked.code });
  return z.NEVER;
});

export const agentOfficeInput = z.strictObject({
  id: z.uuid(),
  regencyCode: z.string().regex(/^\d{2}\.\d{2}$/, { error: "REGENCY_UNKNOWN" }),
  name: text(120),
  agreementNumber: text(120),
  agreementOn: dayInput,
});

export const agentInput = z.strictObject({
  id: z.uuid(),
  officeId: z.uuid({ error: "AGENT_OFFICE_UNKNOWN" }),
  name: text(120),
  phone: phone.optional(),
  certificateNo: text(60),
  activeFrom: dayInput,
});

export const endAgentInput = z.strictObject({ agentId: z.uuid(), activeTo: dayInput });

/** An agent, or nobody. */
const agentChoice = z.union([z.literal("none"), z.uuid()], { error: "AGENT_UNKNOWN" });

export const assignInput = z.strictObject({ membershipId: z.uuid(), agentId: agentChoice });

/** "-" stands for people of whom that part of the address is not known. */
export const assignBlockInput = z.strictObject({
  villageCode,
  hamlet: z.string().max(100).optional(),
  rw: z.string().max(10).optional(),
  rt: z.string().max(10).optional(),
  agentId: agentChoice,
  /** Leaves those alone that somebody looks after already. */
  keep: z.literal("yes").optional(),
});

export type AgentOfficeInput = z.output<typeof agentOfficeInput>;
export type AgentInput = z.output<typeof agentInput>;
export type EndAgentInput = z.output<typeof endAgentInput>;
export type AssignInput = z.output<typeof assignInput>;
export type AssignBlockInput = z.output<typeof assignBlockInput>;
