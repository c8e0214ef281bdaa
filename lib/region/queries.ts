import type { Day } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, asSystem, type Tx } from "@/lib/platform/db/door";
import { canSeeProfile } from "./policy";
import { type FigureKind, figureKinds } from "./schema";

export type Village = {
  id: number;
  regencyId: number;
  code: string;
  name: string;
  kind: "DESA" | "KELURAHAN" | "ADAT";
  districtCode: string;
  districtName: string;
  regencyCode: string;
  regencyName: string;
};

/** The village of a code, or null when it does not exist or lies outside the actor's territory. */
export async function findVillage(tx: Tx, code: string): Promise<Village | null> {
  const found = await tx.village.findUnique({
    where: { code },
    include: { district: { include: { regency: true } } },
  });
  if (!found) return null;
  const { id, regencyId, name, kind, district } = found;
  return {
    id,
    regencyId,
    code,
    name,
    kind,
    districtCode: district.code,
    districtName: district.name,
    regencyCode: district.regency.code,
    regencyName: district.regency.name,
  };
}

/** The actor's one village, as a code; null for roles with a wider territory. */
export async function ownVillageCode(actor: Actor): Promise<string | null> {
  if (actor.villageId === null) return null;
  const id = actor.villageId;
  return asActor(actor, async (tx) => (await tx.village.findUnique({ where: { id } }))?.code ?? null);
}

/** Regencies of the actor's territory, by code. */
export function listRegencies(actor: Actor): Promise<{ code: string; name: string }[]> {
  return asActor(actor, (tx) =>
    tx.regency.findMany({
      orderBy: { code: "asc" },
      select: { code: true, name: true },
    }),
  );
}

let regencyCodes: Set<string> | undefined;

/** The codes of every kabupaten and kota of Indonesia, "35.23"; read once, they change with a release only. */
export async function listRegencyCodes(): Promise<Set<string>> {
  if (regencyCodes) return regencyCodes;
  const rows = await asSystem((tx) => tx.regency.findMany({ select: { code: true } }));
  const codes = new Set(rows.map(({ code }) => code));
  if (codes.size > 0) regencyCodes = codes;
  return codes;
}

let villageCounts: Map<string, number> | undefined;

/** How many villages each kabupaten and kota has, by its code; read once, they change with a release only. */
export async function countVillagesByRegency(): Promise<Map<string, number>> {
  if (villageCounts) return villageCounts;
  const rows = await asSystem(
    (tx) => tx.$queryRaw<{ code: string; villages: number }[]>`
      select g.code, count(*)::int as villages from village v join regency g on g.id = v.regency_id group by g.code`,
  );
  const counts = new Map(rows.map(({ code, villages }) => [code, villages]));
  if (counts.size > 0) villageCounts = counts;
  return counts;
}

export type VillageHit = {
  code: string;
  name: string;
  kind: string;
  districtName: string;
  regencyName: string;
};

/** At most 50 villages of the territory whose name or code begins like the text, exact names first. */
export function searchVillages(actor: Actor, text: string): Promise<VillageHit[]> {
  const like = `${text.replace(/[\\%_]/g, "\\$&")}%`;
  return asActor(
    actor,
    (tx) => tx.$queryRaw<VillageHit[]>`
      select v.code, v.name, v.kind::text, d.name as "districtName", r.name as "regencyName"
      from village v join district d on d.id = v.district_id join regency r on r.id = v.regency_id
      where v.name ilike ${like} or v.code like ${like}
      order by lower(v.name) <> lower(${text}), v.name, v.code limit 50`,
  );
}

export type Figure = { kind: FigureKind; value: number; day: Day; source: string };

/** The figure of each kind that held on a day, and by default today's. */
export async function currentFigures(
  tx: Tx,
  village: Village,
  asOf: Day,
): Promise<Partial<Record<FigureKind, Figure>>> {
  const rows = await tx.villageFigure.findMany({
    where: { villageId: village.id, day: { lte: asDate(asOf) } },
    orderBy: [{ day: "asc" }, { id: "asc" }],
  });
  return Object.fromEntries(rows.map((row) => [row.kind, { ...row, day: asDay(row.day) }]));
}

export type VillageProfile = Awaited<ReturnType<typeof villageProfile>>;

/** A village with its description and every dated figure, newest first; null when out of reach. */
export async function villageProfile(actor: Actor, code: string) {
  if (!canSeeProfile(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const profile = await tx.villageProfile.findUnique({ where: { villageId: village.id } });
    const figures = await tx.villageFigure.findMany({
      where: { villageId: village.id },
      orderBy: [{ day: "desc" }, { id: "desc" }],
    });
    return {
      village,
      profile,
      history: figureKinds.map((kind) => ({
        kind,
        figures: figures.filter((row) => row.kind === kind).map((row) => ({ ...row, day: asDay(row.day) })),
      })),
    };
  });
}
