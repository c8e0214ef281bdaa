import type { GeometryCollection as GeoJsonCollection, MultiPolygon, Polygon, Position } from "geojson";
import polylabel from "polylabel";
import { feature, merge } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, Polygon as PolygonObject, Topology } from "topojson-specification";
import { type Boundary, parentOf } from "../rules";

/** An outline as an SVG path and the place for a label, in the units of its map. */
export type Shape = { path: string; x: number; y: number };
export type Drawing = { width: number; height: number; shapes: Record<string, Shape> };

/** The longer side of a map in its own whole units; on paper and on screen a unit is under half a pixel. */
const side = 2_000;
/** Triangles smaller than this are left out of an outline, in square units. */
const coarseness = 12;

type Regions = Topology<{ regions: GeometryCollection }>;

/**
 * Draws regions that lie beside each other: flat, in whole units, simplified so that a border that two share stays
 * one line. A region too small for that keeps its own outline. North is up and distances are true to the middle.
 */
export function drawMap(boundaries: Boundary[]): Drawing {
  const { project, width, height } = projection(boundaries);
  const flat = boundaries.map(({ code, geometry }) => ({ code, geometry: move(geometry, project) }));
  const simplified = simplifyTogether(flat);
  const shapes = flat.map(({ code, geometry }, at) => {
    const polygons = simplified[at] ?? [];
    return [code, shapeOf(polygons.length > 0 ? polygons : geometry.coordinates)] as const;
  });
  return { width, height, shapes: Object.fromEntries(shapes) };
}

/** The regions above, each made of its parts: kecamatan from their desa. */
export function mergeBoundaries(boundaries: Boundary[]): Boundary[] {
  const regions = topologyOf(boundaries);
  const parents = [...new Set(boundaries.map(({ code }) => parentOf(code)))];
  return parents.map((code) => {
    const parts = regions.objects.regions.geometries.filter(
      (_, at) => parentOf(boundaries[at]?.code ?? "") === code,
    );
    return { code, geometry: merge(regions, parts as Parameters<typeof merge>[1]) };
  });
}

/** Regions in the order given, their common borders held once. */
function topologyOf(boundaries: Boundary[]): Regions {
  const geometries = boundaries.map(({ geometry }) => geometry);
  const regions: GeoJsonCollection = { type: "GeometryCollection", geometries };
  return topology({ regions }) as unknown as Regions;
}

function simplifyTogether(boundaries: Boundary[]): Position[][][][] {
  const regions = simplify(presimplify(topologyOf(boundaries)), coarseness) as Regions;
  return regions.objects.regions.geometries.map((one) => {
    const { geometry } = feature(regions, one as PolygonObject);
    return polygonsOf(geometry as Polygon | MultiPolygon)
      .map((rings) => rings.map(rounded).filter((ring) => ring.length >= 4))
      .filter((rings) => rings.length > 0);
  });
}

function projection(boundaries: Boundary[]) {
  const points = boundaries.flatMap(({ geometry }) => geometry.coordinates.flat(2));
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of points) {
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = side / Math.max((east - west) * narrowing, north - south);
  const project = ([x = 0, y = 0]: Position): Position => [
    Math.round((x - west) * narrowing * scale),
    Math.round((north - y) * scale),
  ];
  return {
    project,
    width: Math.round((east - west) * narrowing * scale),
    height: Math.round((north - south) * scale),
  };
}

function move(geometry: MultiPolygon, project: (point: Position) => Position): MultiPolygon {
  return {
    type: "MultiPolygon",
    coordinates: geometry.coordinates.map((rings) => rings.map((ring) => ring.map(project))),
  };
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Without points that rounding has put on top of each other. */
function rounded(ring: Position[]): Position[] {
  return ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1]?.[0] || y !== ring[at - 1]?.[1]);
}

function shapeOf(polygons: Position[][][]): Shape {
  const largest = polygons.reduce((a, b) => (area(b[0]) > area(a[0]) ? b : a));
  const [x = 0, y = 0] = polylabel(largest as [number, number][][], 4);
  return { path: polygons.flat().map(pathOf).join(""), x: Math.round(x), y: Math.round(y) };
}

function pathOf(ring: Position[]): string {
  const [[x = 0, y = 0] = [], ...others] = ring.slice(0, -1);
  let [lastX, lastY] = [x, y];
  const steps = others.map(([nextX = 0, nextY = 0]) => {
    const step = `${nextX - lastX} ${nextY - lastY}`;
    [lastX, lastY] = [nextX, nextY];
    return step;
  });
  return `M${x} ${y}l${steps.join(" ")}z`;
}

function area(ring: Position[] = []): number {
  let twice = 0;
  for (const [at, [x = 0, y = 0]] of ring.entries()) {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}
