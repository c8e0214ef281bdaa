import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { findVillage, type Village } from "@/lib/region/queries";
import { listHamlets } from "@/lib/resident/queries";
import { findBook } from "../book/queries";
import { readEndings } from "../ending/queries";
import { readOfficialsWage, standing } from "../month/queries";
import { canSeeContributions } from "../policy";
import type { UnpaidFilter } from "../schema";
import { readTariffs } from "../tariff/queries";
import type { Month } from "../tariff/rules";
import type { Funding } from "../tariff/schema";
import { type Group, sumGroups } from "./rules";

const latest = 20;

/** A village's month: what was due, paid and is outstanding, from which source, and the latest receipts. */
export async function villageContributions(actor: Actor, code: string, month: Month = monthOf(today())) {
  if (!canSeeContributions(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const groups = await readGroups(tx, village.id, month);
    const officialsWage = await readOfficialsWage(tx, village.id);
    return {
      village,
      month,
      thisMonth: monthOf(today()),
      book: await findBook(tx, village.id),
      sums: sumGroups(await readTariffs(tx), groups, month, officialsWage),
      sources: await readSources(tx, village.id, month),
      endings: await readEndings(tx, village.id, month),
      receipts: await readReceipts(tx, village, latest),
    };
  });
}

/** The memberships that run in a month, those alike counted together, apart whether the month is paid. */
function readGroups(tx: Tx, villageId: number, month: Month): Promise<Group[]> {
  const first = `${month}-01`;
  return tx.$queryRaw<Group[]>`
    select m.segment::text, m.programmes::text[], m.sector::text, m.payer::text, b.income, b.risk::text,
      c.id is not null as paid, count(*)::int as members, coalesce(sum(c.rupiah), 0)::float8 as rupiah
    from membership m
      left join lateral (select income, risk from contribution_base
        where membership_id = m.id and from_month <= ${month} order by from_month desc, at desc, id desc limit 1) b on true
      left join contribution c on c.membership_id = m.id and c.month = ${month} and ${standing}
    where m.village_id = ${villageId} and m.starts_on < ${first}::date + interval '1 month'
      and (m.ended_on is null or (m.ended_on > ${first}::date and m.ended_on > m.starts_on))
    group by 1, 2, 3, 4, 5, 6, 7`;
}

export type Source = {
  funding: Funding;
  scheme: string | null;
  schemeId: string | null;
  members: number;
  rupiah: number;
};

function readSources(tx: Tx, villageId: number, month: Month): Promise<Source[]> {
  return tx.$queryRaw<Source[]>`
    select r.funding::text, s.name as scheme, s.id::text as "schemeId", count(*)::int as members,
      sum(c.rupiah)::float8 as rupiah
    from contribution c
      join receipt r on r.id = c.receipt_id and r.village_id = c.village_id and r.regency_id = c.regency_id
      left join scheme s on s.id = r.scheme_id and s.village_id = r.village_id and s.regency_id = r.regency_id
    where c.village_id = ${villageId} and c.month = ${month} and ${standing}
    group by 1, 2, 3 order by members desc, 1, 2`;
}

/** The latest receipts of a village, the newest number first. */
export async function readReceipts(tx: Tx, village: Village, take: number) {
  const rows = await tx.receipt.findMany({
    where: { villageId: village.id },
    orderBy: [{ year: "desc" }, { number: "desc" }],
    take,
    include: {
      reversals: { select: { id: true } },
      contributions: {
        select: { month: true, membership: { select: { resident: { select: { name: true } } } } },
        orderBy: { month: "asc" },
      },
    },
  });
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    number: row.number,
    day: asDay(row.day),
    funding: row.funding,
    rupiah: row.rupiah,
    months: row.contributions.map(({ month }) => month),
    name: row.contributions[0]?.membership.resident.name ?? "",
    others: new Set(row.contributions.map(({ membership }) => membership.resident.name)).size - 1,
    reversal: row.reversesId !== null,
    reversed: row.reversals.length > 0,
  }));
}

export type VillageContributions = NonNullable<Awaited<ReturnType<typeof villageContributions>>>;
export type ReceiptLine = VillageContributions["receipts"][number];

/** How many people one form can be ticked for. */
export const mostAtOnce = 300;

/** Members of a village whose month is unpaid, by place and name, for a source that pays for many. */
export async function unpaidMembers(actor: Actor, code: string, filter: UnpaidFilter) {
  if (!canSeeContributions(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const month = filter.month ?? monthOf(today());
    return {
      village,
      month,
      book: await findBook(tx, village.id),
      hamlets: await listHamlets(tx, village),
      rows: await readUnpaid(tx, village.id, month, filter),
    };
  });
}

type Unpaid = {
  id: string;
  name: string;
  hamlet: string | null;
  rw: string | null;
  rt: string | null;
  sector: string;
  payer: string;
};

function readUnpaid(
  tx: Tx,
  villageId: number,
  month: Month,
  { hamlet, rt, payer }: UnpaidFilter,
): Promise<Unpaid[]> {
  const first = `${month}-01`;
  return tx.$queryRaw<Unpaid[]>`
    select m.id::text, r.name, r.hamlet, r.rw, r.rt, m.sector::text, m.payer::text
    from membership m join resident r on r.id = m.resident_id and r.village_id = m.village_id and r.regency_id = m.regency_id
    where m.village_id = ${villageId} and m.starts_on < ${first}::date + interval '1 month' and m.ended_on is null
      and r.vital_status = 'ALIVE'
      and (${hamlet ?? null}::text is null or r.hamlet = ${hamlet ?? null})
      and (${rt ?? null}::text is null or r.rt = ${rt ?? null})
      and (${payer ?? null}::text is null or m.payer::text = ${payer ?? null})
      and not exists (select from contribution c where c.membership_id = m.id and c.month = ${month} and ${standing})
    order by r.hamlet nulls last, r.rw, r.rt, r.name, m.id limit ${mostAtOnce}`;
}

export type UnpaidMembers = NonNullable<Awaited<ReturnType<typeof unpaidMembers>>>;
