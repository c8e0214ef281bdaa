import { beforeAll, describe, expect, it, test } from "vitest";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { describeVillage, recordFigure } from "@/lib/region/mutations";
import { currentFigures, findVillage, searchVillages, villageProfile } from "@/lib/region/queries";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { makeRegions, type Place, value } from "@/tests/support/world";

let karanglo: Place;
let faraway: Place;
let siti: Actor;
let kades: Actor;
let endang: Actor;

beforeAll(async () => {
  const database = await ownDatabase("village");
  [karanglo, faraway] = (await makeRegions(database, [[1], [1]])) as [Place, Place];
  siti = await actorWith(database, { role: "BRANCH", regencies: [karanglo.regencyId] }, "Siti");
  kades = await actorWith(database, { role: "VILLAGE", villageId: karanglo.id }, "Sunandar");
  endang = await actorWith(database, { role: "REGENCY", regencyId: karanglo.regencyId }, "Endang");
});

const figureOf = (day: string, amount: number) => ({
  villageCode: karanglo.code,
  kind: "HOUSEHOLDS" as const,
  value: amount,
  day,
  source: "Desa",
});

describe("the figures of a village", () => {
  it("hold from their day on, and every one is kept", async () => {
    for (const [day, amount] of [
      ["2018-07-09", 1524],
      ["2017-01-01", 1490],
      ["2020-03-01", 1601],
      ["2020-03-01", 1602],
    ] as const)
      value(await recordFigure(kades, figureOf(day, amount)));
    const held = (day: string) =>
      asActor(siti, async (tx) => {
        const village = await findVillage(tx, karanglo.code);
        return village && (await currentFigures(tx, village, day)).HOUSEHOLDS?.value;
      });
    expect(
      await Promise.all(["2016-12-31", "2017-01-01", "2018-07-08", "2018-07-09", "2020-03-01"].map(held)),
    ).toEqual([undefined, 1490, 1490, 1524, 1602]);
    const history = (await villageProfile(siti, karanglo.code))?.history.find(
      ({ kind }) => kind === "HOUSEHOLDS",
    );
    expect(history?.figures.map(({ value: amount }) => amount)).toEqual([1602, 1601, 1524, 1490]);
  });

  it("are not of a day to come, nor of a village out of reach, nor the regency's to write", async () => {
    expect(await recordFigure(siti, figureOf(addDays(today(), 1), 1))).toMatchObject({
      code: "DAY_IN_FUTURE",
      field: "day",
    });
    expect(
      await recordFigure(siti, { ...figureOf("2020-01-01", 1), villageCode: faraway.code }),
    ).toMatchObject({ code: "VILLAGE_UNKNOWN" });
    expect(await recordFigure(endang, figureOf("2020-01-01", 1))).toMatchObject({ code: "NOT_ALLOWED" });
  });
});

test("a description says what was written last, and what was emptied is gone", async () => {
  value(
    await describeVillage(kades, {
      villageCode: karanglo.code,
      headName: "Sunandar",
      headTitle: "KADES",
      bumdesRunning: "yes",
      hamlets: ["Krajan"],
      rtCount: 12,
    }),
  );
  value(
    await describeVillage(siti, {
      villageCode: karanglo.code,
      headName: "Sunandar",
      headTitle: "PJ",
      bumdesRunning: "no",
    }),
  );
  expect((await villageProfile(endang, karanglo.code))?.profile).toMatchObject({
    headTitle: "PJ",
    bumdesRunning: false,
    hamlets: [],
    rtCount: null,
  });
});

test("a search finds the territory's villages by name or code, and takes % and _ as letters", async () => {
  expect((await searchVillages(siti, karanglo.name.slice(0, 6))).map(({ code }) => code)).toEqual([
    karanglo.code,
  ]);
  expect((await searchVillages(siti, karanglo.code.slice(0, 5))).map(({ code }) => code)).toEqual([
    karanglo.code,
  ]);
  expect(await searchVillages(siti, faraway.name)).toEqual([]);
  for (const text of ["%", "_", "\\", "' or 1=1 --"]) expect(await searchVillages(siti, text)).toEqual([]);
});
