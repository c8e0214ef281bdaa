import type { MultiPolygon, Position } from "geojson";
import type { GeoJson, mapLevels } from "./schema";

export type MapLevel = (typeof mapLevels)[number];

/** A region with its outline as longitude and latitude. */
export type Boundary = { code: string; geometry: MultiPolygon };

export type Problem = {
  /** Which feature of the file, from 1. */
  feature: number;
  code: string | null;
  reason:
    | "CODE_MISSING"
    | "CODE_TWICE"
    | "LEVELS_MIXED"
    | "SHAPE_MISSING"
    | "SWAPPED"
    | "OUTSIDE"
    | "RING_SHORT";
};

const levels: [RegExp, MapLevel][] = [
  [/^\d{2}$/, "PROVINCE"],
  [/^\d{2}\.\d{2}$/, "REGENCY"],
  [/^\d{2}\.\d{2}\.\d{2}$/, "DISTRICT"],
  [/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/, "VILLAGE"],
];

/** The level of a Kemendagri code, or null for anything else. */
export function levelOf(code: string): MapLevel | null {
  return levels.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}

/** The code above: "35.23.08" of "35.23.08.2016", and "ID" of a province. */
export function parentOf(code: string): string {
  return code.includes(".") ? code.slice(0, code.lastIndexOf(".")) : "ID";
}

/** What a region is called inside a map's file: "r35-23-08". */
export function outlineId(code: string): string {
  return `r${code.replaceAll(".", "-")}`;
}

/** Where Indonesia lies, with room to spare: degrees east and degrees north. */
const reach = { west: 94, east: 142, south: -12, north: 7 };

/**
 * The boundaries of a GeoJSON file, all of one level and each with a code of its own; or everything that is wrong
 * with it. Codes may be written with or without dots, under any name of a property. Open rings are closed.
 */
export function readBoundaries(file: GeoJson): { boundaries: Boundary[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const boundaries: Boundary[] = [];
  const seen = new Set<string>();
  let level: MapLevel | null = null;
  for (const [at, feature] of file.features.entries()) {
    const code = codeOf(feature.properties ?? {});
    const read = polygonsOf(feature.geometry);
    const wrong = (reason: Problem["reason"]) => problems.push({ feature: at + 1, code, reason });
    if (!code) wrong("CODE_MISSING");
    else if (seen.has(code)) wrong("CODE_TWICE");
    else if (level && levelOf(code) !== level) wrong("LEVELS_MIXED");
    else if (typeof read === "string") wrong(read);
    else boundaries.push({ code, geometry: { type: "MultiPolygon", coordinates: read } });
    if (code) {
      seen.add(code);
      level ??= levelOf(code);
    }
  }
  return { boundaries, problems };
}

// A year or a serial number has as many digits as a code, so only a column named for one is read without dots.
function codeOf(properties: Record<string, unknown>): string | null {
  const cells = Object.entries(properties).map(
    ([name, value]) => [name, String(value ?? "").trim()] as const,
  );
  const dotted = cells.find(([, text]) => text.includes(".") && levelOf(text));
  if (dotted) return dotted[1];
  for (const [name, text] of cells) {
    const [, ...parts] = /^(\d\d)(\d\d)?(\d\d)?(\d{4})?$/.exec(text) ?? [];
    const code = parts.filter(Boolean).join(".");
    if (/code|kode|kd|id/i.test(name) && levelOf(code)) return code;
  }
  return null;
}

function polygonsOf(geometry: GeoJson["features"][number]["geometry"]): Position[][][] | Problem["reason"] {
  if (!geometry || !["Polygon", "MultiPolygon"].includes(geometry.type)) return "SHAPE_MISSING";
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const read: Position[][][] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon) || polygon.length === 0) return "SHAPE_MISSING";
    const rings: Position[][] = [];
    for (const ring of polygon) {
      const points = ringOf(ring);
      if (typeof points === "string") return points;
      rings.push(points);
    }
    read.push(rings);
  }
  return read.length > 0 ? read : "SHAPE_MISSING";
}

function ringOf(ring: unknown): Position[] | Problem["reason"] {
  if (!Array.isArray(ring)) return "SHAPE_MISSING";
  const points: Position[] = [];
  for (const point of ring) {
    const [east, north] = Array.isArray(point) ? point : [];
    if (typeof east !== "number" || typeof north !== "number") return "SHAPE_MISSING";
    if (!isInside(east, north)) return isInside(north, east) ? "SWAPPED" : "OUTSIDE";
    points.push([east, north]);
  }
  const [first] = points;
  const last = points.at(-1);
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) points.push(first);
  return points.length < 4 ? "RING_SHORT" : points;
}

function isInside(east: number, north: number): boolean {
  return east >= reach.west && east <= reach.east && north >= reach.south && north <= reach.north;
}
