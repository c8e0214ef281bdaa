import type { Day } from "@/lib/platform/dates";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { balancesOf } from "../ledger/queries";
import { canKeepSchemes } from "../policy";
import { findScheme } from "../queries";
import { newestOf } from "../rules";
import { listSavers } from "../saver/queries";

export type WasteKindRow = {
  id: string;
  name: string;
  /** For a kilogram on the day asked about; null before its first price. */
  price: number | null;
  prices: { id: string; from: Day; rupiah: number }[];
  /** What lies there, unsold. */
  grams: number;
  rupiah: number;
};

/** What a waste bank takes, with the prices of a day and the stock as it stands. */
export async function readWaste(tx: Tx, schemeId: string, day: Day): Promise<WasteKindRow[]> {
  const kinds = await tx.wasteKind.findMany({
    where: { schemeId },
    include: { prices: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const stock = await readStock(tx, schemeId);
  return kinds.map(({ id, name, prices }) => {
    const dated = prices
      .map((one) => ({ id: one.id, from: asDay(one.fromDay), rupiah: one.rupiah }))
      .sort((a, b) => (a.from < b.from ? 1 : -1));
    const { grams = 0, rupiah = 0 } = stock.get(id) ?? {};
    return { id, name, price: newestOf(dated, day)?.rupiah ?? null, prices: dated, grams, rupiah };
  });
}

/** What lies there of each kind, of what was not taken back. */
async function readStock(tx: Tx, schemeId: string) {
  const rows = await tx.$queryRaw<{ id: string; grams: bigint; rupiah: bigint }[]>`
    select l.kind_id::text as id, sum(l.grams)::bigint as grams, sum(l.rupiah)::bigint as rupiah
    from waste_line l where l.scheme_id = ${schemeId}::uuid
      and not exists (select from ledger_transaction r where r.reverses_id = l.transaction_id)
    group by 1`;
  return new Map(rows.map(({ id, grams, rupiah }) => [id, { grams: Number(grams), rupiah: Number(rupiah) }]));
}

/** The name of a kind in a weigh-in that was sold from since then; null when none was, or it is no weigh-in. */
export async function soldSince(tx: Tx, transactionId: string): Promise<string | null> {
  const [sold] = await tx.$queryRaw<{ name: string }[]>`
    select k.name from waste_line l
      join ledger_transaction t on t.id = l.transaction_id
      join waste_kind k on k.id = l.kind_id
      join waste_line s on s.kind_id = l.kind_id and s.grams < 0
      join ledger_transaction u on u.id = s.transaction_id and u.at >= t.at
    where l.transaction_id = ${transactionId}::uuid and l.grams > 0
      and not exists (select from ledger_transaction r where r.reverses_id = u.id)
    order by 1 limit 1`;
  return sold?.name ?? null;
}

export type WeighPage = NonNullable<Awaited<ReturnType<typeof weighPage>>>;

/** What is needed at the scales: who saves, what is taken at which price today, and the visit booked last. */
export async function weighPage(actor: Actor, schemeId: string, lastId?: string) {
  if (!canKeepSchemes(actor)) return null;
  return asActor(actor, async (tx) => {
    const scheme = await findScheme(tx, schemeId);
    const balances = scheme?.kind === "WASTE_BANK" ? await balancesOf(tx, scheme) : null;
    if (!scheme || !balances) return null;
    const savers = await listSavers(tx, scheme, balances.savers);
    return {
      scheme,
      savers,
      kinds: await readWaste(tx, schemeId, today()),
      last: lastId && isId(lastId) ? await findVisit(tx, schemeId, lastId, balances.savers) : null,
    };
  });
}

async function findVisit(tx: Tx, schemeId: string, id: string, balances: Map<string, number>) {
  const found = await tx.ledgerTransaction.findFirst({
    where: { id, schemeId, kind: "WEIGH_IN" },
    include: { waste: true, entries: { include: { account: true } } },
  });
  const saver = found?.entries.find(({ account }) => account.kind === "SAVER")?.account;
  if (!found || !saver) return null;
  return {
    saver: { id: saver.id, name: saver.name, rupiah: balances.get(saver.id) ?? 0 },
    grams: found.waste.reduce((sum, { grams }) => sum + grams, 0),
    rupiah: found.waste.reduce((sum, { rupiah }) => sum + Number(rupiah), 0),
  };
}
