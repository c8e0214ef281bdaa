import type { Tx } from "@/lib/platform/db/door";

export type Collector = { id: string; name: string };

/** Who took in, weighed or sold anything in the schemes that a run would pay with, by name. */
export function listCollectors(tx: Tx, run: { id: string; villageId: number }): Promise<Collector[]> {
  return tx.$queryRaw<Collector[]>`
    select t.by_id::text as id, max(t.by_name) as name from ledger_transaction t
    where t.village_id = ${run.villageId} and t.kind in ('WEIGH_IN', 'SALE', 'LANDING', 'PURCHASE', 'DEPOSIT')
      and t.scheme_id in (select l.scheme_id from run_line l where l.run_id = ${run.id}::uuid and l.outcome <> 'LEFT_OUT')
    group by 1 order by 2, 1`;
}
