import { setBase } from "@/lib/contribution/base/mutations";
import { openBook } from "@/lib/contribution/book/mutations";
import { recordPayment } from "@/lib/contribution/payment/mutations";
import type { PaymentInput } from "@/lib/contribution/schema";
import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import type { Place } from "./world";
import { value } from "./world";

/** What the counter sends for one month, the present one unless told otherwise. */
export function paymentOf(membershipId: string, change: Partial<PaymentInput> = {}): PaymentInput {
  return {
    id: newId(),
    membershipId,
    fromMonth: monthOf(today()),
    months: 1,
    day: today(),
    funding: "SELF",
    payer: "Yang bersangkutan",
    ...change,
  };
}

/** Opens the book of a village with the present month and records one payment in it. */
export async function payFor(officer: Actor, { code, id }: Place, membershipId: string) {
  const fromMonth = monthOf(today());
  value(await openBook(officer, { villageCode: code, fromMonth }));
  value(await setBase(officer, { membershipId, fromMonth, income: 1_000_000 }));
  const payment = paymentOf(membershipId, { payer: `Pembayar v${id}` });
  return { receiptId: value(await recordPayment(officer, payment)).id };
}
