import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/db/actor";
import { rankDistricts, rankVillages } from "@/lib/ranking/queries";
import { removeMap, uploadMap } from "@/lib/region/map/mutations";
import { listMaps, mapOutlines } from "@/lib/region/map/queries";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { squaresOf } from "@/tests/support/map";
import { makeRegions, type Place, value } from "@/tests/support/world";

let bagus: Actor;
let siti: Actor;
let places: Place[];
const source = "Badan Uji, 2026";
const districts = () => [...new Set(places.map(({ districtCode }) => districtCode))];

beforeAll(async () => {
  const database = await ownDatabase("map");
  places = await makeRegions(database, [[3, 2, 1]]);
  bagus = await actorWith(database, { role: "ADMIN" }, "Bagus");
  siti = await actorWith(database, { role: "BRANCH", regencies: [3501] }, "Siti");
});

test("leagues show squares until boundaries come; those of villages make the map of their kecamatan too", async () => {
  expect((await rankDistricts(siti, "35.01", "PERSON"))?.map).toBeNull();
  const text = squaresOf(places.map(({ code }) => code));
  expect(value(await uploadMap(bagus, { text, source }))).toEqual({ level: "VILLAGE", regions: 6, maps: 3 });
  const map = (await rankDistricts(siti, "35.01", "PERSON"))?.map;
  expect(Object.keys(map?.labels ?? {})).toEqual(districts());
  expect(map?.source).toBe(source);
  const [first = ""] = districts();
  expect(Object.keys((await rankVillages(siti, first, "PERSON"))?.map?.labels ?? {})).toHaveLength(3);
  const svg = (await mapOutlines(siti, "35.01", "DISTRICT")) ?? "";
  expect(svg.match(/<path id="r35-01-0\d" /g)).toHaveLength(3);
});

test("a map of a region's own takes the place of the one put together, and has another address", async () => {
  const href = async () => (await rankDistricts(siti, "35.01", "PERSON"))?.map?.href;
  const before = await href();
  value(await uploadMap(bagus, { text: squaresOf(districts().slice(0, 2)), source }));
  expect(await href()).not.toBe(before);
  const entry = (await listMaps(bagus))?.find(({ level }) => level === "DISTRICT");
  expect(entry).toMatchObject({ parentCode: "35.01", name: "Kabupaten r3501", count: 2 });
  value(await uploadMap(bagus, { text: squaresOf(places.map(({ code }) => code)), source }));
  expect((await listMaps(bagus))?.find(({ level }) => level === "DISTRICT")?.count).toBe(2);
});

test.each([
  ["no JSON", "peta", "NOT_GEOJSON", undefined],
  ["another JSON", "{}", "NOT_GEOJSON", undefined],
  [
    "a region that does not exist",
    squaresOf(["35.01.01", "35.01.99", "35.01.98"]),
    "CODE_UNKNOWN",
    { feature: 2, code: "35.01.99", others: 1 },
  ],
  [
    "swapped coordinates",
    squaresOf(["35.01.01"]).replace(/\[([\d.]+),(-[\d.]+)\]/g, "[$2,$1]"),
    "SWAPPED",
    { feature: 1, code: "35.01.01", others: 0 },
  ],
])("a file is refused as a whole: %s", async (_name, text, code, params) => {
  const before = await listMaps(bagus);
  expect(await uploadMap(bagus, { text, source })).toMatchObject({
    ok: false,
    code,
    ...(params && { params }),
  });
  expect(await listMaps(bagus)).toEqual(before);
});

test("a source is asked for, and a removed map leaves squares", async () => {
  expect(await uploadMap(bagus, { text: squaresOf(["35.01.01"]), source: " " })).toMatchObject({
    code: "SOURCE_MISSING",
  });
  value(await removeMap(bagus, { parentCode: "35.01", level: "DISTRICT" }));
  expect((await rankDistricts(siti, "35.01", "PERSON"))?.map).toBeNull();
  expect(await removeMap(bagus, { parentCode: "35.01", level: "DISTRICT" })).toMatchObject({
    code: "MAP_UNKNOWN",
  });
});
