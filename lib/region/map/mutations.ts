import { createHash } from "node:crypto";
import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { type Drawing, drawMap, mergeBoundaries } from "./drawing/rules";
import { canManageMaps } from "./policy";
import { type Boundary, levelOf, type MapLevel, type Problem, parentOf, readBoundaries } from "./rules";
import { geoJson, mapSource } from "./schema";

type Refusals = "NOT_ALLOWED" | "SOURCE_MISSING" | "NOT_GEOJSON" | "CODE_UNKNOWN" | Problem["reason"];

/**
 * Draws the boundaries of a GeoJSON file and puts them in the place of what stood there, a map for each region
 * above: 328 desa become the maps of 20 kecamatan. Kecamatan that have no map of their own are put together from
 * their desa. Refused as a whole when anything is wrong; `params` say where first and how often.
 */
export async function uploadMap(
  actor: Actor,
  input: { text: string; source: string },
): Promise<Result<{ level: MapLevel; regions: number; maps: number }, Refusals>> {
  if (!canManageMaps(actor)) return refuse("NOT_ALLOWED");
  const source = mapSource.safeParse(input.source);
  if (!source.success) return refuse("SOURCE_MISSING");
  const file = geoJson.safeParse(parse(input.text));
  if (!file.success) return refuse("NOT_GEOJSON");
  const { boundaries, problems } = readBoundaries(file.data);
  const [first] = problems;
  if (first) return refuse(first.reason, where(first.feature, first.code, problems.length));
  const level = levelOf(boundaries[0]?.code ?? "") as MapLevel;
  return asActor(
    actor,
    async (tx) => {
      const unknown = await findUnknown(tx, boundaries);
      const [code] = unknown;
      if (code) {
        const at = boundaries.findIndex((boundary) => boundary.code === code);
        return refuse("CODE_UNKNOWN", where(at + 1, code, unknown.length));
      }
      const drawings = drawingsOf(boundaries);
      for (const [parentCode, drawing] of drawings)
        await keep(tx, actor, { parentCode, level, source: source.data, drawing });
      if (level === "VILLAGE") await keepMerged(tx, actor, boundaries, source.data);
      await recordAudit(tx, actor, {
        action: "uploadMap",
        subjectType: "map",
        subjectId: null,
        details: { level, regions: boundaries.length, maps: drawings.size },
      });
      return ok({ level, regions: boundaries.length, maps: drawings.size });
    },
    60,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}

const where = (feature: number, code: string | null, count: number) => ({
  feature,
  code: code ?? "—",
  others: count - 1,
});

async function findUnknown(tx: Tx, boundaries: Boundary[]): Promise<string[]> {
  const codes = boundaries.map(({ code }) => code);
  const rows = await tx.$queryRaw<{ code: string }[]>`
    select code from province where code = any(${codes}) union all select code from regency where code = any(${codes})
    union all select code from district where code = any(${codes})
    union all select code from village where code = any(${codes})`;
  const known = new Set(rows.map(({ code }) => code));
  return codes.filter((code) => !known.has(code));
}

function drawingsOf(boundaries: Boundary[]): Map<string, Drawing> {
  const groups = new Map<string, Boundary[]>();
  for (const one of boundaries) {
    const parts = groups.get(parentOf(one.code));
    if (parts) parts.push(one);
    else groups.set(parentOf(one.code), [one]);
  }
  return new Map([...groups].map(([parent, parts]) => [parent, drawMap(parts)]));
}

/** Kecamatan put together from their desa, for every regency that has no map of its own. */
async function keepMerged(tx: Tx, actor: Actor, villages: Boundary[], source: string): Promise<void> {
  for (const [parentCode, drawing] of drawingsOf(mergeBoundaries(villages))) {
    const drawn = await tx.regionMap.findUnique({
      where: { parentCode_level: { parentCode, level: "DISTRICT" } },
      select: { version: true },
    });
    if (!drawn) await keep(tx, actor, { parentCode, level: "DISTRICT", source, drawing });
  }
}

type Kept = { parentCode: string; level: MapLevel; source: string; drawing: Drawing };

async function keep(tx: Tx, actor: Actor, { parentCode, level, source, drawing }: Kept): Promise<void> {
  const version = createHash("sha256").update(JSON.stringify(drawing)).digest("hex").slice(0, 12);
  const drawn = { ...drawing, source, version, uploadedBy: actor.id ?? "", uploadedAt: new Date() };
  await tx.regionMap.upsert({
    where: { parentCode_level: { parentCode, level } },
    create: { parentCode, level, ...drawn },
    update: drawn,
  });
}

/** Takes a map away; leagues show squares in its place. */
export function removeMap(
  actor: Actor,
  input: { parentCode: string; level: MapLevel },
): Promise<Result<null, "NOT_ALLOWED" | "MAP_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canManageMaps(actor)) return refuse("NOT_ALLOWED");
    const { count } = await tx.regionMap.deleteMany({ where: input });
    if (count === 0) return refuse("MAP_UNKNOWN");
    await recordAudit(tx, actor, {
      action: "removeMap",
      subjectType: "map",
      subjectId: input.parentCode,
      details: { level: input.level },
    });
    return ok(null);
  });
}
