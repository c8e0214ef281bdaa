"use server";

import { formAction } from "@/lib/platform/action";
import { settleMove, undoMove } from "./mutations";
import { moveIdInput, moveInput } from "./schema";

export const settleMoveAction = formAction(moveInput, settleMove, ({ livesAsId, ended }) => ({
  redirectTo: `/residents/${livesAsId}?moved=${ended}`,
}));
export const undoMoveAction = formAction(moveIdInput, undoMove, ({ residentId }) => ({
  redirectTo: `/residents/${residentId}?back=1`,
}));
