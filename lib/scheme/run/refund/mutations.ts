import { lockReceipt, type Reversed, writeReversal } from "@/lib/contribution/receipt/reversal/mutations";
import type { ReversalInput } from "@/lib/contribution/schema";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { recountVillage } from "@/lib/region/mutations";
import { type LedgerRefusal, postTransactions } from "../../ledger/mutations";
import type { Payment } from "../../ledger/rules";

type Refusals =
  | "NOT_ALLOWED"
  | "RECEIPT_UNKNOWN"
  | "RECEIPT_REVERSED"
  | "LATER_MONTHS_PAID"
  | "RECEIPT_BY_HAND"
  | LedgerRefusal;

/** Takes a receipt back that a monthly run booked: the months are unpaid again, and the saver has the money back. */
export function reverseRunReceipt(
  actor: Actor,
  { receiptId, reason }: ReversalInput,
): Promise<Result<Reversed, Refusals>> {
  return asActor(actor, async (tx) => {
    const locked = await lockReceipt(tx, actor, receiptId);
    if (!locked.ok) return locked;
    const { village, receipt } = locked.value;
    if (!receipt.runId || !receipt.schemeId) return refuse("RECEIPT_BY_HAND");
    const reversed = await writeReversal(tx, actor, locked.value, reason);
    if (!reversed.ok) return reversed;
    const given = await returnToSaver(tx, actor, village, {
      schemeId: receipt.schemeId,
      receiptId,
      reversalId: reversed.value.receiptId,
      reason,
    });
    if (!given.ok) return given;
    await recountVillage(tx, village.id);
    return reversed;
  });
}

type Returned = { schemeId: string; receiptId: string; reversalId: string; reason: string };

/** Gives every saver back what a receipt took, in the ledger alone; the caller took the receipt itself back. */
export async function returnToSaver(
  tx: Tx,
  actor: Actor,
  village: { id: number; regencyId: number },
  { schemeId, receiptId, reversalId, reason }: Returned,
): Promise<Result<null, LedgerRefusal>> {
  const taken = await tx.ledgerEntry.findMany({
    where: { receiptId, schemeId, villageId: village.id },
    select: { accountId: true, rupiah: true },
  });
  const payments = taken.map(
    ({ accountId, rupiah }): Payment => ({
      saver: accountId,
      rupiah: Number(rupiah),
      receiptId: reversalId,
    }),
  );
  if (payments.length === 0) return ok(null);
  const event = { kind: "REVERSAL", payments } as const;
  const row = { id: newId(), day: today(), note: reason, event };
  return postTransactions(tx, actor, village, { id: schemeId }, [row]);
}
