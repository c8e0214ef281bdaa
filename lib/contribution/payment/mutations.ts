import { addMonths } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { paidMonths, readTurns } from "../month/queries";
import { canRecordContributions } from "../policy";
import { type BookedReceipt, bookReceipts, type ReceiptRefusal } from "../receipt/mutations";
import type { PaymentInput, SponsorInput } from "../schema";

type Refusals = "NOT_ALLOWED" | "MEMBERSHIP_UNKNOWN" | "END_BEFORE_MONTH" | ReceiptRefusal;

/** Records at the counter that months of one membership were paid: one receipt. */
export function recordPayment(actor: Actor, input: PaymentInput): Promise<Result<BookedReceipt, Refusals>> {
  const { membershipId, fromMonth, months, ...source } = input;
  const all = Array.from({ length: months }, (_, at) => addMonths(fromMonth, at));
  if (input.fundedUntil && input.fundedUntil < (all.at(-1) as string))
    return Promise.resolve(refuse("END_BEFORE_MONTH", undefined, "fundedUntil"));
  return asActor(actor, async (tx) => {
    if (!canRecordContributions(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const found = await tx.membership.findFirst({
      where: { id: membershipId },
      select: { village: { select: { code: true } } },
    });
    const village = found && (await findVillage(tx, found.village.code));
    if (!village) return refuse("MEMBERSHIP_UNKNOWN");
    const lines = all.map((month) => ({ membershipId, month }));
    const [booked] = await bookLocked(tx, actor, village, [{ ...source, lines }]);
    if (!booked?.ok) return atField(booked ?? refuse("MEMBERSHIP_UNKNOWN"));
    return booked;
  });
}

/** Records that one source paid a month for many: a receipt each, all of them or none. */
export function recordSponsored(
  actor: Actor,
  input: SponsorInput,
): Promise<Result<{ villageCode: string; receipts: number; rupiah: number }, Refusals | "VILLAGE_UNKNOWN">> {
  const { id, villageCode, month, memberships, ...source } = input;
  if (input.fundedUntil && input.fundedUntil < month)
    return Promise.resolve(refuse("END_BEFORE_MONTH", undefined, "fundedUntil"));
  return asActor(actor, async (tx) => {
    if (!canRecordContributions(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const rows = memberships.map((membershipId, at) => ({
      ...source,
      // The first carries the form's own id, by which the same form sent again is known.
      id: at === 0 ? id : newId(),
      lines: [{ membershipId, month }],
    }));
    await lockVillage(tx, village.id);
    if (await tx.receipt.findFirst({ where: { id }, select: { id: true } })) {
      const turns = await readTurns(tx, memberships);
      const done = memberships.every((one) => paidMonths(turns.get(one)).has(month));
      return done ? ok({ villageCode, receipts: 0, rupiah: 0 }) : refuse("FORM_SENT");
    }
    const booked = await bookLocked(tx, actor, village, rows);
    const refused = booked.find((one) => !one.ok);
    if (refused && !refused.ok) return { ...refused, field: "memberships" };
    const rupiah = booked.reduce((sum, one) => sum + (one.ok ? one.value.rupiah : 0), 0);
    return ok({ villageCode, receipts: booked.length, rupiah });
  });
}

async function bookLocked(
  tx: Tx,
  actor: Actor,
  village: Village,
  rows: Parameters<typeof bookReceipts>[3],
): Promise<Result<BookedReceipt, ReceiptRefusal>[]> {
  await lockVillage(tx, village.id);
  const booked = await bookReceipts(tx, actor, village, rows);
  await recountVillage(tx, village.id);
  return booked;
}

function atField<C extends ReceiptRefusal>(refused: { ok: false; code: C; field?: string }) {
  const whole = refused.code === "BOOK_CLOSED" || refused.code === "FORM_SENT";
  return refused.field || whole ? refused : { ...refused, field: "fromMonth" };
}
