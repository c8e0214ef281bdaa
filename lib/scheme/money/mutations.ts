import { monthOf } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { type LedgerRefusal, postTransactions, reverseTransaction } from "../ledger/mutations";
import { canKeepSchemes } from "../policy";
import { findScheme, type Scheme } from "../queries";
import { keepSaver, type SaverPlace } from "../saver/mutations";
import { soldSince } from "../waste/queries";
import { atField } from "./rules";
import type { MoneyInput, ReversalInput } from "./schema";

type Refusal = LedgerRefusal | "NOT_ALLOWED" | "SAVER_UNKNOWN";

/** Money paid in for a saver; into an allotment no more than was decided on, and not after its end. */
export function deposit(
  actor: Actor,
  { accountId, id, day, rupiah, note }: MoneyInput,
): Promise<Result<SaverPlace, Refusal | "ALLOTMENT_OVERDRAWN" | "ALLOTMENT_ENDED">> {
  return asActor(actor, async (tx) => {
    const kept = await keepSaver(tx, actor, accountId);
    if (!kept.ok) return kept;
    const { scheme, village } = kept.value;
    const refused = await judgeAllotment(tx, scheme, { id, day, rupiah });
    if (refused) return refused;
    const event = { kind: "DEPOSIT" as const, shares: [{ saver: accountId, rupiah }] };
    const posted = await postTransactions(tx, actor, village, scheme, [{ id, day, note: note ?? "", event }]);
    return posted.ok ? ok({ schemeId: scheme.id, accountId }) : atField(posted, "rupiah");
  });
}

/** Money that a saver takes out again. */
export function withdraw(
  actor: Actor,
  { accountId, id, day, rupiah, note }: MoneyInput,
): Promise<Result<SaverPlace, Refusal>> {
  return asActor(actor, async (tx) => {
    const kept = await keepSaver(tx, actor, accountId);
    if (!kept.ok) return kept;
    const { scheme, village } = kept.value;
    const event = { kind: "WITHDRAWAL" as const, saver: accountId, rupiah };
    const posted = await postTransactions(tx, actor, village, scheme, [{ id, day, note: note ?? "", event }]);
    return posted.ok ? ok({ schemeId: scheme.id, accountId }) : atField(posted, "rupiah");
  });
}

async function judgeAllotment(tx: Tx, scheme: Scheme, sent: { id: string; day: string; rupiah: number }) {
  if (scheme.amount === null) return null;
  if (scheme.untilMonth && monthOf(sent.day) > scheme.untilMonth)
    return refuse("ALLOTMENT_ENDED", { month: scheme.untilMonth }, "day");
  const [paid] = await tx.$queryRaw<{ rupiah: bigint }[]>`
    select coalesce(-sum(e.rupiah), 0)::bigint as rupiah
    from ledger_transaction t join ledger_entry e on e.transaction_id = t.id
      join ledger_account a on a.id = e.account_id
    where t.scheme_id = ${scheme.id}::uuid and t.kind = 'DEPOSIT' and a.kind = 'SAVER' and t.id <> ${sent.id}::uuid
      and not exists (select from ledger_transaction r where r.reverses_id = t.id)`;
  const left = scheme.amount - Number(paid?.rupiah ?? 0);
  return sent.rupiah > left ? refuse("ALLOTMENT_OVERDRAWN", { amount: scheme.amount, left }, "rupiah") : null;
}

/** Takes an event of a scheme back; waste that was sold since cannot be taken back before its sale is. */
export function reverseEvent(actor: Actor, input: ReversalInput) {
  return asActor(actor, async (tx) => {
    if (!canKeepSchemes(actor)) return refuse("NOT_ALLOWED");
    const found = await tx.ledgerTransaction.findFirst({ where: { id: input.transactionId } });
    const scheme = found && (await findScheme(tx, found.schemeId));
    if (!scheme) return refuse("TRANSACTION_UNKNOWN");
    const sold = await soldSince(tx, input.transactionId);
    if (sold) return refuse("WASTE_SOLD", { kind: sold }, "reason");
    const reversed = await reverseTransaction(tx, actor, scheme.village, input);
    return reversed.ok ? ok({ schemeId: scheme.id }) : atField(reversed, "reason");
  });
}
