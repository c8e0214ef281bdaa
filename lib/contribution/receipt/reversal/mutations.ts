import { recordAudit } from "@/lib/audit/mutations";
import { addMonths, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { paidMonths, readLimits, readTurns } from "../../month/queries";
import { canRecordContributions } from "../../policy";
import type { ReversalInput } from "../../schema";
import { takeNumbers } from "../mutations";

type Refusals = "NOT_ALLOWED" | "RECEIPT_UNKNOWN" | "RECEIPT_REVERSED" | "LATER_MONTHS_PAID";
export type Reversed = { receiptId: string; schemeId: string | null; rupiah: number };

/** Takes a receipt back that was recorded by hand; one of a monthly run gives its money back as well, elsewhere. */
export function reverseReceipt(
  actor: Actor,
  input: ReversalInput,
): Promise<Result<Reversed, Refusals | "RECEIPT_OF_RUN">> {
  return asActor(actor, async (tx) => {
    const found = await lockReceipt(tx, actor, input.receiptId);
    if (!found.ok) return found;
    if (found.value.receipt.runId) return refuse("RECEIPT_OF_RUN");
    const reversed = await writeReversal(tx, actor, found.value, input.reason);
    if (reversed.ok) await recountVillage(tx, found.value.village.id);
    return reversed;
  });
}

type Locked = { village: Village; receipt: NonNullable<Awaited<ReturnType<typeof readReceipt>>> };

/** A receipt of the actor's, with its village's other writers kept waiting. */
export async function lockReceipt(
  tx: Tx,
  actor: Actor,
  receiptId: string,
): Promise<Result<Locked, "NOT_ALLOWED" | "RECEIPT_UNKNOWN">> {
  if (!canRecordContributions(actor) || actor.id === null) return refuse("NOT_ALLOWED");
  const found = await tx.receipt.findFirst({
    where: { id: receiptId },
    select: { village: { select: { code: true } } },
  });
  const village = found && (await findVillage(tx, found.village.code));
  if (!village) return refuse("RECEIPT_UNKNOWN");
  await lockVillage(tx, village.id);
  const receipt = await readReceipt(tx, receiptId);
  return receipt ? ok({ village, receipt }) : refuse("RECEIPT_UNKNOWN");
}

function readReceipt(tx: Tx, id: string) {
  return tx.receipt.findFirst({ where: { id }, include: { contributions: true, reversals: true } });
}

/** The same in the caller's transaction, who locked the receipt and recounts. */
export async function writeReversal(
  tx: Tx,
  actor: Actor,
  { village, receipt }: Locked,
  reason: string,
): Promise<Result<Reversed, Refusals>> {
  if (receipt.reversesId || receipt.reversals.length > 0) return refuse("RECEIPT_REVERSED");
  const later = await findLater(tx, receipt.contributions);
  if (later) return refuse("LATER_MONTHS_PAID", { month: later });
  const year = Number(today().slice(0, 4));
  const id = newId();
  await tx.receipt.create({
    data: {
      id,
      regencyId: village.regencyId,
      villageId: village.id,
      year,
      number: await takeNumbers(tx, village, year, 1),
      day: receipt.day,
      funding: receipt.funding,
      payer: receipt.payer,
      schemeId: receipt.schemeId,
      rupiah: -receipt.rupiah,
      reversesId: receipt.id,
      reason,
      byId: actor.id ?? "",
      byName: actor.name,
    },
  });
  await tx.contribution.createMany({
    data: receipt.contributions.map((line) => ({
      ...line,
      id: newId(),
      receiptId: id,
      jkk: -line.jkk,
      jkm: -line.jkm,
      jht: -line.jht,
      jp: -line.jp,
      rupiah: -line.rupiah,
      normal: -line.normal,
      reversesId: line.id,
    })),
  });
  await recordAudit(tx, actor, {
    action: "reverseReceipt",
    subjectType: "receipt",
    subjectId: receipt.id,
    village,
    details: { number: receipt.number, year: receipt.year, rupiah: receipt.rupiah },
  });
  return ok({ receiptId: id, schemeId: receipt.schemeId, rupiah: receipt.rupiah });
}

/** A month ahead that would be left hanging: paid, while the one before it is taken back. */
async function findLater(tx: Tx, lines: { membershipId: string; month: string }[]): Promise<string | null> {
  const { thisMonth } = await readLimits(tx);
  const turns = await readTurns(
    tx,
    lines.map(({ membershipId }) => membershipId),
  );
  for (const { membershipId, month } of lines) {
    const next = addMonths(month, 1);
    const kept = lines.every((line) => line.membershipId !== membershipId || line.month !== next);
    if (next > thisMonth && kept && paidMonths(turns.get(membershipId)).has(next)) return next;
  }
  return null;
}
