import { basisOf, type Due, dueReckoner, saidFor } from "@/lib/contribution/due/rules";
import {
  paidMonths,
  readLimits,
  readOfficialsWage,
  readPayers,
  readTurns,
} from "@/lib/contribution/month/queries";
import { judgeMonth } from "@/lib/contribution/month/rules";
import { readTariffs } from "@/lib/contribution/tariff/queries";
import type { Month } from "@/lib/contribution/tariff/rules";
import type { Funding } from "@/lib/contribution/tariff/schema";
import { addMonths, type Day, today } from "@/lib/platform/dates";
import type { Tx } from "@/lib/platform/db/door";
import { type Candidate, type Means, type Proposed, reckonRun } from "../rules";

/** `due` is null where the month is barred; thousands share one. */
export type RunCandidate = Candidate & { due: Due | null };
export type RunLine = Proposed<RunCandidate>;
export type Span = { fromMonth: Month; month: Month };

/** What a run of those months proposes as things stand; `day` is when it was paid, if that is past. */
export async function deriveRun(
  tx: Tx,
  villageId: number,
  bookFrom: Month,
  run: Span & { day: Day | null },
): Promise<RunLine[]> {
  const day = run.day ?? today();
  const candidates = await listCandidates(tx, villageId, bookFrom, { ...run, day });
  return reckonRun(candidates, await readMeans(tx, villageId, day));
}

type Carried = {
  id: string;
  schemeId: string;
  accountId: string;
  membershipId: string;
  since: Month;
  until: Month | null;
  funding: Funding;
};

const batch = 5_000;

/**
 * Every month of the span for everybody whom the village's schemes carry in it, judged and reckoned. What cannot be
 * paid is listed for the last month of the span alone: of those before, what is in arrears is what counts.
 */
async function listCandidates(
  tx: Tx,
  villageId: number,
  bookFrom: Month,
  span: Span & { day: Day },
): Promise<RunCandidate[]> {
  const { fromMonth, month: last } = span;
  const limits = await readLimits(tx);
  const officialsWage = await readOfficialsWage(tx, villageId);
  const dueFor = dueReckoner(await readTariffs(tx));
  const candidates: RunCandidate[] = [];
  let after: string | null = null;
  do {
    const carried: Carried[] = await readCarried(tx, villageId, span, after);
    const ids = [...new Set(carried.map(({ membershipId }) => membershipId))];
    const payers = await readPayers(tx, villageId, ids);
    const turns = await readTurns(tx, ids);
    for (const one of carried) {
      const payer = payers.get(one.membershipId);
      if (!payer) continue;
      const paid = paidMonths(turns.get(one.membershipId));
      for (let month = laterOf(fromMonth, one.since); month <= last; month = addMonths(month, 1)) {
        if (one.until && month > one.until) break;
        const refused = judgeMonth(payer, month, { ...limits, bookFrom, paid });
        const basis = refused ? null : basisOf(payer, saidFor(payer.bases, month), officialsWage);
        const due = basis && dueFor(basis, one.funding, month);
        const barred = refused ?? (basis ? (due ? null : "TARIFF_UNKNOWN") : "WAGE_UNKNOWN");
        if (barred && month < last) continue;
        const { id: beneficiaryId, schemeId, accountId, membershipId, since } = one;
        const rupiah = due?.rupiah ?? 0;
        candidates.push({
          beneficiaryId,
          schemeId,
          accountId,
          membershipId,
          since,
          month,
          barred,
          rupiah,
          due,
        });
      }
    }
    after = carried.length < batch ? null : (carried.at(-1)?.id ?? null);
  } while (after);
  return candidates;
}

function readCarried(
  tx: Tx,
  villageId: number,
  { fromMonth, month, day }: Span & { day: Day },
  after: string | null,
): Promise<Carried[]> {
  return tx.$queryRaw<Carried[]>`
    select b.id::text, b.scheme_id::text as "schemeId", b.account_id::text as "accountId",
      b.membership_id::text as "membershipId", b.from_month as since,
      least(b.until_month, s.until_month) as until, s.funding::text
    from scheme_beneficiary b
      join scheme s on s.id = b.scheme_id and s.village_id = b.village_id and s.regency_id = b.regency_id
    where b.village_id = ${villageId} and b.from_month <= ${month} and s.starts_on <= ${day}::date
      and coalesce(least(b.until_month, s.until_month), ${fromMonth}) >= ${fromMonth}
      and (${after}::uuid is null or b.id > ${after}::uuid)
    order by b.id limit ${batch}`;
}

/**
 * What each saver of the village's schemes has to give on a day, and what lies in each scheme's cash box: of what is
 * there now or was there at the end of any day since, the least.
 */
async function readMeans(tx: Tx, villageId: number, day: Day): Promise<Means> {
  const rows = await tx.$queryRaw<{ id: string; schemeId: string; kind: string; has: number }[]>`
    with moved as materialized (
      select e.account_id, greatest(t.day, ${day}::date) as day, sum(e.rupiah) as rupiah
      from ledger_entry e join ledger_transaction t on t.id = e.transaction_id and t.village_id = e.village_id
      where e.village_id = ${villageId} group by 1, 2
    ), begun as materialized (
      select * from moved union all select distinct account_id, ${day}::date, 0 from moved
    ), stood as materialized (
      select account_id, sum(rupiah) over (partition by account_id order by day) as stands from begun
    )
    select a.id::text, a.scheme_id::text as "schemeId", a.kind::text,
      min(case a.kind when 'SAVER' then -s.stands else s.stands end)::float8 as has
    from stood s join ledger_account a on a.id = s.account_id and a.village_id = ${villageId}
    where a.kind in ('CASH', 'SAVER') group by 1, 2, 3`;
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    savers: new Map(of("SAVER").map(({ id, has }) => [id, has])),
    cash: new Map(of("CASH").map(({ schemeId, has }) => [schemeId, has])),
  };
}

const laterOf = (a: Month, b: Month) => (a > b ? a : b);
