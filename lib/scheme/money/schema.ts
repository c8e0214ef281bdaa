import * as z from "zod";
import { dayInput } from "@/lib/region/schema";
import { amountInput, noteInput } from "../schema";

/** Money that a saver brings or takes. */
export const moneyInput = z.strictObject({
  id: z.uuid(),
  accountId: z.uuid(),
  rupiah: amountInput,
  day: dayInput,
  note: noteInput,
});
export type MoneyInput = z.output<typeof moneyInput>;

export const reversalInput = z.strictObject({
  transactionId: z.uuid(),
  reason: z.string().trim().min(1).max(200, { error: "TEXT_TOO_LONG" }),
});
export type ReversalInput = z.output<typeof reversalInput>;
