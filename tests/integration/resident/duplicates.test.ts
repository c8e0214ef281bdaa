import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { closePools } from "@/lib/platform/db/pool";
import { findVillage } from "@/lib/region/queries";
import { dismissPair, recallPair } from "@/lib/resident/duplicate/mutations";
import { findProbable } from "@/lib/resident/duplicate/pairs/queries";
import { duplicatesPage } from "@/lib/resident/duplicate/queries";
import { mergePage } from "@/lib/resident/merge/pair/queries";
import type { ResidentInput } from "@/lib/resident/schema";
import { actorWith, openLogin } from "@/tests/support/access";
import { addPeople, personOf, value } from "@/tests/support/world";
import { openPlace } from "../import/place";
import { addTwins } from "./twins";

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("duplicates");
});
afterAll(closePools);

test("pairs are found, said to be two people, and proposed again when that is taken back", async () => {
  const { siti, kades, karanglo, faraway, socorejo } = place;
  const rows = async (actor: Actor, village = karanglo) =>
    (await duplicatesPage(actor, village.code, {}))?.rows.map(({ first, second, likeness }) => [
      [first.id, second.id].sort().join(),
      likeness,
    ]);
  const { first, second } = await addTwins(siti, karanglo, 7, {
    name: `H. Warga  V${karanglo.id} 7, S.Pd`,
    rt: null,
  });
  const key = [first, second].sort().join();
  expect(await rows(siti)).toContainEqual([key, "RT_UNKNOWN"]);
  const pair = { villageCode: karanglo.code, firstId: first, secondId: second };
  expect(await dismissPair(kades, pair)).toMatchObject({ code: "VILLAGE_UNKNOWN" });
  value(await dismissPair(siti, pair));
  value(await dismissPair(siti, pair));
  const page = await duplicatesPage(siti, karanglo.code, {});
  expect(page?.rows.map((row) => row.first.id)).not.toContain(first);
  expect(page?.counts.probable).toBe(page?.rows.length);
  expect(page?.dismissed).toMatchObject([{ by: "Siti" }]);
  value(await recallPair(siti, pair));
  expect(await rows(siti)).toContainEqual([key, "RT_UNKNOWN"]);

  expect(await mergePage(siti, karanglo.code, first, "nobody")).toBeNull();
  expect(await mergePage(kades, karanglo.code, first, second)).toBeNull();
  expect(await duplicatesPage(siti, faraway.code, {})).toBeNull();
  const login = await openLogin(place.database);
  const told = { role: "app_branch", regencies: [socorejo.regencyId] };
  expect((await login.attempt(told, "delete from resident returning 1")).rows).toEqual([]);
  await login.end();
});

test("names that are written alike are found for an import, those under the same identity are not", async () => {
  const { siti, faraway, database } = place;
  const other = await actorWith(database, { role: "BRANCH", regencies: [faraway.regencyId] });
  const spelled: [string, string][] = [
    ["H. Moch. Soetrisno, S.Pd", "MUHAMMAD SUTRISNO"],
    ["St. Nurhayati", "Siti Nur Hayati"],
    ["Djoko Tjahjono", "JOKO CAHJONO"],
    ["M. Alli", "Mohamad Ali"],
    ["Siti Aminah", "Siti Aminah"],
    ["Hasan", "Husen"],
  ];
  const people = spelled.map(([, name], at) => personOf(faraway, at, { name, birthDate: "1980-05-05" }));
  const ids = await addPeople(other, faraway.code, people);
  const inputs = spelled.map(([name], at) => ({
    ...personOf(faraway, at + 40),
    name,
    birthDate: "1980-05-05",
  }));
  const find = (actor: Actor, given: ResidentInput[]) =>
    asActor(actor, async (tx) => {
      const village = await findVillage(tx, faraway.code);
      return village && findProbable(tx, village, given);
    });
  const found = await find(other, inputs);
  expect(found?.map(({ at, id }) => [at, id])).toEqual([0, 1, 2, 3, 4].map((at) => [at, ids[at]]));
  expect(await find(other, people)).toEqual([]);
  expect(await find(siti, inputs)).toBeNull();
});
