import fc from "fast-check";
import { expect, test } from "vitest";
import { drawMap, mergeBoundaries } from "@/lib/region/map/drawing/rules";
import { type Boundary, levelOf, parentOf, readBoundaries } from "@/lib/region/map/rules";
import { geoJson } from "@/lib/region/map/schema";

type Point = [number, number];

const square = ([east, north]: Point, size = 0.1): Point[] => [
  [east, north],
  [east + size, north],
  [east + size, north + size],
  [east, north + size],
  [east, north],
];

const file = (...features: [Record<string, unknown>, unknown][]) =>
  geoJson.parse({
    type: "FeatureCollection",
    features: features.map(([properties, geometry]) => ({ type: "Feature", properties, geometry })),
  });

const polygon = (...rings: unknown[]) => ({ type: "Polygon", coordinates: rings });
const kerek = { code: "35.23.08", name: "Kerek" };
const at: Point = [111.9, -6.9];

test.each([
  ["a code with dots", { kode: "35.23.08" }, "35.23.08"],
  ["a code without dots", { KODE: "3523082016" }, "35.23.08.2016"],
  ["a number", { id: 3523 }, "35.23"],
  ["a code after a year", { tahun: 2026, kode: "35.23.08" }, "35.23.08"],
  ["a code after other properties", { name: "Kerek", luas: 12.5, code: "35.23.08" }, "35.23.08"],
])("a region is known by %s", (_name, properties, code) => {
  expect(readBoundaries(file([properties, polygon(square(at))])).boundaries).toMatchObject([{ code }]);
});

test.each([
  ["no code", [[{ name: "Kerek", tahun: 2026 }, polygon(square(at))]], "CODE_MISSING"],
  [
    "one code twice",
    [
      [kerek, polygon(square(at))],
      [kerek, polygon(square(at))],
    ],
    "CODE_TWICE",
  ],
  [
    "two levels",
    [
      [kerek, polygon(square(at))],
      [{ code: "35.23" }, polygon(square(at))],
    ],
    "LEVELS_MIXED",
  ],
  ["a point for an outline", [[kerek, { type: "Point", coordinates: at }]], "SHAPE_MISSING"],
  ["no outline", [[kerek, null]], "SHAPE_MISSING"],
  ["words for numbers", [[kerek, polygon([["timur", "utara"]])]], "SHAPE_MISSING"],
  ["latitude first", [[kerek, polygon(square(at).map(([east, north]) => [north, east]))]], "SWAPPED"],
  ["metres", [[kerek, polygon(square([612_000, 9_237_000], 10))]], "OUTSIDE"],
  ["two points", [[kerek, polygon(square(at).slice(0, 2))]], "RING_SHORT"],
] as [string, [Record<string, unknown>, unknown][], string][])("refused: %s", (_name, features, reason) => {
  const { problems } = readBoundaries(file(...features));
  expect(problems).toMatchObject([{ feature: features.length, reason }]);
});

test("an open ring is closed, a hole stays a hole, islands stay together", () => {
  const island = {
    type: "MultiPolygon",
    coordinates: [[square(at).slice(0, -1)], [square([112.2, -6.8], 0.05)]],
  };
  const hole = polygon(square(at), square([111.93, -6.87], 0.02));
  const { boundaries } = readBoundaries(file([kerek, island], [{ code: "35.23.09" }, hole]));
  expect(boundaries.map(({ geometry }) => geometry.coordinates.map((rings) => rings.length))).toEqual([
    [1, 1],
    [2],
  ]);
  expect(boundaries[0]?.geometry.coordinates[0]?.[0]?.at(-1)).toEqual(at);
});

/** Squares side by side, with the points of their common borders in both. */
const grid = fc
  .record({
    across: fc.integer({ min: 1, max: 5 }),
    down: fc.integer({ min: 1, max: 5 }),
    size: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
  })
  .map(({ across, down, size }): Boundary[] =>
    Array.from({ length: across * down }, (_, n) => ({
      code: `35.23.${String(n + 1).padStart(2, "0")}`,
      geometry: {
        type: "MultiPolygon",
        coordinates: [[square([111 + (n % across) * size, -7 + Math.floor(n / across) * size], size)]],
      },
    })),
  );

test("every region is drawn inside the map, in whole units, its label inside its own outline", () => {
  fc.assert(
    fc.property(grid, (boundaries) => {
      const { width, height, shapes } = drawMap(boundaries);
      expect(Object.keys(shapes)).toEqual(boundaries.map(({ code }) => code));
      for (const { path, x, y } of Object.values(shapes)) {
        expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
        expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test("neighbours keep one border when it is simplified", () => {
  // A border of many small steps, the same points on either side.
  const steps = Array.from({ length: 200 }, (_, n): Point => [112 + (n % 2) * 0.0004, -7 + n * 0.001]);
  const [top, bottom]: Point[] = [
    [112, -6.8],
    [112, -7],
  ] as Point[];
  const left = [bottom, ...steps, top, [111.8, -6.8], [111.8, -7], bottom] as Point[];
  const right = [top, ...[...steps].reverse(), bottom, [112.2, -7], [112.2, -6.8], top] as Point[];
  const { shapes } = drawMap(
    [left, right].map((ring, n) => ({
      code: `35.23.0${n + 1}`,
      geometry: { type: "MultiPolygon", coordinates: [[ring]] },
    })),
  );
  const points = Object.values(shapes).map(({ path }) => new Set(pointsOf(path)));
  const common = [...(points[0] ?? [])].filter((point) => points[1]?.has(point));
  expect(Math.max(...points.map(({ size }) => size))).toBeLessThan(100);
  for (const own of points) expect([...own].filter((point) => !common.includes(point)).length).toBe(2);
});

test("a region too small to be simplified keeps its outline", () => {
  const tiny: Boundary = {
    code: "35.23.02",
    geometry: { type: "MultiPolygon", coordinates: [[square([112.5, -6.5], 0.001)]] },
  };
  const large: Boundary = {
    code: "35.23.01",
    geometry: { type: "MultiPolygon", coordinates: [[square([111, -8], 1)]] },
  };
  expect(drawMap([large, tiny]).shapes["35.23.02"]?.path).toMatch(/^M/);
});

test("kecamatan are made of their desa, without the borders between these", () => {
  const villages: Boundary[] = [0, 1, 2].map((n) => ({
    code: `35.23.0${n === 2 ? 2 : 1}.200${n + 1}`,
    geometry: { type: "MultiPolygon", coordinates: [[square([111 + n * 0.1, -7])]] },
  }));
  const merged = mergeBoundaries(villages);
  expect(merged.map(({ code }) => code)).toEqual(["35.23.01", "35.23.02"]);
  expect(merged[0]?.geometry.coordinates).toHaveLength(1);
});

test("levels and the region above are read off a code", () => {
  expect(["35", "35.23", "35.23.08", "35.23.08.2016", "35.2", "3523", "x"].map(levelOf)).toEqual([
    "PROVINCE",
    "REGENCY",
    "DISTRICT",
    "VILLAGE",
    null,
    null,
    null,
  ]);
  expect(["35", "35.23", "35.23.08.2016"].map(parentOf)).toEqual(["ID", "35", "35.23.08"]);
});

function pointsOf(path: string): string[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/(-?\d+) (-?\d+)/g)].map(([, dx, dy], at) => {
    [x, y] = at === 0 ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)];
    return `${x} ${y}`;
  });
}
