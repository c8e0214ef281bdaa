import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { listCollectors } from "../approval/queries";
import { countReceipts } from "../line/queries";
import { canApproveRun, canSeeRuns } from "../policy";
import { asHead } from "../queries";
import { noTotals, type Outcome, type Totals } from "../rules";
import type { RunFilter, RunGroup } from "../schema";

export type RunScheme = { id: string; name: string; funding: string; totals: Totals };
export type ShownLine = {
  schemeId: string;
  accountId: string;
  saver: string;
  membershipId: string;
  member: string;
  month: string;
  rupiah: number;
  outcome: Outcome;
  shortBy: number;
  reason: string | null;
  relief: string | null;
  receipt: { id: string; number: number; year: number; isReversed: boolean } | null;
};

const pageSize = 100;

/** A run with its sums by scheme, a hundred lines of one group, and whether the actor may approve; null out of reach. */
export async function runPage(actor: Actor, runId: string, filter: RunFilter) {
  if (!canSeeRuns(actor) || !isId(runId)) return null;
  return asActor(actor, async (tx) => {
    const run = await tx.contributionRun.findFirst({
      where: { id: runId },
      include: { approval: true, withdrawal: true, village: { select: { code: true } } },
    });
    const village = run && (await findVillage(tx, run.village.code));
    if (!village) return null;
    const collectors = await listCollectors(tx, run);
    const by = { byId: run.byId, collectors: collectors.map(({ id }) => id) };
    const schemes = await readSchemes(tx, runId);
    const group =
      filter.group ?? (schemes.some(({ totals }) => totals.PAYABLE.lines > 0) ? "payable" : "short");
    const lines = await readLines(tx, village.id, runId, group, filter.page);
    return {
      village,
      run: asHead(run),
      schemes,
      receipts: await countReceipts(tx, runId),
      group,
      page: filter.page,
      lines: lines.slice(0, pageSize),
      next: lines.length > pageSize ? filter.page + 1 : null,
      collectors: collectors.map(({ name }) => name),
      mayApprove: canApproveRun(actor, by),
      isOwn: run.byId === actor.id,
    };
  });
}

export type RunPage = NonNullable<Awaited<ReturnType<typeof runPage>>>;

async function readSchemes(tx: Tx, runId: string): Promise<RunScheme[]> {
  const rows = await tx.runLine.groupBy({
    by: ["schemeId", "outcome"],
    where: { runId },
    _count: true,
    _sum: { rupiah: true, shortBy: true },
  });
  const schemes = await tx.scheme.findMany({
    where: { id: { in: rows.map(({ schemeId }) => schemeId) } },
    select: { id: true, name: true, funding: true },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
  });
  return schemes.map((scheme) => {
    const totals = noTotals();
    for (const { schemeId, outcome, _count, _sum } of rows)
      if (schemeId === scheme.id)
        totals[outcome] = { lines: _count, rupiah: _sum.rupiah ?? 0, shortBy: _sum.shortBy ?? 0 };
    return { ...scheme, totals };
  });
}

const outcomes: Record<RunGroup, Outcome[]> = {
  payable: ["PAYABLE"],
  short: ["SHORT_SAVER", "SHORT_CASH"],
  out: ["LEFT_OUT"],
};

function readLines(tx: Tx, villageId: number, runId: string, group: RunGroup, page: number) {
  return tx.$queryRaw<ShownLine[]>`
    select l.scheme_id::text as "schemeId", l.account_id::text as "accountId", a.name as saver,
      l.membership_id::text as "membershipId", r.name as member, l.month, l.rupiah, l.outcome::text,
      l.short_by as "shortBy", l.reason, l.relief,
      (select jsonb_build_object('id', k.id, 'number', k.number, 'year', k.year,
          'isReversed', exists (select from receipt b where b.reverses_id = k.id and b.village_id = k.village_id))
        from contribution c join receipt k on k.id = c.receipt_id and k.village_id = c.village_id
        where l.outcome = 'PAYABLE' and c.membership_id = l.membership_id and c.month = l.month
          and c.village_id = l.village_id and k.run_id = l.run_id and k.reverses_id is null limit 1) as receipt
    from run_line l
      join scheme s on s.id = l.scheme_id and s.village_id = l.village_id and s.regency_id = l.regency_id
      join ledger_account a on a.id = l.account_id and a.village_id = l.village_id and a.regency_id = l.regency_id
      join membership m on m.id = l.membership_id and m.village_id = l.village_id and m.regency_id = l.regency_id
      join resident r on r.id = m.resident_id and r.village_id = m.village_id and r.regency_id = m.regency_id
    where l.run_id = ${runId}::uuid and l.village_id = ${villageId}
      and l.outcome::text = any(${outcomes[group]}::text[])
    order by s.starts_on, s.id, a.name, a.id, r.name, l.membership_id, l.month
    limit ${pageSize + 1} offset ${(page - 1) * pageSize}`;
}
