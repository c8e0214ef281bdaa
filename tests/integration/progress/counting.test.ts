import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { listMemberHouseholds } from "@/lib/membership/household/queries";
import { listMembers } from "@/lib/membership/queries";
import type { MemberFilter } from "@/lib/membership/schema";
import { listUnregistered } from "@/lib/membership/unregistered/queries";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { villageDashboard } from "@/lib/progress/queries";
import { rankDistricts, rankVillages } from "@/lib/ranking/queries";
import { recountVillage } from "@/lib/region/mutations";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place } from "@/tests/support/world";
import { anyEvent, dweller, live, span } from "./life";
import { countByHand, keptCounts } from "./naive";

const lives = 24;
let database: TestDatabase;
let siti: Actor;
let places: Place[];

beforeAll(async () => {
  database = await ownDatabase("counting");
  places = await makeRegions(database, [
    [lives / 4, lives / 4],
    [lives / 4, lives / 4],
  ]);
  siti = await actorWith(
    database,
    { role: "BRANCH", regencies: [...new Set(places.map(({ regencyId }) => regencyId))] },
    "Siti",
  );
});

test(`after any of ${lives} random lives the kept figures are what a count by hand gives`, async () => {
  let at = 0;
  let happened = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { minLength: 10, maxLength: 30 }), async (events) => {
      const place = places[at++ % places.length]!;
      const people = Array.from({ length: 12 }, (_, n) => dweller(place, n));
      const residents = await addPeople(siti, place.code, people);
      const memberships: string[] = [];
      for (const event of events) if (await live(siti, place, residents, memberships, event)) happened += 1;
      const byHand = await countByHand(database, place.id, addDays(today(), -span), today());
      expect(await keptCounts(database, place.id)).toEqual(byHand);
    }),
    { numRuns: lives, endOnFailure: true },
  );
  expect(happened).toBeGreaterThan(lives * 5);
});

describe.each([0, 1, 20])("%i days ago", (ago) => {
  const asOf = addDays(today(), -ago);

  test("every figure of a dashboard is the length of the list behind it", async () => {
    for (const { code } of places) {
      const dashboard = await villageDashboard(siti, code, asOf);
      if (!dashboard) throw new Error("no dashboard");
      expect(await lengthOf(code, { asOf })).toBe(dashboard.totals.members);
      expect((await listMemberHouseholds(siti, code, { asOf }))?.total).toBe(dashboard.totals.households);
      expect(await lengthOf(code, { asOf, sector: "VILLAGE_OFFICIAL" })).toBe(dashboard.totals.officials);
      const { sector, segment, payer, hamlet, block } = dashboard.shares;
      for (const [name, shares] of Object.entries({ sector, segment, payer, hamlet }))
        for (const { key, people } of shares)
          expect(await lengthOf(code, { asOf, [name]: key ?? "-" }), `${code} ${name} ${key}`).toBe(people);
      for (const { people, ...where } of block) {
        const filter = Object.fromEntries(Object.entries(where).map(([name, key]) => [name, key ?? "-"]));
        expect(await lengthOf(code, { asOf, ...filter }), `${code} ${JSON.stringify(where)}`).toBe(people);
      }
      expect(block.reduce((sum, { people }) => sum + people, 0)).toBe(dashboard.totals.members);
    }
  });

  test("a league's members are its villages' members, and a kecamatan's the sum of them", async () => {
    for (const regencyCode of new Set(places.map((place) => place.regencyCode))) {
      const league = await rankDistricts(siti, regencyCode, "PERSON", asOf);
      for (const row of league?.rows ?? []) {
        const villages = await rankVillages(siti, row.code, "PERSON", asOf);
        let members = 0;
        for (const village of villages?.rows ?? []) {
          expect(village.members).toBe((await villageDashboard(siti, village.code, asOf))?.totals.members);
          members += village.members;
        }
        expect(row.members).toBe(members);
        expect(villages?.totals.members).toBe(members);
      }
      expect(league?.totals.members).toBe(league?.rows.reduce((sum, { members }) => sum + members, 0));
      expect(league?.totals.villages).toBe(lives / 2);
    }
  });
});

test("those not registered yet are as many as their list and its blocks say", async () => {
  let total = 0;
  for (const { code } of places) {
    const dashboard = await villageDashboard(siti, code);
    const list = await listUnregistered(siti, code, {});
    expect(list?.total).toBe(dashboard?.unregistered);
    expect(list?.rows).toHaveLength(list?.total ?? -1);
    expect(new Set(list?.rows.map(({ id }) => id)).size).toBe(list?.total);
    for (const { people, hamlet, rw, rt } of list?.blocks ?? []) {
      const part = await listUnregistered(siti, code, {
        hamlet: hamlet ?? "-",
        rw: rw ?? "-",
        rt: rt ?? "-",
      });
      expect(part?.total).toBe(people);
      total += people;
    }
    expect(list?.blocks.reduce((sum, { people }) => sum + people, 0)).toBe(list?.total);
  }
  expect(total).toBeGreaterThan(lives);
});

test("counting everything anew changes not one row", async () => {
  const before = await versions();
  await asActor(siti, async (tx) => {
    for (const { id } of places) await recountVillage(tx, id);
  });
  expect(before.length).toBeGreaterThan(lives);
  expect(await versions()).toEqual(before);
});

test("throwing the counts away and counting everything anew brings the same ones back", async () => {
  const before = await Promise.all(places.map(({ id }) => keptCounts(database, id)));
  await asOwner(database, (client) => client.query("delete from village_day; delete from village_stat"));
  await asActor(siti, async (tx) => {
    for (const { id } of places) await recountVillage(tx, id);
  });
  expect(await Promise.all(places.map(({ id }) => keptCounts(database, id)))).toEqual(before);
});

/** The number of members in a list, page by page; the number it states must be the same. */
async function lengthOf(code: string, filter: MemberFilter): Promise<number> {
  const seen = new Set<string>();
  let after: string | undefined;
  let total = 0;
  do {
    const page = await listMembers(siti, code, { ...filter, after });
    if (!page) throw new Error("no list");
    for (const { id } of page.rows) seen.add(id);
    total = page.total;
    after = page.next ?? undefined;
  } while (after);
  expect(seen.size).toBe(total);
  return total;
}

async function versions() {
  const found = await asOwner(database, (client) =>
    client.query(
      `select 'day' as kind, village_id, day::text, ctid::text, xmin::text from village_day
       union all select 'stat', village_id, updated_at::text, ctid::text, xmin::text from village_stat order by 1, 2, 3`,
    ),
  );
  return found.rows;
}
