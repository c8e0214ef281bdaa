import { beforeAll, expect, test } from "vitest";
import { registerMember } from "@/lib/membership/mutations";
import { addDays, monthBefore, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { rankProvinces, rankRegencies } from "@/lib/ranking/province/queries";
import { listVillagesAtRisk, rankDistricts, rankVillages } from "@/lib/ranking/queries";
import { recordFigure } from "@/lib/region/mutations";
import { setTarget } from "@/lib/target/mutations";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

let siti: Actor;
let endang: Actor;
let kades: Actor;
let here: [Place, Place, Place];
const longAgo = addDays(monthBefore(today()), -3);
const lately = addDays(today(), -2);

beforeAll(async () => {
  const database = await ownDatabase("league");
  const places = await makeRegions(database, [[3, 1], [1]]);
  here = places.slice(0, 3) as [Place, Place, Place];
  siti = await actorWith(database, { role: "BRANCH", regencies: [here[0].regencyId] }, "Siti");
  endang = await actorWith(database, { role: "REGENCY", regencyId: here[0].regencyId }, "Endang");
  kades = await actorWith(database, { role: "VILLAGE", villageId: here[0].id }, "Kades");
  await enrol(here[0], [longAgo, longAgo]);
  await enrol(here[1], [longAgo, lately, lately]);
  await enrol(here[2], [lately]);
  for (const [place, population] of [
    [here[0], 100],
    [here[1], 100],
  ] as const)
    value(
      await recordFigure(siti, {
        villageCode: place.code,
        kind: "POPULATION",
        value: population,
        day: "2020-01-01",
        source: "Desa",
      }),
    );
  value(
    await setTarget(siti, {
      id: newId(),
      villageCode: here[0].code,
      unit: "PERSON",
      value: 50,
      startsOn: longAgo,
      deadline: addDays(today(), 30),
      source: "Uji",
    }),
  );
});

async function enrol(place: Place, days: string[]) {
  const residents = await addPeople(
    siti,
    place.code,
    days.map((_, n) => personOf(place, n)),
  );
  for (const [n, startsOn] of days.entries())
    value(
      await registerMember(siti, registrationOf(place.code, { residentId: residents[n] ?? "", startsOn })),
    );
}

test("villages stand by coverage, with the places gained in a month, and those without a denominator last", async () => {
  const league = await rankVillages(endang, here[0].districtCode, "PERSON");
  expect(league?.rows.map(({ code, rank, change, members }) => [code, rank, change, members])).toEqual([
    [here[1].code, 1, 1, 3],
    [here[0].code, 2, -1, 2],
    [here[2].code, null, null, 1],
  ]);
  expect(league?.totals).toMatchObject({
    members: 6,
    denominator: 200,
    achieved: 5,
    villagesWithoutDenominator: 1,
  });
});

test("a month ago they stood the other way round", async () => {
  const league = await rankVillages(siti, here[0].districtCode, "PERSON", monthBefore(today()));
  expect(league?.rows.slice(0, 2).map(({ code }) => code)).toEqual([here[0].code, here[1].code]);
});

test("the regency's own league is out of reach for others, and for a village head", async () => {
  expect(await rankDistricts(endang, "35.02", "PERSON")).toBeNull();
  expect(await rankVillages(endang, "35.02.01", "PERSON")).toBeNull();
  expect(await rankDistricts(kades, here[0].regencyCode, "PERSON")).toBeNull();
  expect((await rankDistricts(endang, here[0].regencyCode, "PERSON"))?.rows).toHaveLength(2);
});

test("a village that will miss its target is on the list of those at risk, until the target is reached", async () => {
  const { atRisk, withTarget, members } = await listVillagesAtRisk(siti);
  expect(atRisk.map(({ code }) => code)).toEqual([here[0].code]);
  expect({ withTarget, members }).toEqual({ withTarget: 1, members: 6 });
});

test.each(["PERSON", "HOUSEHOLD", "OFFICIAL"] as const)(
  "kabupaten and provinces add up what their villages show, by %s",
  async (unit) => {
    const below = await rankDistricts(siti, here[0].regencyCode, unit);
    const regencies = await rankRegencies(siti, "35", unit);
    const provinces = await rankProvinces(siti, unit);
    const { achieved, denominator, members, villages, villagesWithoutDenominator } = below?.totals ?? {};
    const same = { achieved, denominator, members, villages, villagesWithoutDenominator };
    expect(regencies?.rows.map(({ code }) => code)).toEqual([here[0].regencyCode]);
    expect(regencies?.rows[0]).toMatchObject({ ...same, recent: 3 });
    expect(provinces?.rows).toMatchObject([{ ...same, code: "35" }]);
    expect(provinces?.totals).toMatchObject(same);
  },
);

test("a newer figure is the one that counts, an older one is not", async () => {
  const figure = async (value: number, day: string) =>
    recordFigure(siti, { villageCode: here[1].code, kind: "WORKERS", value, day, source: "Desa" });
  const denominator = async () => (await rankRegencies(siti, "35", "WORKER"))?.totals.denominator;
  value(await figure(70, "2024-01-01"));
  value(await figure(60, "2023-01-01"));
  expect(await denominator()).toBe(70);
  value(await figure(80, "2025-01-01"));
  expect(await denominator()).toBe(80);
});

test("leagues above the kabupaten are for offices", async () => {
  expect(await rankRegencies(endang, "35", "PERSON")).toBeNull();
  expect(await rankProvinces(kades, "PERSON")).toBeNull();
  expect(await rankRegencies(siti, "36", "PERSON")).toBeNull();
});
