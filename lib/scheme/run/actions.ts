"use server";

import { reversalInput } from "@/lib/contribution/schema";
import { formAction } from "@/lib/platform/action";
import { approveRun } from "./approval/mutations";
import { proposeRun, withdrawRun } from "./mutations";
import { reverseRunReceipt } from "./refund/mutations";
import { approvalInput, proposalInput, withdrawalInput } from "./schema";

const done = () => ({ status: "done" as const });

export const proposeRunAction = formAction(proposalInput, proposeRun, ({ id }) => ({
  redirectTo: `/runs/${id}`,
}));
export const approveRunAction = formAction(approvalInput, approveRun, done);
export const withdrawRunAction = formAction(withdrawalInput, withdrawRun, done);
export const reverseRunReceiptAction = formAction(reversalInput, reverseRunReceipt, done);
