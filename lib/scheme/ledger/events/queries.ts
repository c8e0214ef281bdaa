import type { Day } from "@/lib/platform/dates";
import type { Tx } from "@/lib/platform/db/door";
import type { LedgerKind } from "../rules";

export type EventRow = {
  id: string;
  kind: LedgerKind;
  day: Day;
  note: string;
  byName: string;
  /** What was moved, in rupiah. */
  rupiah: number;
  /** The first saver concerned by name, and how many there are. */
  saver: string | null;
  savers: number;
  reversed: boolean;
  /** Takes another event back. */
  reverses: boolean;
  byRun: boolean;
};

/** What happened in a scheme, the latest first. */
export async function listEvents(tx: Tx, schemeId: string, take: number): Promise<EventRow[]> {
  const rows = await tx.$queryRaw<(Omit<EventRow, "rupiah"> & { rupiah: bigint })[]>`
    with latest as (
      select * from ledger_transaction where scheme_id = ${schemeId}::uuid order by day desc, at desc, id desc limit ${take}
    )
    select t.id::text, t.kind::text, t.day::text, t.note, t.by_name as "byName",
      coalesce(sum(e.rupiah) filter (where e.rupiah > 0), 0)::bigint as rupiah,
      min(a.name) filter (where a.kind = 'SAVER') as saver,
      count(distinct a.id) filter (where a.kind = 'SAVER')::int as savers,
      exists (select from ledger_transaction r where r.reverses_id = t.id) as reversed,
      t.reverses_id is not null as reverses, t.run_id is not null as "byRun"
    from latest t
      left join ledger_entry e on e.transaction_id = t.id left join ledger_account a on a.id = e.account_id
    group by t.id, t.kind, t.day, t.note, t.by_name, t.at, t.reverses_id, t.run_id
    order by t.day desc, t.at desc, t.id desc`;
  return rows.map((row) => ({ ...row, rupiah: Number(row.rupiah) }));
}

export type BookLine = {
  id: string;
  kind: LedgerKind;
  day: Day;
  note: string;
  /** Above zero came in, below went out. */
  rupiah: number;
  balance: number;
};

/** A saver's book: every movement of the account in order, with what stood there after it. */
export async function readBook(tx: Tx, accountId: string): Promise<BookLine[]> {
  const rows = await tx.$queryRaw<(Omit<BookLine, "balance"> & { moved: bigint })[]>`
    select t.id::text, t.kind::text, t.day::text, t.note, -sum(e.rupiah)::bigint as moved
    from ledger_entry e join ledger_transaction t on t.id = e.transaction_id
    where e.account_id = ${accountId}::uuid group by t.id, t.kind, t.day, t.note, t.at
    order by t.day, t.at, t.id`;
  let balance = 0;
  return rows.map(({ moved, ...row }) => {
    const rupiah = Number(moved);
    balance += rupiah;
    return { ...row, rupiah, balance };
  });
}
