import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { GET as card } from "@/app/(public)/progress/[villageCode]/card/route";
import { GET as villagePage } from "@/app/(public)/progress/[villageCode]/route";
import { GET as league } from "@/app/(public)/progress/campaigns/[campaignId]/route";
import { GET as index } from "@/app/(public)/progress/route";
import { holdCampaign } from "@/lib/campaign/mutations";
import { enterVillages } from "@/lib/campaign/participant/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { refreshPublic } from "@/lib/publication/jobs";
import { publishCampaign, publishVillage } from "@/lib/publication/mutations";
import { listVillageSwitches } from "@/lib/publication/queries";
import { forgetSnapshot, readSnapshot } from "@/lib/publication/snapshot/queries";
import { actorWith, openLogin, ownDatabase } from "@/tests/support/access";
import { layCable } from "@/tests/support/cable";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { makeRegions, type Place, value } from "@/tests/support/world";
import { furnish } from "./place";

let database: TestDatabase;
let cable: Awaited<ReturnType<typeof layCable>>;
let villages: [Place, Place, Place];
let siti: Actor;
let kades: Actor;
let admin: Actor;
let campaignId: string;

beforeAll(async () => {
  database = await ownDatabase("publication");
  cable = await layCable(database.loginUrl);
  process.env.DATABASE_URL = cable.url;
  villages = (await makeRegions(database, [[2, 1]])) as [Place, Place, Place];
  const { regencyId, regencyCode: scope } = villages[0];
  siti = await actorWith(database, { role: "BRANCH", regencies: [regencyId] }, "Siti");
  kades = await actorWith(database, { role: "VILLAGE", villageId: villages[0].id }, "Sunandar");
  admin = await actorWith(database, { role: "ADMIN" });
  for (const [at, place] of villages.entries()) await furnish(siti, place, 7 + at);
  campaignId = await contest({ level: "REGENCY", scope });
  await enter(campaignId);
});

beforeEach(forgetSnapshot);

afterAll(async () => {
  cable.mend();
  await closePools();
  await cable.remove();
});

async function contest(where: { level: "REGENCY" | "PROVINCE"; scope: string }): Promise<string> {
  const days = { startsOn: addDays(today(), -60), deadline: addDays(today(), 30) };
  const said = { name: `Lomba ${where.level}`, year: 2026, organiser: "Kantor Cabang", rules: "Cakupan" };
  const counted = { unit: "PERSON", measure: "COVERAGE" } as const;
  const holder = where.level === "PROVINCE" ? admin : siti;
  return value(await holdCampaign(holder, { id: newId(), ...said, ...where, ...days, ...counted })).id;
}

async function enter(id: string) {
  value(await enterVillages(siti, { campaignId: id, villageCodes: villages.map(({ code }) => code) }));
}

const show = (actor: Actor, { code: villageCode }: Place, on: "yes" | "no" = "yes") =>
  publishVillage(actor, { villageCode, on });

const asked = (path: string, headers = {}) => new Request(`http://localhost:3000${path}`, { headers });
const pageOf = ({ code }: Place, headers = {}) =>
  villagePage(asked(`/progress/${code}`, headers), { params: Promise.resolve({ villageCode: code }) });
const leagueOf = (id: string) =>
  league(asked(`/progress/campaigns/${id}`), { params: Promise.resolve({ campaignId: id }) });

describe("a village's progress", () => {
  it("is public from the switch on, in fives, and gone with it; both are on record", async () => {
    const [karanglo, kerek] = villages;
    expect((await pageOf(karanglo)).status).toBe(404);
    value(await show(kades, karanglo));
    forgetSnapshot();
    const shown = await pageOf(karanglo);
    const text = (await shown.text()).replace(/<[^>]+>/g, " ");
    expect(shown.status).toBe(200);
    // Seven members of 23 inhabitants, and a promise of twelve.
    expect(text).toMatch(/5 dari 15 peserta/);
    expect(text).toMatch(/25,0% dari 20 penduduk/);
    expect(shown.headers.get("cache-control")).toMatch(/^public, max-age=60/);
    expect(shown.headers.get("set-cookie")).toBeNull();
    expect((await pageOf(kerek)).status).toBe(404);
    expect(await (await index(asked("/progress"))).text()).toContain(karanglo.name);

    value(await show(kades, karanglo, "no"));
    value(await show(siti, karanglo, "no"));
    forgetSnapshot();
    const gone = await pageOf(karanglo);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toBe(await (await pageOf({ ...kerek, code: "99.99.99.9999" })).text());
    expect(await listVillageSwitches(siti, karanglo.code)).toMatchObject([
      { isOn: false, byName: "Sunandar" },
      { isOn: true, byName: "Sunandar" },
    ]);
  });

  it("is not another village's to switch, and what was decided is nobody's to change", async () => {
    expect(await show(kades, villages[1])).toMatchObject({ code: "VILLAGE_UNKNOWN" });
    const login = await openLogin(database);
    const branch = { role: "app_branch", regencies: [villages[0].regencyId] };
    for (const sql of ["update village_publication set is_on = true", "delete from village_publication"])
      expect((await login.attempt(branch, sql)).refused).toBe("42501");
    await login.end();
  });

  it("is answered as not changed to whoever has it", async () => {
    value(await show(siti, villages[0]));
    forgetSnapshot();
    const tag = (await pageOf(villages[0])).headers.get("etag") ?? "";
    expect((await pageOf(villages[0], { "if-none-match": tag })).status).toBe(304);
    expect((await pageOf(villages[0], { "if-none-match": '"other"' })).status).toBe(200);
  });
});

test("a village's picture is a PNG that may do nothing, and there is none of what is not public", async () => {
  value(await show(siti, villages[0]));
  const pictureOf = ({ code }: Place) =>
    card(asked(`/progress/${code}/card`), { params: Promise.resolve({ villageCode: code }) });
  const [shown, none] = [await pictureOf(villages[0]), await pictureOf({ ...villages[0], code: "none" })];
  expect([shown.status, none.status]).toEqual([200, 404]);
  expect(
    Buffer.from(await shown.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
  for (const { headers } of [shown, none])
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; frame-ancestors 'none'");
});

describe("a contest's league", () => {
  const codesIn = async (id: string) => {
    forgetSnapshot();
    return (await readSnapshot())?.campaigns
      .get(id)
      ?.standings.map(({ code }) => code)
      .sort();
  };

  it("holds the villages that are public themselves, and goes when it is switched off", async () => {
    value(await show(siti, villages[0]));
    expect((await leagueOf(campaignId)).status).toBe(404);
    value(await publishCampaign(siti, { campaignId, on: "yes" }));
    expect(await codesIn(campaignId)).toEqual([villages[0].code]);
    value(await show(siti, villages[2]));
    expect(await codesIn(campaignId)).toEqual([villages[0].code, villages[2].code]);
    const page = await (await leagueOf(campaignId)).text();
    expect(page).not.toContain(villages[1].name);
    // 5 of 20 each, and 10 together, whatever the true figures are.
    expect(page.match(/25,0%/g)?.length).toBeGreaterThanOrEqual(2);
    expect(page).toContain("bersama 10 peserta");
    value(await publishCampaign(siti, { campaignId, on: "no" }));
    expect(await codesIn(campaignId)).toBeUndefined();
  });

  it("of a province is the administrator's to switch, and filled by the daily work of the officers", async () => {
    const wide = await contest({ level: "PROVINCE", scope: villages[0].regencyCode.slice(0, 2) });
    await enter(wide);
    value(await show(siti, villages[0]));
    expect(await publishCampaign(siti, { campaignId: wide, on: "yes" })).toMatchObject({
      code: "NOT_ALLOWED",
    });
    value(await publishCampaign(admin, { campaignId: wide, on: "yes" }));
    await refreshPublic.handle({ anew: true }, new AbortController().signal);
    expect(await codesIn(wide)).toContain(villages[0].code);
  });
});

test("the daily work counts what is a day old anew, and nothing else", async () => {
  value(await show(siti, villages[0]));
  const handle = () => refreshPublic.handle({}, new AbortController().signal);
  const read = () =>
    asOwner(database, async (client) => {
      const sql =
        "select as_of::text as day, members, refreshed_at::text as at from published_village where village_id = $1";
      return (await client.query(sql, [villages[0].id])).rows[0];
    });
  const before = await read();
  await handle();
  expect(await read()).toEqual(before);
  await asOwner(database, (client) =>
    client.query("update published_village set as_of = as_of - 1, members = 0"),
  );
  await handle();
  expect(await read()).toMatchObject({ day: today(), members: 5 });
});

test("the database itself refuses a figure of fewer than five people, whoever brings it", async () => {
  const change = (sql: string) => asOwner(database, (client) => client.query(sql));
  value(await show(siti, villages[0]));
  for (const sql of [
    "members = 3",
    "whole = 21",
    "target = 12",
    "week_ago = 1",
    "totals = array[4]",
    "baseline = -5",
  ])
    await expect(change(`update published_village set ${sql}`), sql).rejects.toThrow(/in_fives/);
});

test("whoever has no account reads what was published, and no other table of a village", async () => {
  const login = await openLogin(database);
  const anybody = { role: "app_public" };
  const open = ["published_village", "published_campaign", "published_standing"];
  for (const table of open)
    expect((await login.attempt(anybody, `select from ${table}`)).refused, table).toBeNull();
  for (const table of [
    "village",
    "village_stat",
    "village_day",
    "campaign",
    "campaign_participant",
    "target",
    "village_publication",
  ])
    expect((await login.attempt(anybody, `select from ${table}`)).refused, table).toBe("42501");
  for (const table of open)
    expect((await login.attempt(anybody, `delete from ${table}`)).refused, table).toBe("42501");
  await login.end();
});

test("the pages stay up for an hour while the database is away, and say so when there was nothing before", async () => {
  value(await show(siti, villages[0]));
  expect((await pageOf(villages[0])).status).toBe(200);
  cable.cut();
  try {
    const later = Date.now() + 61_000;
    expect((await readSnapshot(later))?.villages.has(villages[0].code)).toBe(true);
    expect((await pageOf(villages[0])).status).toBe(200);
    expect(await readSnapshot(Date.now() + 3_700_000)).toBeNull();
    forgetSnapshot();
    const away = await pageOf(villages[0]);
    expect(away.status).toBe(503);
    expect(away.headers.get("cache-control")).toBe("no-store");
  } finally {
    cable.mend();
  }
  forgetSnapshot();
  expect((await pageOf(villages[0])).status).toBe(200);
});
