import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { says } from "@/lib/platform/sent";
import { type LedgerRefusal, postTransactions } from "../ledger/mutations";
import { atField } from "../money/rules";
import { type Closed, keepSchemeOf, recordScheme, signed } from "../mutations";
import { readShop } from "./queries";
import { creditOf } from "./rules";
import type { PurchaseInput, ShopTermsInput } from "./schema";

type Done = { schemeId: string };

/** What the shop credits from a day on; what was agreed before stays on record. */
export function agreeCredit(
  actor: Actor,
  { id, schemeId, every, rupiah, fromDay }: ShopTermsInput,
): Promise<Result<Done, Closed | "FORM_SENT">> {
  return asActor(actor, async (tx) => {
    const kept = await keepSchemeOf(tx, actor, "SHOP_POINTS", schemeId);
    if (!kept.ok) return kept;
    const { key, village } = kept.value;
    const terms = { every, rupiah, fromDay: asDate(fromDay) };
    const sent = await tx.shopTerms.findFirst({ where: { id, ...key } });
    if (sent) return says(sent, terms) ? ok({ schemeId }) : refuse("FORM_SENT");
    await tx.shopTerms.create({ data: { id, ...key, ...terms, ...signed(actor) } });
    await recordScheme(tx, actor, "agreeCredit", village, schemeId);
    return ok({ schemeId });
  });
}

type Bought = Closed | LedgerRefusal | "SAVER_UNKNOWN" | "CREDIT_NOT_AGREED" | "SPENT_TOO_LITTLE";

/** Books what a purchase earns, by the terms of that day; sent twice it is one purchase. */
export function recordPurchase(
  actor: Actor,
  { id, schemeId, accountId, spent, day }: PurchaseInput,
): Promise<Result<Done, Bought>> {
  return asActor(actor, async (tx) => {
    const kept = await keepSchemeOf(tx, actor, "SHOP_POINTS", schemeId);
    if (!kept.ok) return kept;
    const { key, village, scheme } = kept.value;
    const sent = await tx.shopPurchase.findFirst({
      where: { transactionId: id, ...key },
      include: { transaction: { include: { entries: { where: { accountId } } } } },
    });
    if (sent)
      return sent.transaction.entries.length > 0 &&
        says({ ...sent, day: asDay(sent.transaction.day) }, { day, spent })
        ? ok({ schemeId })
        : refuse("FORM_SENT");
    if (!(await tx.ledgerAccount.findFirst({ where: { id: accountId, ...key, kind: "SAVER" } })))
      return refuse("SAVER_UNKNOWN", undefined, "accountId");
    const { now: terms } = await readShop(tx, schemeId, day);
    if (!terms) return refuse("CREDIT_NOT_AGREED", { day }, "day");
    const rupiah = creditOf(terms, spent);
    if (rupiah === 0) return refuse("SPENT_TOO_LITTLE", { every: terms.every }, "spent");
    const event = { kind: "PURCHASE" as const, shares: [{ saver: accountId, rupiah }] };
    const posted = await postTransactions(tx, actor, village, scheme, [{ id, day, note: "", event }]);
    if (!posted.ok) return atField(posted, "spent");
    const purchase = { transactionId: id, termsId: terms.id, spent };
    await tx.shopPurchase.create({ data: { id: newId(), ...key, ...purchase } });
    return ok({ schemeId });
  });
}
