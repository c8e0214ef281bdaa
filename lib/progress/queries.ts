import { warningDaysOf } from "@/lib/contribution/arrears/queries";
import { listRules } from "@/lib/membership/queries";
import { unregisteredWhere } from "@/lib/membership/unregistered/queries";
import { addDays, type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { currentFigures, findVillage, type Village } from "@/lib/region/queries";
import { findTargetOn } from "@/lib/target/queries";
import type { TargetUnit } from "@/lib/target/schema";
import { canSeeDashboard } from "./policy";
import { measurePace } from "./rules";

/** What a village had covered at the end of a day, and how many were registered, covered or not. */
export type Totals = { members: number; households: number; officials: number; running: number };

const nothing: Totals = { members: 0, households: 0, officials: 0, running: 0 };

export function unitTotal(totals: Totals, unit: TargetUnit): number {
  if (unit === "HOUSEHOLD") return totals.households;
  return unit === "OFFICIAL" ? totals.officials : totals.members;
}

export type DayTotals = Totals & { day: Day; registered: number; lapsed: number; joined: number };

/** Every day on which something changed up to `asOf`, with the totals at its end. */
export async function listDays(tx: Tx, village: Village, asOf: Day): Promise<DayTotals[]> {
  const rows = await tx.villageDay.findMany({
    where: { villageId: village.id, day: { lte: asDate(asOf) } },
    orderBy: { day: "asc" },
  });
  let totals: Totals = nothing;
  return rows.map((row) => {
    totals = {
      members: totals.members + row.registered - row.lapsed,
      households: totals.households + row.householdsGained - row.householdsLost,
      officials: totals.officials + row.officialsGained - row.officialsLost,
      running: totals.running + row.joined - row.quit,
    };
    const { registered, lapsed, joined } = row;
    return { day: asDay(row.day), registered, lapsed, joined, ...totals };
  });
}

/** The totals at the end of a day, from the days that had changes. */
export function totalsOn(days: readonly DayTotals[], day: Day): Totals {
  return days.findLast((row) => row.day <= day) ?? nothing;
}

export type Share = { key: string | null; people: number };
export type BlockShare = { hamlet: string | null; rw: string | null; rt: string | null; people: number };
export type Dashboard = NonNullable<Awaited<ReturnType<typeof villageDashboard>>>;

/**
 * Everything the village's dashboard shows as it stood at the end of `asOf`; null when out of reach.
 * Who is not registered yet is only known for today.
 */
export async function villageDashboard(actor: Actor, code: string, asOf: Day = today()) {
  if (!canSeeDashboard(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const days = await listDays(tx, village, asOf);
    const target = await findTargetOn(tx, village.id, asOf);
    const totals = totalsOn(days, asOf);
    const stat = await tx.villageStat.findUnique({ where: { villageId: village.id } });
    const weekAgo = totalsOn(days, addDays(asOf, -7));
    const isToday = asOf >= today();
    return {
      village,
      asOf,
      isToday,
      totals,
      figures: await currentFigures(tx, village, asOf),
      residents: stat?.residents ?? 0,
      updatedAt: stat?.updatedAt ?? null,
      target,
      pace:
        target &&
        measurePace(target.current, unitTotal(totals, target.unit), unitTotal(weekAgo, target.unit), asOf),
      days,
      lapsing: isToday ? await countLapsing(tx, village) : null,
      unregistered: isToday
        ? await tx.resident.count({ where: await unregisteredWhere(tx, village, {}) })
        : null,
      shares: await listShares(tx, village, asOf),
    };
  });
}

/** How many memberships will lapse within the days that the rule for warnings names. */
async function countLapsing(tx: Tx, village: Village): Promise<{ days: number; memberships: number }> {
  const days = warningDaysOf(await listRules(tx));
  const within = { gt: asDate(today()), lte: asDate(addDays(today(), days)) };
  return {
    days,
    memberships: await tx.membership.count({ where: { villageId: village.id, lapsesOn: within } }),
  };
}

type GroupedRow = {
  sector: string | null;
  segment: string | null;
  payer: string | null;
  hamlet: string | null;
  rw: string | null;
  rt: string | null;
  level: number;
  people: number;
};

// grouping() has a bit per column, 1 where the column was folded away: sector, segment, payer, hamlet, rw, rt.
const level = { sector: 0b011111, segment: 0b101111, payer: 0b110111, hamlet: 0b111011, block: 0b111000 };

/** Members by each breakdown, in one pass; a person with two memberships counts once in each value. */
async function listShares(tx: Tx, village: Village, asOf: Day) {
  const rows = await tx.$queryRaw<GroupedRow[]>`
    select m.sector::text, m.segment::text, m.payer::text, r.hamlet, r.rw, r.rt,
      grouping(m.sector, m.segment, m.payer, r.hamlet, r.rw, r.rt) as level,
      count(distinct m.resident_id)::int as people
    from membership m join resident r on r.id = m.resident_id and r.village_id = ${village.id}
    where m.village_id = ${village.id} and covers(m.cover, m.starts_on, m.ended_on, ${asOf}::date)
    group by grouping sets ((m.sector), (m.segment), (m.payer), (r.hamlet), (r.hamlet, r.rw, r.rt))
    order by people desc, 1, 2, 3, 4, 5, 6`;
  const by = (name: "sector" | "segment" | "payer" | "hamlet"): Share[] =>
    rows.filter((row) => row.level === level[name]).map((row) => ({ key: row[name], people: row.people }));
  return {
    sector: by("sector"),
    segment: by("segment"),
    payer: by("payer"),
    hamlet: by("hamlet"),
    block: rows
      .filter((row) => row.level === level.block)
      .map(({ hamlet, rw, rt, people }): BlockShare => ({ hamlet, rw, rt, people })),
  };
}
