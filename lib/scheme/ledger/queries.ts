import type { Tx } from "@/lib/platform/db/door";
import type { AccountKind, Books } from "./rules";

export type Balances = {
  books: Books;
  cash: number;
  stock: number;
  /** Above zero is a gain. */
  result: number;
  /** What each saver has, by the account's id; who has nothing is there, too. */
  savers: Map<string, number>;
};

/** What stands in a scheme's ledger, in whole rupiah; null when there is no such scheme within reach. */
export async function balancesOf(tx: Tx, scheme: { id: string }): Promise<Balances | null> {
  return (await balancesOfAll(tx, [scheme.id])).get(scheme.id) ?? null;
}

/** As `balancesOf`, for several schemes in one statement. */
export async function balancesOfAll(tx: Tx, schemeIds: readonly string[]): Promise<Map<string, Balances>> {
  const rows = await tx.$queryRaw<{ scheme: string; id: string; kind: AccountKind; stands: bigint }[]>`
    select a.scheme_id::text as scheme, a.id::text, a.kind::text, coalesce(sum(e.rupiah), 0)::bigint as stands
    from ledger_account a left join ledger_entry e on e.account_id = a.id
    where a.scheme_id = any(${[...schemeIds]}::uuid[]) group by 1, 2, 3`;
  const found = new Map<string, Balances>();
  for (const { scheme, id, kind, stands } of rows) {
    const balances = found.get(scheme) ?? emptyBalances();
    found.set(scheme, balances);
    const rupiah = Number(stands);
    if (kind === "SAVER") {
      balances.savers.set(id, 0 - rupiah);
      continue;
    }
    balances.books[kind] = id;
    if (kind === "CASH") balances.cash = rupiah;
    if (kind === "STOCK") balances.stock = rupiah;
    if (kind === "RESULT") balances.result = 0 - rupiah;
  }
  return found;
}

function emptyBalances(): Balances {
  return { books: { CASH: "", STOCK: "", RESULT: "" }, cash: 0, stock: 0, result: 0, savers: new Map() };
}
