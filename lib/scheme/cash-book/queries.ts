import { addMonths, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { headOfficeOf } from "@/lib/region/head/rules";
import { findVillage } from "@/lib/region/queries";
import { canSeeSchemes } from "../policy";
import { type CashMove, keepCashBook } from "./rules";

/**
 * A scheme's cash book of a month, the present one unless asked otherwise, with what else the scheme has and owes at
 * its end and who signs; null when out of reach or before the scheme began.
 */
export async function cashBookPage(actor: Actor, schemeId: string, asked: string | undefined) {
  if (!canSeeSchemes(actor) || !isId(schemeId)) return null;
  return asActor(actor, async (tx) => {
    const scheme = await tx.scheme.findFirst({
      where: { id: schemeId },
      include: { village: { select: { code: true } } },
    });
    const village = scheme && (await findVillage(tx, scheme.village.code));
    if (!village) return null;
    const latest = monthOf(today());
    const first = monthOf(asDay(scheme.startsOn));
    const month = asked ?? latest;
    if (month < first || month > latest) return null;
    const from = `${month}-01`;
    const to = `${addMonths(month, 1)}-01`;
    const profile = await tx.villageProfile.findUnique({ where: { villageId: village.id } });
    const stands = await readStands(tx, scheme.id, from, to);
    return {
      village,
      scheme: { id: scheme.id, name: scheme.name, treasurer: scheme.treasurer },
      month,
      months: monthsBetween(first, latest),
      isOver: month < latest,
      book: keepCashBook(stands.opening, await readMoves(tx, scheme.id, from, to)),
      stock: stands.stock,
      savers: stands.savers,
      head: {
        name: profile?.headName ?? null,
        office: headOfficeOf(village, profile?.headTitle ?? null),
      },
    };
  });
}

export type CashBookPage = NonNullable<Awaited<ReturnType<typeof cashBookPage>>>;

/** The newest first, as a picker offers them. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = last; month >= first; month = addMonths(month, -1)) months.push(month);
  return months;
}

type Stands = { opening: number; stock: number; savers: number };

async function readStands(tx: Tx, schemeId: string, from: string, to: string): Promise<Stands> {
  const [row] = await tx.$queryRaw<Stands[]>`
    select
      coalesce(sum(e.rupiah) filter (where a.kind = 'CASH' and t.day < ${from}::date), 0)::float8 as opening,
      coalesce(sum(e.rupiah) filter (where a.kind = 'STOCK'), 0)::float8 as stock,
      coalesce(-sum(e.rupiah) filter (where a.kind = 'SAVER'), 0)::float8 as savers
    from ledger_transaction t
      join ledger_entry e on e.transaction_id = t.id and e.village_id = t.village_id and e.regency_id = t.regency_id
      join ledger_account a on a.id = e.account_id and a.village_id = e.village_id and a.regency_id = e.regency_id
    where t.scheme_id = ${schemeId}::uuid and t.day < ${to}::date`;
  return row ?? { opening: 0, stock: 0, savers: 0 };
}

function readMoves(tx: Tx, schemeId: string, from: string, to: string): Promise<CashMove[]> {
  return tx.$queryRaw<CashMove[]>`
    select t.day::text, t.kind::text, t.note, sum(e.rupiah) filter (where a.kind = 'CASH')::float8 as rupiah,
      count(distinct a.id) filter (where a.kind = 'SAVER')::int as savers,
      min(a.name) filter (where a.kind = 'SAVER') as saver
    from ledger_transaction t
      join ledger_entry e on e.transaction_id = t.id and e.village_id = t.village_id and e.regency_id = t.regency_id
      join ledger_account a on a.id = e.account_id and a.village_id = e.village_id and a.regency_id = e.regency_id
    where t.scheme_id = ${schemeId}::uuid and t.day >= ${from}::date and t.day < ${to}::date
    group by t.id, t.day, t.kind, t.note, t.at
    having sum(e.rupiah) filter (where a.kind = 'CASH') <> 0
    order by t.day, t.at, t.id`;
}
