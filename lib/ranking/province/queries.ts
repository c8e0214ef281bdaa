import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { findMap } from "@/lib/region/map/queries";
import { countVillagesByRegency } from "@/lib/region/queries";
import { denominatorOf } from "@/lib/target/rules";
import type { TargetUnit } from "@/lib/target/schema";
import { canSeeProvinces } from "../policy";
import { coverage, type Ranked, rank, sum } from "../rules";

/** A kabupaten or a province as it stands now; coverage is over its villages that have a denominator. */
export type WideRow = Ranked<{
  code: string;
  name: string;
  achieved: number;
  denominator: number | null;
  coverage: number | null;
  members: number;
  /** With a membership that has not ended, covered or not. */
  registered: number;
  /** Registrations of the last seven days. */
  recent: number;
  villages: number;
  villagesWithoutDenominator: number;
}>;

type Sums = Omit<WideRow, "rank" | "coverage"> & { provinceCode: string; provinceName: string };

/** The league of the kabupaten and kota of a province; null when out of reach. */
export async function rankRegencies(actor: Actor, provinceCode: string, unit: TargetUnit) {
  if (!canSeeProvinces(actor)) return null;
  const villageCounts = await countVillagesByRegency();
  return asActor(actor, async (tx) => {
    const rows = (await listRegencySums(tx, unit, villageCounts)).filter(
      (row) => row.provinceCode === provinceCode,
    );
    const [first] = rows;
    if (!first) return null;
    const province = { code: provinceCode, name: first.provinceName };
    const map = await findMap(tx, provinceCode, "REGENCY");
    return { province, unit, asOf: today(), rows: ranked(rows), totals: total(province, rows), map };
  });
}

/** The league of the provinces of the territory; null when out of reach. */
export async function rankProvinces(actor: Actor, unit: TargetUnit) {
  if (!canSeeProvinces(actor)) return null;
  const villageCounts = await countVillagesByRegency();
  return asActor(actor, async (tx) => {
    const regencies = await listRegencySums(tx, unit, villageCounts);
    const codes = [...new Set(regencies.map((row) => row.provinceCode))];
    const rows = codes.map((code) => {
      const parts = regencies.filter((row) => row.provinceCode === code);
      return total({ code, name: parts[0]?.provinceName ?? "" }, parts);
    });
    const map = await findMap(tx, "ID", "PROVINCE");
    return {
      unit,
      asOf: today(),
      rows: ranked(rows),
      totals: total({ code: "ID", name: "Indonesia" }, regencies),
      map,
    };
  });
}

/**
 * Every regency of the territory, from the current figures of its villages: one row a village is read, which is
 * what lets all 83,762 of them answer at once. Past days are asked of a regency's own league.
 */
async function listRegencySums(
  tx: Tx,
  unit: TargetUnit,
  villageCounts: Map<string, number>,
): Promise<Sums[]> {
  const kind = denominatorOf(unit);
  const rows = await tx.$queryRaw<
    (Omit<Sums, "villages" | "villagesWithoutDenominator"> & { counted: number })[]
  >`
    with standing as (
      select regency_id, members, registered,
        case ${unit} when 'HOUSEHOLD' then member_households when 'OFFICIAL' then member_officials else members end as achieved,
        nullif(case ${kind} when 'HOUSEHOLDS' then household_figure when 'WORKERS' then worker_figure
          when 'OFFICIALS' then official_figure else population_figure end, 0) as denominator
      from village_stat),
    standings as (
      select regency_id, sum(members)::int as members, sum(registered)::int as registered, sum(achieved) filter (where denominator is not null)::int as achieved,
        sum(denominator)::int as denominator, count(denominator)::int as counted
      from standing group by regency_id),
    recently as (
      select regency_id, sum(joined)::int as recent from village_day
      where day > ${asDate(addDays(today(), -7))} and day <= ${asDate(today())} group by regency_id)
    select g.code, g.name, p.code as "provinceCode", p.name as "provinceName", coalesce(s.achieved, 0) as achieved,
      s.denominator, coalesce(s.members, 0) as members,
      coalesce(s.registered, 0) as registered, coalesce(r.recent, 0) as recent, coalesce(s.counted, 0) as counted
    from regency g join province p on p.id = g.province_id
      left join standings s on s.regency_id = g.id left join recently r on r.regency_id = g.id
    order by g.code`;
  return rows.map(({ counted, ...row }) => {
    const villages = villageCounts.get(row.code) ?? 0;
    return { ...row, villages, villagesWithoutDenominator: villages - counted };
  });
}

function ranked(rows: Omit<Sums, "provinceCode" | "provinceName">[]): WideRow[] {
  return rank(rows).map((row) => ({ ...row, coverage: coverage(row) }));
}

type Total = Omit<Sums, "provinceCode" | "provinceName"> & { coverage: number | null };

function total({ code, name }: { code: string; name: string }, parts: Sums[]): Total {
  const counted = parts.filter(({ denominator }) => denominator !== null);
  const added = {
    code,
    name,
    achieved: sum(counted, ({ achieved }) => achieved),
    denominator: counted.length > 0 ? sum(counted, ({ denominator }) => denominator ?? 0) : null,
    members: sum(parts, ({ members }) => members),
    registered: sum(parts, ({ registered }) => registered),
    recent: sum(parts, ({ recent }) => recent),
    villages: sum(parts, ({ villages }) => villages),
    villagesWithoutDenominator: sum(parts, (part) => part.villagesWithoutDenominator),
  };
  return { ...added, coverage: coverage(added) };
}

export type ProvinceLeague = NonNullable<Awaited<ReturnType<typeof rankRegencies>>>;
export type NationLeague = NonNullable<Awaited<ReturnType<typeof rankProvinces>>>;
