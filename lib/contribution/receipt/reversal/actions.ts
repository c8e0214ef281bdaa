"use server";

import { formAction } from "@/lib/platform/action";
import { reversalInput } from "../../schema";
import { reverseReceipt } from "./mutations";

export const reverseReceiptAction = formAction(reversalInput, reverseReceipt, ({ receiptId }) => ({
  redirectTo: `/receipts/${receiptId}`,
}));
