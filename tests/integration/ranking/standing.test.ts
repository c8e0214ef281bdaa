import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, test } from "vitest";
import { registerMember } from "@/lib/membership/mutations";
import { endMembership } from "@/lib/membership/status/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { freezeDue, freezeStandings } from "@/lib/ranking/standing/mutations";
import { standingPage } from "@/lib/ranking/standing/queries";
import { recordFigure } from "@/lib/region/mutations";
import { actorWith, openLogin, ownDatabase } from "@/tests/support/access";
import { contestOf } from "@/tests/support/contests";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

const last = addDays(today(), -1);
let database: TestDatabase;
let karanglo: Place;
let socorejo: Place;
let far: Place;
let siti: Actor;
let rofiul: Actor;
let elsewhere: Actor;
let kades: Actor;
let endang: Actor;
let memberships: string[];

beforeAll(async () => {
  database = await ownDatabase("standing");
  [karanglo, socorejo, far] = (await makeRegions(database, [[2], [1]])) as [Place, Place, Place];
  siti = await actorWith(database, { role: "BRANCH", regencies: [karanglo.regencyId] }, "Siti");
  rofiul = await actorWith(database, { role: "BRANCH", regencies: [karanglo.regencyId] }, "Rofiul");
  elsewhere = await actorWith(database, { role: "BRANCH", regencies: [far.regencyId] }, "Bagas");
  kades = await actorWith(database, { role: "VILLAGE", villageId: socorejo.id }, "Wiryo");
  endang = await actorWith(database, { role: "REGENCY", regencyId: karanglo.regencyId }, "Endang");
  await enrol(karanglo, ["2026-03-01"]);
  memberships = await enrol(socorejo, ["2026-03-01", addDays(last, -2), last, today()]);
  const figure = {
    villageCode: socorejo.code,
    kind: "POPULATION",
    value: 6,
    day: "2026-01-01",
    source: "Uji",
  } as const;
  value(await recordFigure(siti, figure));
});

/** Enrols as many people of a village, each from a day on. */
async function enrol({ code, ...rest }: Place, days: string[]): Promise<string[]> {
  const people = await addPeople(
    siti,
    code,
    days.map((_day, n) => personOf({ code, ...rest }, n)),
  );
  const ids: string[] = [];
  for (const [at, startsOn] of days.entries())
    ids.push(
      value(await registerMember(siti, registrationOf(code, { residentId: people[at], startsOn }))).id,
    );
  return ids;
}

const frozenRows = () =>
  asOwner(
    database,
    async (client) => (await client.query("select * from frozen_standing order by at, village_id")).rows,
  );

describe("freezing", () => {
  let campaignId: string;

  it("waits for the end of the last day, and is the matter of whoever runs the contest", async () => {
    const running = await contestOf(siti, [karanglo], { last: today() });
    expect(await freezeStandings(siti, { campaignId: running })).toEqual({
      ok: false,
      code: "DEADLINE_NOT_OVER",
      params: { day: today(), from: addDays(today(), 1) },
    });
    campaignId = await contestOf(siti, [karanglo, socorejo]);
    expect(await freezeStandings(kades, { campaignId })).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await freezeStandings(elsewhere, { campaignId })).toMatchObject({ code: "CAMPAIGN_UNKNOWN" });
    expect(await freezeStandings(siti, { campaignId: await contestOf(siti, []) })).toMatchObject({
      code: "NOBODY_TO_FREEZE",
    });
    expect(await frozenRows()).toEqual([]);
  });

  it("counts to the end of the last day, ranks, and keeps a checksum that anybody with the list can repeat", async () => {
    value(await freezeStandings(siti, { campaignId }));
    const page = await standingPage(siti, campaignId);
    expect(page?.rows).toMatchObject([
      {
        code: socorejo.code,
        rank: 1,
        rankedOf: 2,
        achieved: 3,
        now: 3,
        counted: 3,
        denominator: 6,
        share: 0.5,
      },
      { code: karanglo.code, rank: 2, achieved: 1, denominator: null, share: null, sameList: true },
    ]);
    const starts = ["2026-03-01", addDays(last, -2), last];
    const lines = memberships.slice(0, 3).map((id, at) => `${id};${starts[at]}\n`);
    const checksum = createHash("sha256").update(lines.sort().join("")).digest("hex");
    expect(page?.rows[0]?.checksum).toBe(checksum);
    expect(page?.rows[0]?.rules.map(({ name }) => name)).toContain("BPU_AGE_LIMIT");
  });

  it("happens once, also when two press at the same moment", async () => {
    expect(await freezeStandings(siti, { campaignId })).toEqual({
      ok: false,
      code: "ALREADY_FROZEN",
      params: { day: today(), name: "Siti" },
    });
    const other = await contestOf(siti, [karanglo, socorejo]);
    const both = await Promise.all([1, 2].map(() => freezeStandings(siti, { campaignId: other })));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it("is seen by the village of itself and by the regency as figures, and by nobody outside", async () => {
    expect((await standingPage(kades, campaignId))?.rows.map(({ code, rank }) => [code, rank])).toEqual([
      [socorejo.code, 1],
    ]);
    const seen = await standingPage(endang, campaignId);
    expect(seen?.rows.map(({ now, sameList }) => [now, sameList])).toEqual([
      [3, null],
      [1, null],
    ]);
    expect(seen?.mayFreeze).toBe(false);
    expect(await standingPage(elsewhere, campaignId)).toBeNull();
  });

  it("stays as it is when data are corrected: the page shows the difference", async () => {
    const before = await frozenRows();
    const mistake = { membershipId: memberships[0] ?? "", endedOn: "2026-03-01", reason: "MISTAKE" } as const;
    value(await endMembership(siti, mistake));
    const [row] = (await standingPage(siti, campaignId))?.rows ?? [];
    expect(row).toMatchObject({ achieved: 3, now: 2, sameList: false });
    expect(await frozenRows()).toEqual(before);
    const later = { membershipId: memberships[1] ?? "", endedOn: today(), reason: "STOPPED_PAYING" } as const;
    value(await endMembership(siti, later));
    expect((await standingPage(siti, campaignId))?.rows[0]?.now).toBe(2);
  });
});

test("no role of the application changes what is frozen, not by any statement, and the owner neither", async () => {
  const login = await openLogin(database);
  const statements = [
    "update frozen_standing set achieved = achieved + 1",
    "delete from frozen_standing",
    "truncate frozen_standing",
    "insert into frozen_standing select * from frozen_standing on conflict (campaign_id, village_id) do update set rank = 1",
  ];
  for (const role of ["admin", "agent", "branch", "judge", "public", "regency", "system", "village"])
    for (const sql of statements) {
      const said = { role: `app_${role}`, regencies: [karanglo.regencyId], village: socorejo.id };
      expect((await login.attempt(said, sql)).refused, `${role}: ${sql}`).toBe("42501");
    }
  await login.end();
  const before = await frozenRows();
  for (const sql of statements)
    await expect(asOwner(database, (client) => client.query(sql))).rejects.toMatchObject({ code: "42501" });
  expect(await frozenRows()).toEqual(before);
});

test("the night after, what nobody froze is frozen in the name of whoever held the contest", async () => {
  const campaignId = await contestOf(siti, [karanglo, socorejo]);
  expect(await freezeDue(rofiul, today(), "OWN")).toBe(0);
  expect(await freezeDue(elsewhere, today(), "ALL")).toBe(0);
  expect(await freezeDue(kades, today(), "ALL")).toBe(0);
  expect(await freezeDue(siti, last, "OWN")).toBe(0);
  expect(await freezeDue(siti, today(), "OWN")).toBe(1);
  expect(await freezeDue(siti, today(), "OWN")).toBe(0);
  const rows = (await standingPage(siti, campaignId))?.rows;
  expect(rows?.map(({ byName, byJob }) => [byName, byJob])).toEqual([
    ["Siti", true],
    ["Siti", true],
  ]);
  await contestOf(siti, [karanglo]);
  expect(await freezeDue(rofiul, today(), "ALL")).toBe(1);
});
