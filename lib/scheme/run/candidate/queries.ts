import { basisOf, type Due, dueReckoner, saidFor } from "@/lib/contribution/due/rules";
import { type Owing, readLimits, readOfficialsWage, span, standing } from "@/lib/contribution/month/queries";
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

/** All who are alike in what decides the judgement: of each the ids. */
type Alike = {
  facts: Facts;
  carried: [id: string, schemeId: string, accountId: string, membershipId: string][];
};

/** What the judgement of somebody carried depends on, beside the rules. */
type Facts = Owing & { since: Month; until: Month | null; funding: Funding; paid: Month[] };
type Judged = Pick<RunCandidate, "since" | "month" | "barred" | "rupiah" | "due">;

/** Every month of the span for everybody whom the village's schemes carry in it; who is alike is judged once. */
async function listCandidates(
  tx: Tx,
  villageId: number,
  bookFrom: Month,
  asked: Span & { day: Day },
): Promise<RunCandidate[]> {
  const judge = await openJudge(tx, villageId, bookFrom, asked);
  const candidates: RunCandidate[] = [];
  for (const { facts, carried } of await readCarried(tx, villageId, asked)) {
    const months = judge(facts);
    for (const [beneficiaryId, schemeId, accountId, membershipId] of carried)
      for (const judged of months)
        candidates.push({ beneficiaryId, schemeId, accountId, membershipId, ...judged });
  }
  return candidates;
}

/**
 * What cannot be paid is listed for the last month of the span alone: of those before, what is in arrears is what
 * counts.
 */
async function openJudge(tx: Tx, villageId: number, bookFrom: Month, { fromMonth, month: last }: Span) {
  const limits = await readLimits(tx);
  const officialsWage = await readOfficialsWage(tx, villageId);
  const dueFor = dueReckoner(await readTariffs(tx));
  return (facts: Facts): Judged[] => {
    const { since, until, funding } = facts;
    const asked = { ...limits, bookFrom, paid: new Set(facts.paid) };
    const judged: Judged[] = [];
    for (let month = laterOf(fromMonth, since); month <= last; month = addMonths(month, 1)) {
      if (until && month > until) break;
      const refused = judgeMonth(facts, month, asked);
      const basis = refused ? null : basisOf(facts, saidFor(facts.bases, month), officialsWage);
      const due = basis && dueFor(basis, funding, month);
      // A wage so small that nothing comes of it was meant otherwise.
      const unknown = basis && due?.normal !== 0 ? (due ? null : "TARIFF_UNKNOWN") : "WAGE_UNKNOWN";
      const barred = refused ?? unknown;
      if (barred && month < last) continue;
      judged.push({ since, month, barred, rupiah: due?.rupiah ?? 0, due: barred ? null : due });
    }
    return judged;
  };
}

function readCarried(
  tx: Tx,
  villageId: number,
  { fromMonth, month, day }: Span & { day: Day },
): Promise<Alike[]> {
  return tx.$queryRaw<Alike[]>`
    with one as materialized (
      select b.id, b.scheme_id, b.account_id, b.membership_id, b.from_month, least(b.until_month, s.until_month) as until_month,
        s.funding, m.segment, m.programmes, m.sector, m.end_reason, ${span.start} as starts, ${span.end} as ends,
        ${span.alive} as alive,
        coalesce((select json_agg(json_build_object('fromMonth', from_month, 'income', income, 'risk', risk)
            order by from_month desc, at desc, id desc)
          from contribution_base where village_id = m.village_id and membership_id = m.id)::text, '[]') as bases,
        coalesce((select json_agg(c.month order by c.month) from contribution c
          where c.membership_id = m.id and c.month between ${fromMonth} and ${month} and ${standing})::text, '[]') as paid
      from scheme_beneficiary b
        join scheme s on s.id = b.scheme_id and s.village_id = b.village_id and s.regency_id = b.regency_id
        join membership m on m.id = b.membership_id and m.village_id = b.village_id and m.regency_id = b.regency_id
        join resident r on r.id = m.resident_id and r.village_id = m.village_id and r.regency_id = m.regency_id
      where b.village_id = ${villageId} and b.from_month <= ${month} and s.starts_on <= ${day}::date
        and coalesce(least(b.until_month, s.until_month), ${fromMonth}) >= ${fromMonth}
    )
    select json_build_object('since', from_month, 'until', until_month, 'funding', funding, 'segment', segment,
        'programmes', programmes, 'sector', sector, 'startMonth', starts, 'endMonth', ends, 'endReason', end_reason,
        'alive', alive, 'bases', bases::json, 'paid', paid::json) as facts,
      json_agg(json_build_array(id, scheme_id, account_id, membership_id)) as carried
    from one
    group by from_month, until_month, funding, segment, programmes, sector, end_reason, starts, ends, alive, bases, paid`;
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
