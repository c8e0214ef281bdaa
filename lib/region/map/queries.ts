import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Drawing } from "./drawing/rules";
import { canManageMaps } from "./policy";
import { type MapLevel, outlineId } from "./rules";

/** Where a map's outlines are fetched from, and where in it each region's label stands. */
export type RegionMap = {
  href: string;
  width: number;
  height: number;
  source: string;
  labels: Record<string, { x: number; y: number }>;
};

/** The map of the regions of a level below one region; null where no boundaries have been brought. */
export async function findMap(tx: Tx, parentCode: string, level: MapLevel): Promise<RegionMap | null> {
  const found = await tx.regionMap.findUnique({ where: { parentCode_level: { parentCode, level } } });
  if (!found) return null;
  const { width, height, source, version } = found;
  const labels = Object.entries(found.shapes as Drawing["shapes"]).map(([code, { x, y }]) => [
    code,
    { x, y },
  ]);
  const href = `/api/v1/maps/${parentCode}/${level.toLowerCase()}?v=${version}`;
  return { href, width, height, source, labels: Object.fromEntries(labels) };
}

/** The outlines of a map as an SVG file of paths with ids; null where there is none. Anybody with an account may ask. */
export async function mapOutlines(actor: Actor, parentCode: string, level: MapLevel): Promise<string | null> {
  const found = await asActor(actor, (tx) =>
    tx.regionMap.findUnique({ where: { parentCode_level: { parentCode, level } }, select: { shapes: true } }),
  );
  if (!found) return null;
  const paths = Object.entries(found.shapes as Drawing["shapes"]).map(
    ([code, { path }]) => `<path id="${outlineId(code)}" vector-effect="non-scaling-stroke" d="${path}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${paths.join("")}</svg>`;
}

/** Every map that has been brought, with the name of the region it shows; null when not the actor's business. */
export async function listMaps(actor: Actor) {
  if (!canManageMaps(actor)) return null;
  return asActor(
    actor,
    (tx) => tx.$queryRaw<MapEntry[]>`
      select m.parent_code as "parentCode", m.level::text, coalesce(d.name, g.name, p.name) as name,
        (select count(*)::int from jsonb_object_keys(m.shapes)) as count, m.source, m.uploaded_at as "uploadedAt"
      from region_map m left join province p on p.code = m.parent_code left join regency g on g.code = m.parent_code
        left join district d on d.code = m.parent_code
      order by length(m.parent_code), m.parent_code, m.level`,
  );
}

export type MapEntry = {
  parentCode: string;
  level: MapLevel;
  /** Null for all of Indonesia. */
  name: string | null;
  count: number;
  source: string;
  uploadedAt: Date;
};
