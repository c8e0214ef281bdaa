import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { tellingGroups } from "@/lib/region/rules";
import { readLimits } from "../month/queries";
import { canSeeContributionSums, canSeeContributions } from "../policy";
import { readTariffs } from "../tariff/queries";
import type { Month } from "../tariff/rules";
import {
  type Carried,
  type Carriers,
  gatherFew,
  type MixGroup,
  owedBy,
  type PlaceRow,
  sumPlaces,
} from "./rules";

/** The kecamatan of a regency: what they owe, paid and still lack this month. Null when out of reach. */
export async function regencyContributions(actor: Actor, code: string) {
  if (!canSeeContributionSums(actor)) return null;
  return asActor(actor, async (tx) => {
    const regency = await tx.regency.findUnique({ where: { code } });
    if (!regency) return null;
    const places = await tx.$queryRaw<Place[]>`
      select d.code, d.name, null as kind, array_agg(v.id) as villages
      from district d join village v on v.district_id = d.id where d.regency_id = ${regency.id}
      group by d.code, d.name order by d.code`;
    return { ...(await dashboardOf(tx, actor, places)), regency: { code: regency.code, name: regency.name } };
  });
}

/** The same of a kecamatan's villages. */
export async function districtContributions(actor: Actor, code: string) {
  if (!canSeeContributionSums(actor)) return null;
  return asActor(actor, async (tx) => {
    const district = await tx.district.findUnique({ where: { code }, include: { regency: true } });
    if (!district) return null;
    const places = await tx.$queryRaw<Place[]>`
      select v.code, v.name, v.kind::text, array[v.id] as villages
      from village v where v.district_id = ${district.id} order by v.code`;
    const { regency, name } = district;
    return {
      ...(await dashboardOf(tx, actor, places)),
      district: { code, name },
      regency: { code: regency.code, name: regency.name },
    };
  });
}

type Place = { code: string; name: string; kind: string | null; villages: number[] };

async function dashboardOf(tx: Tx, actor: Actor, places: Place[]) {
  const month = monthOf(today());
  const { arrearsMonths } = await readLimits(tx);
  const tariffs = await readTariffs(tx);
  const placeOf = new Map(places.flatMap((place) => place.villages.map((id) => [id, place.code] as const)));
  const ids = [...placeOf.keys()];
  const mix = groupByPlace(await readMix(tx, ids), placeOf);
  const carried = groupByPlace(await readCarried(tx, ids, month), placeOf);
  const kept = groupByPlace(await readKept(tx, ids), placeOf);
  const rows = places.map(({ code, name, kind, villages }): PlaceRow => {
    const sources = carried.get(code) ?? [];
    return {
      code,
      name,
      kind,
      villages: villages.length,
      keptVillages: kept.get(code)?.length ?? 0,
      ...owedBy(tariffs, mix.get(code) ?? [], month, arrearsMonths),
      paidMembers: sources.reduce((sum, { members }) => sum + members, 0),
      paid: sources.reduce((sum, { rupiah }) => sum + rupiah, 0),
      carried: sources,
    };
  });
  const named = canSeeContributions(actor);
  const hidden = named ? new Set<PlaceRow>() : tellingGroups(rows);
  const { carried: sources, ...total } = sumPlaces(rows);
  const carriers: Carriers = named ? { told: sources, others: null } : gatherFew(sources);
  return {
    month,
    total,
    carriers,
    rows: rows.map((row) => {
      const { carried: _, ...shown } = row;
      const isHidden = hidden.has(row);
      return { ...shown, ...(isHidden && nothing), hidden: isHidden };
    }),
  };
}

const nothing = {
  paidMembers: 0,
  paid: 0,
  outstanding: 0,
  arrears: 0,
  unpaidMembers: 0,
  unknown: 0,
};

function groupByPlace<T extends { villageId: number }>(
  rows: T[],
  placeOf: Map<number, string>,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const code = placeOf.get(row.villageId) ?? "";
    const group = groups.get(code);
    if (group) group.push(row);
    else groups.set(code, [row]);
  }
  return groups;
}

type OfVillage = { villageId: number };

function readMix(tx: Tx, villages: number[]): Promise<(MixGroup & OfVillage)[]> {
  return tx.$queryRaw<(MixGroup & OfVillage)[]>`
    select village_id as "villageId", segment::text, sector::text, payer::text, programmes, income, risk,
      paid_until as "paidUntil", members
    from village_mix where village_id = any(${villages}::int[]) and paid_until <> ''`;
}

function readCarried(tx: Tx, villages: number[], month: Month): Promise<(Carried & OfVillage)[]> {
  return tx.$queryRaw<(Carried & OfVillage)[]>`
    select village_id as "villageId", funding::text, scheme, members, rupiah::float8 as rupiah
    from village_paid where village_id = any(${villages}::int[]) and month = ${month}`;
}

function readKept(tx: Tx, villages: number[]): Promise<OfVillage[]> {
  return tx.$queryRaw<OfVillage[]>`
    select distinct village_id as "villageId" from village_mix
    where village_id = any(${villages}::int[]) and paid_until <> ''`;
}

export type RegencyContributions = NonNullable<Awaited<ReturnType<typeof regencyContributions>>>;
export type DashboardRow = RegencyContributions["rows"][number];
export type DashboardTotal = RegencyContributions["total"];
