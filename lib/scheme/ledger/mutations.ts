import { recordAudit } from "@/lib/audit/mutations";
import { type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { says } from "@/lib/platform/sent";
import { lockVillage } from "@/lib/region/mutations";
import {
  type AccountKind,
  type Books,
  type Entry,
  entriesOf,
  findOverdrawn,
  type LedgerEvent,
  type Movement,
  negated,
} from "./rules";

/** `id` is the form's: the same row sent twice is booked once, and another row by its id not at all. */
export type LedgerRow = { id: string; day: Day; note: string; event: LedgerEvent };

export type LedgerRefusal =
  | "SCHEME_UNKNOWN"
  | "FORM_SENT"
  | "DAY_IN_FUTURE"
  | "BEFORE_SCHEME"
  | "NOTHING_TO_BOOK"
  | "SAVER_OVERDRAWN"
  | "CASH_OVERDRAWN"
  | "STOCK_OVERDRAWN";

type Place = { id: number; regencyId: number };
type Posting = Omit<LedgerRow, "event"> & {
  kind: LedgerEvent["kind"];
  reversesId?: string;
  entries: Entry[];
};

/**
 * Books events of one scheme as a set, all of them or none. Whoever writes in the village waits for the end of this
 * transaction, so balances hold until then. Audited; a row that is there already is left out.
 */
export async function postTransactions(
  tx: Tx,
  actor: Actor,
  village: Place,
  scheme: { id: string },
  rows: readonly LedgerRow[],
): Promise<Result<null, LedgerRefusal>> {
  const opened = await openBooks(tx, village, scheme.id);
  if (!opened.ok) return opened;
  const { books } = opened.value;
  const postings = rows.map(({ event, ...row }) => ({
    ...row,
    kind: event.kind,
    entries: entriesOf(books, event),
  }));
  return post(tx, actor, village, opened.value, postings);
}

/**
 * Takes an event back by its opposite, today, with the reason. What a monthly run paid goes back through its
 * receipts, and money that was spent meanwhile cannot.
 */
export async function reverseTransaction(
  tx: Tx,
  actor: Actor,
  village: Place,
  { transactionId, reason }: { transactionId: string; reason: string },
): Promise<
  Result<
    { id: string },
    LedgerRefusal | "TRANSACTION_UNKNOWN" | "ALREADY_REVERSED" | "REVERSAL_FINAL" | "BOOKED_BY_RUN"
  >
> {
  await lockVillage(tx, village.id);
  const found = await tx.ledgerTransaction.findFirst({
    where: { id: transactionId, villageId: village.id },
    include: { entries: true },
  });
  if (!found) return refuse("TRANSACTION_UNKNOWN");
  if (found.kind === "REVERSAL") return refuse("REVERSAL_FINAL");
  if (found.kind === "CONTRIBUTION") return refuse("BOOKED_BY_RUN");
  if (await tx.ledgerTransaction.findFirst({ where: { reversesId: found.id } }))
    return refuse("ALREADY_REVERSED");
  const opened = await openBooks(tx, village, found.schemeId);
  if (!opened.ok) return opened;
  const taken = found.entries.map(({ accountId, rupiah }) => ({
    account: accountId,
    rupiah: Number(rupiah),
  }));
  const posting: Posting = {
    id: newId(),
    day: today(),
    note: reason,
    kind: "REVERSAL",
    reversesId: found.id,
    entries: negated(taken),
  };
  const posted = await post(tx, actor, village, opened.value, [posting]);
  return posted.ok ? ok({ id: posting.id }) : posted;
}

type Opened = {
  id: string;
  startsOn: Day;
  books: Books;
  names: Map<string, string>;
  kinds: Map<string, AccountKind>;
};

async function openBooks(tx: Tx, village: Place, id: string): Promise<Result<Opened, "SCHEME_UNKNOWN">> {
  await lockVillage(tx, village.id);
  const scheme = await tx.scheme.findFirst({ where: { id, villageId: village.id } });
  if (!scheme) return refuse("SCHEME_UNKNOWN");
  const accounts = await tx.ledgerAccount.findMany({
    where: { schemeId: id },
    select: { id: true, kind: true, name: true },
  });
  const one = (kind: AccountKind) => accounts.find((account) => account.kind === kind)?.id ?? "";
  return ok({
    id,
    startsOn: asDay(scheme.startsOn),
    books: { CASH: one("CASH"), STOCK: one("STOCK"), RESULT: one("RESULT") },
    names: new Map(accounts.map((account) => [account.id, account.name])),
    kinds: new Map(accounts.map((account) => [account.id, account.kind])),
  });
}

async function post(
  tx: Tx,
  actor: Actor,
  village: Place,
  scheme: Opened,
  sent: readonly Posting[],
): Promise<Result<null, LedgerRefusal>> {
  const there = await tx.ledgerTransaction.findMany({
    where: { id: { in: sent.map(({ id }) => id) }, villageId: village.id },
    include: { entries: true },
  });
  const known = new Map(
    there.map(({ entries, ...one }) => [
      one.id,
      { ...one, day: asDay(one.day), entries: entries.map((entry) => `${entry.accountId} ${entry.rupiah}`) },
    ]),
  );
  for (const { id, kind, day, note, entries } of sent) {
    const kept = known.get(id);
    const moved = entries.map(({ account, rupiah }) => `${account} ${rupiah}`);
    if (kept && !says(kept, { kind, day, note, entries: moved })) return refuse("FORM_SENT");
  }
  const postings = sent.filter(({ id }) => !known.has(id));
  if (postings.length === 0) return ok(null);
  const refused = await judge(tx, scheme, postings);
  if (refused) return refused;
  await insert(tx, actor, village, scheme.id, postings);
  await recordAudit(
    tx,
    actor,
    ...postings.map(({ id, kind, reversesId }) => ({
      action: reversesId ? "reverseTransaction" : "bookTransaction",
      subjectType: "ledgerTransaction",
      subjectId: id,
      village,
      details: { kind },
    })),
  );
  return ok(null);
}

async function judge(tx: Tx, scheme: Opened, postings: readonly Posting[]) {
  if (postings.some(({ entries }) => entries.length === 0)) return refuse("NOTHING_TO_BOOK");
  const days = postings.map(({ day }) => day).sort();
  const [first = "", last = ""] = [days[0], days.at(-1)];
  if (last > today()) return refuse("DAY_IN_FUTURE", undefined, "day");
  if (first < scheme.startsOn) return refuse("BEFORE_SCHEME", { day: scheme.startsOn }, "day");
  const added = postings.flatMap(({ day, entries }) =>
    entries.map(({ account, rupiah }) => ({ account, day, rupiah })),
  );
  const over = findOverdrawn(scheme.kinds, await movementsOf(tx, scheme.id, first), added);
  if (!over) return null;
  const { kind, account, day, available } = over;
  if (kind === "CASH") return refuse("CASH_OVERDRAWN", { available, day });
  if (kind === "STOCK") return refuse("STOCK_OVERDRAWN", { available, day });
  return refuse("SAVER_OVERDRAWN", { name: scheme.names.get(account) ?? "", available, day });
}

/** What each account moved by day; all before `from` counts as on that day. */
async function movementsOf(tx: Tx, schemeId: string, from: Day): Promise<Movement[]> {
  const rows = await tx.$queryRaw<{ account: string; day: string; rupiah: bigint }[]>`
    select e.account_id::text as account, greatest(t.day, ${from}::date)::text as day, sum(e.rupiah)::bigint as rupiah
    from ledger_transaction t
      join ledger_entry e on e.transaction_id = t.id and e.village_id = t.village_id and e.regency_id = t.regency_id
    where t.scheme_id = ${schemeId}::uuid group by 1, 2`;
  return rows.map(({ rupiah, ...row }) => ({ ...row, rupiah: Number(rupiah) }));
}

async function insert(
  tx: Tx,
  actor: Actor,
  village: Place,
  schemeId: string,
  postings: readonly Posting[],
): Promise<void> {
  const heads = postings.map(({ id, kind, day, note, reversesId }) => ({
    id,
    kind,
    day,
    note,
    reverses: reversesId ?? null,
  }));
  await tx.$executeRaw`
    insert into ledger_transaction (regency_id, village_id, scheme_id, id, kind, day, note, reverses_id, by_id, by_name)
    select ${village.regencyId}::int, ${village.id}::int, ${schemeId}::uuid, id, kind::ledger_event_kind, day, note, reverses,
       ${actor.id}::uuid, ${actor.name}
    from jsonb_to_recordset(${JSON.stringify(heads)}::jsonb)
      as r(id uuid, kind text, day date, note text, reverses uuid)`;
  const entries = postings.flatMap((one) =>
    one.entries.map(({ account, rupiah, receiptId }) => ({
      id: newId(),
      t: one.id,
      a: account,
      r: rupiah,
      p: receiptId ?? null,
    })),
  );
  await tx.$executeRaw`
    insert into ledger_entry (regency_id, village_id, scheme_id, id, transaction_id, account_id, rupiah, receipt_id)
    select ${village.regencyId}::int, ${village.id}::int, ${schemeId}::uuid, id, t, a, r, p
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(id uuid, t uuid, a uuid, r bigint, p uuid)`;
}
