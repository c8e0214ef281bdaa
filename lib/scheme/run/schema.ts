import * as z from "zod";
import { dayInput, monthInput, villageCode } from "@/lib/region/schema";

/** How many months in arrears a run may pay as well, when it is asked to. */
export const mostArrears = 3;

export const proposalInput = z.strictObject({
  villageCode,
  month: monthInput,
  arrears: z.coerce.number().int().min(0).max(mostArrears).default(0),
  /** When it was paid, for a month that is recorded afterwards. */
  day: dayInput.optional(),
});
export const approvalInput = z.strictObject({ runId: z.uuid() });
export const withdrawalInput = z.strictObject({
  runId: z.uuid(),
  reason: z.string().trim().min(1).max(300, { error: "TEXT_TOO_LONG" }),
});

export type ProposalInput = z.output<typeof proposalInput>;
export type ApprovalInput = z.output<typeof approvalInput>;
export type WithdrawalInput = z.output<typeof withdrawalInput>;

export const runGroups = ["payable", "short", "out"] as const;
export type RunGroup = (typeof runGroups)[number];

/** Which lines of a run are shown, by its address; what makes no sense is as if it was not said. */
export const runFilter = z.object({
  group: z.enum(runGroups).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type RunFilter = z.output<typeof runFilter>;
