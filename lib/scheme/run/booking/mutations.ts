import { recordAudit } from "@/lib/audit/mutations";
import { takeNumbers } from "@/lib/contribution/receipt/mutations";
import { type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import type { Tx } from "@/lib/platform/db/door";
import { forgetPlans } from "@/lib/platform/db/plans";
import type { LockedRun } from "../mutations";

type Booked = { receipts: number; rupiah: number };
type Transaction = { id: string; receipts: number; months: number; rupiah: number };

/**
 * A receipt for each membership that a saver pays for, its contributions, and one transaction of each scheme, in one
 * statement from the lines of the run: who calls holds the village's lock and has found that they still hold. There
 * must be as many receipts as said, or their numbers would have a gap.
 */
export async function bookRun(
  tx: Tx,
  actor: Actor,
  run: LockedRun,
  day: Day,
  receipts: number,
): Promise<Booked> {
  const { village } = run;
  const year = Number(today().slice(0, 4));
  const last = await takeNumbers(tx, village, year, receipts);
  const before = last - receipts;
  await forgetPlans(tx);
  const transactions = await tx.$queryRaw<Transaction[]>`
    with payable as materialized (
      select scheme_id, account_id, membership_id, month, rupiah, jkk, jkm, jht, jp, normal, income, tariff_id, ceiling_id,
        relief_id, new_id() as id
      from run_line where run_id = ${run.id}::uuid and village_id = ${village.id} and outcome = 'PAYABLE'
    ), line as materialized (
      select p.*, first_value(id) over (partition by scheme_id, account_id, membership_id order by month) as receipt_id,
        dense_rank() over (order by scheme_id, account_id, membership_id)::int as at
      from payable p
    ), paid as materialized (
      select receipt_id, at, scheme_id, account_id, count(*)::int as months, sum(rupiah)::int as rupiah from line
      group by 1, 2, 3, 4
    ), posting as materialized (
      select scheme_id, new_id() as id, count(*)::int as receipts, sum(months)::int as months, sum(rupiah) as rupiah
      from paid group by 1
    ), receipts as (
      insert into receipt (regency_id, id, village_id, year, number, day, funding, payer, scheme_id, run_id,
        legal_reference, funded_until, rupiah, by_id, by_name)
      select s.regency_id, p.receipt_id, s.village_id, ${year}, ${before} + p.at, ${day}::date, s.funding,
        case a.name when s.name then s.name else format('%s (%s)', s.name, a.name) end, s.id, ${run.id}::uuid,
        s.legal_reference, s.until_month, p.rupiah, ${actor.id}::uuid, ${actor.name}
      from paid p join scheme s on s.id = p.scheme_id and s.village_id = ${village.id}
        join ledger_account a on a.id = p.account_id and a.village_id = ${village.id}
    ), contributions as (
      insert into contribution (regency_id, id, village_id, receipt_id, membership_id, month, turn, jkk, jkm, jht, jp,
        rupiah, normal, income, tariff_id, ceiling_id, relief_id)
      select ${village.regencyId}, id, ${village.id}, receipt_id, membership_id, month,
        (select count(*) from contribution b where b.membership_id = l.membership_id and b.month = l.month
          and b.reverses_id is not null),
        jkk, jkm, jht, jp, rupiah, normal, income, tariff_id, ceiling_id, relief_id
      from line l
    ), postings as (
      insert into ledger_transaction (regency_id, village_id, scheme_id, id, kind, day, note, run_id, by_id, by_name)
      select ${village.regencyId}, ${village.id}, scheme_id, id, 'CONTRIBUTION', ${day}::date, ${run.month}, ${run.id}::uuid,
        ${actor.id}::uuid, ${actor.name} from posting
    ), entries as (
      insert into ledger_entry (regency_id, village_id, scheme_id, id, transaction_id, account_id, rupiah, receipt_id)
      select ${village.regencyId}, ${village.id}, e.scheme_id, new_id(), t.id, e.account_id, e.rupiah, e.receipt_id
      from (select scheme_id, account_id, rupiah, receipt_id from paid
        union all
        select t.scheme_id, a.id, -t.rupiah, null from posting t join ledger_account a on a.scheme_id = t.scheme_id
          and a.village_id = ${village.id} and a.kind = 'CASH') e
        join posting t on t.scheme_id = e.scheme_id
      where e.rupiah <> 0
    )
    select id::text, receipts, months, rupiah::float8 from posting order by id`;
  const sum = (key: "receipts" | "months" | "rupiah") => transactions.reduce((all, one) => all + one[key], 0);
  if (sum("receipts") !== receipts) throw new Error("receipts were booked otherwise than they were counted");
  await recordAudit(
    tx,
    actor,
    {
      action: "recordContributions",
      subjectType: "village",
      subjectId: village.code,
      village,
      details: { receipts, months: sum("months"), from: before + 1, to: last },
    },
    ...transactions.map(({ id }) => ({
      action: "bookTransaction",
      subjectType: "ledgerTransaction",
      subjectId: id,
      village,
      details: { kind: "CONTRIBUTION" },
    })),
  );
  return { receipts, rupiah: sum("rupiah") };
}
