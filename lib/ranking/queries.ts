import { listCompleteness, listFirstComplete } from "@/lib/official/league/queries";
import { nobody } from "@/lib/official/rules";
import { addDays, type Day, monthBefore, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { measurePace, type Pace } from "@/lib/progress/rules";
import { findMap } from "@/lib/region/map/queries";
import { listTargetsOn, type Target } from "@/lib/target/queries";
import { denominatorOf } from "@/lib/target/rules";
import type { TargetUnit } from "@/lib/target/schema";
import { firstOf } from "./officials/rules";
import { canSeeRanking } from "./policy";
import { byDistrict, byVillage, type LeagueRow, rankGroups, type Standing, sum } from "./rules";

type Row = Omit<
  Standing,
  "registered" | "achieved" | "achievedWeekAgo" | "achievedMonthAgo" | "target" | "pace" | "officials"
> &
  Record<`${"p" | "h" | "o"}_${"now" | "week" | "month"}` | "r_now", number>;

/**
 * How every village of the given regencies stood at the end of a day: as it was last counted, less or plus what has
 * happened in between, so that the usual question, today, adds up only the last month's days. Each village's
 * days and figures are looked up by themselves: the planner takes a regency for a handful of villages, and would
 * go through everybody's days once for each.
 */
export async function listStandings(
  tx: Tx,
  regencyIds: number[],
  unit: TargetUnit,
  asOf: Day,
): Promise<Standing[]> {
  const week = addDays(asOf, -7);
  const month = monthBefore(asOf);
  const kind = denominatorOf(unit);
  const rows = await tx.$queryRaw<Row[]>`
    select v.id, v.regency_id as "regencyId", v.code, v.name, v.kind::text, d.code as "districtCode", d.name as "districtName", g.name as "regencyName",
      (coalesce(s.members, 0) - coalesce(c.p_now, 0))::int as p_now,
      (coalesce(s.members, 0) - coalesce(c.p_week, 0))::int as p_week,
      (coalesce(s.members, 0) - coalesce(c.p_month, 0))::int as p_month,
      (coalesce(s.member_households, 0) - coalesce(c.h_now, 0))::int as h_now,
      (coalesce(s.member_households, 0) - coalesce(c.h_week, 0))::int as h_week,
      (coalesce(s.member_households, 0) - coalesce(c.h_month, 0))::int as h_month,
      (coalesce(s.member_officials, 0) - coalesce(c.o_now, 0))::int as o_now,
      (coalesce(s.member_officials, 0) - coalesce(c.o_week, 0))::int as o_week,
      (coalesce(s.member_officials, 0) - coalesce(c.o_month, 0))::int as o_month,
      (coalesce(s.registered, 0) - coalesce(c.r_now, 0))::int as r_now,
      f.now as denominator, f.month as "denominatorMonthAgo"
    from village v
      join district d on d.id = v.district_id
      join regency g on g.id = v.regency_id
      left join village_stat s on s.village_id = v.id
      left join lateral (
        select sum(change.p * change.now) as p_now, sum(change.p * change.week) as p_week, sum(change.p * change.month) as p_month,
          sum(change.h * change.now) as h_now, sum(change.h * change.week) as h_week, sum(change.h * change.month) as h_month,
          sum(change.o * change.now) as o_now, sum(change.o * change.week) as o_week, sum(change.o * change.month) as o_month,
          sum(change.r * change.now) as r_now
        from (
          select registered - lapsed as p, households_gained - households_lost as h, officials_gained - officials_lost as o,
            joined - quit as r, counted_since(day, s.counted_on, ${asDate(asOf)}::date) as now,
            counted_since(day, s.counted_on, ${asDate(week)}::date) as week,
            counted_since(day, s.counted_on, ${asDate(month)}::date) as month
          from village_day
          where village_id = v.id and day > least(${asDate(month)}::date, s.counted_on)
            and day <= greatest(${asDate(asOf)}::date, s.counted_on)) change) c on true
      left join lateral (
        select (array_agg(value order by day desc, id desc))[1] as now,
          (array_agg(value order by day desc, id desc) filter (where day <= ${asDate(month)}))[1] as month
        from village_figure where village_id = v.id and kind = ${kind}::figure_kind and day <= ${asDate(asOf)}) f on true
    where v.regency_id = any(${regencyIds}::int[])
    order by v.code`;
  const targets = await listTargetsOn(tx, regencyIds, asOf);
  const officials = await listCompleteness(tx, regencyIds, asOf);
  return rows.map((row) => ({
    ...asStanding(row, unit, targets.get(row.id) ?? null, asOf),
    officials: officials.get(row.id) ?? nobody,
  }));
}

const letter: Record<TargetUnit, "p" | "h" | "o"> = {
  PERSON: "p",
  WORKER: "p",
  HOUSEHOLD: "h",
  OFFICIAL: "o",
};

function asStanding(
  row: Row,
  unit: TargetUnit,
  target: Target | null,
  asOf: Day,
): Omit<Standing, "officials"> {
  const { id, regencyId, code, name, kind, districtCode, districtName, regencyName } = row;
  const { denominator, denominatorMonthAgo } = row;
  const of = letter[unit];
  const own = target && letter[target.unit];
  return {
    id,
    regencyId,
    code,
    name,
    kind,
    districtCode,
    districtName,
    regencyName,
    denominator,
    denominatorMonthAgo,
    members: row.p_now,
    registered: row.r_now,
    achieved: row[`${of}_now`],
    achievedWeekAgo: row[`${of}_week`],
    achievedMonthAgo: row[`${of}_month`],
    target,
    pace: own && target && measurePace(target.current, row[`${own}_now`], row[`${own}_week`], asOf),
  };
}

/** The league of the kecamatan of a regency; null when the regency is out of reach. */
export async function rankDistricts(
  actor: Actor,
  regencyCode: string,
  unit: TargetUnit,
  asOf: Day = today(),
) {
  if (!canSeeRanking(actor)) return null;
  return asActor(actor, async (tx) => {
    const regency = await tx.regency.findUnique({ where: { code: regencyCode } });
    if (!regency) return null;
    const standings = await listStandings(tx, [regency.id], unit, asOf);
    const rows = rankGroups(byDistrict(standings));
    const firstDays = await listFirstComplete(tx, [regency.id], asOf);
    return {
      regency,
      asOf,
      unit,
      rows,
      firstComplete: firstOf(firstDays, (code) => rows.find((row) => row.code === code)?.name),
      totals: rankGroups([{ code: regency.code, name: regency.name, kind: null, standings }])[0] as LeagueRow,
      map: await findMap(tx, regency.code, "DISTRICT"),
    };
  });
}

/** The league of the villages of a kecamatan; null when out of reach. */
export async function rankVillages(
  actor: Actor,
  districtCode: string,
  unit: TargetUnit,
  asOf: Day = today(),
) {
  if (!canSeeRanking(actor)) return null;
  return asActor(actor, async (tx) => {
    const district = await tx.district.findUnique({
      where: { code: districtCode },
      include: { regency: true },
    });
    if (!district) return null;
    const all = await listStandings(tx, [district.regencyId], unit, asOf);
    const standings = all.filter((one) => one.districtCode === districtCode);
    const place = rankGroups(byDistrict(all)).find(({ code }) => code === districtCode);
    return {
      district,
      regency: district.regency,
      asOf,
      unit,
      rows: rankGroups(byVillage(standings)),
      totals: place as LeagueRow,
      map: await findMap(tx, district.code, "VILLAGE"),
    };
  });
}

const nothing = { atRisk: [], reached: [], withTarget: 0, members: 0 };

type AtRisk = { atRisk: Standing[]; reached: Standing[]; withTarget: number; members: number };

/**
 * Villages of the territory that will miss or have just missed their target, those furthest behind first, and those
 * that have reached one that is not long past.
 */
export async function listVillagesAtRisk(actor: Actor): Promise<AtRisk> {
  if (!canSeeRanking(actor)) return nothing;
  return asActor(actor, async (tx) => {
    const standings = await listStandings(tx, [...actor.regencies], "PERSON", today());
    const atRisk = standings.filter(({ pace }) => pace && (pace.status === "BEHIND" || isJustOverdue(pace)));
    return {
      atRisk: atRisk.sort((a, b) => shortfall(b) - shortfall(a)),
      reached: standings.filter(({ pace }) => pace?.status === "REACHED" && isRecent(pace)),
      withTarget: standings.filter(({ target }) => target).length,
      members: sum(standings, ({ members }) => members),
    };
  });
}

function isJustOverdue(pace: Pace): boolean {
  return pace.status === "OVERDUE" && isRecent(pace);
}

/** A deadline of long ago is history and no longer anybody's work this week. */
function isRecent({ daysLeft }: Pace): boolean {
  return daysLeft >= -60;
}

/** The share of its promise that a village will miss at its present pace. */
function shortfall({ pace, target }: Standing): number {
  if (!pace || !target) return 0;
  const projected = pace.projectedTotal ?? pace.achieved;
  return (target.current.value - projected) / target.current.value;
}

export type DistrictLeague = NonNullable<Awaited<ReturnType<typeof rankDistricts>>>;
export type VillageLeague = NonNullable<Awaited<ReturnType<typeof rankVillages>>>;
