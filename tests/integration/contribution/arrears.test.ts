import { beforeAll, expect, test } from "vitest";
import { tellLapsing } from "@/lib/contribution/arrears/news/mutations";
import { arrearsPage } from "@/lib/contribution/arrears/queries";
import { lapsesOn } from "@/lib/contribution/arrears/rules";
import { regencyArrears } from "@/lib/contribution/arrears/wide/queries";
import { sponsorsPage } from "@/lib/contribution/sponsor/queries";
import { advanceFigures, refreshCovers } from "@/lib/membership/cover/mutations";
import { registerMember } from "@/lib/membership/mutations";
import { listMembers, listRules, membershipPage } from "@/lib/membership/queries";
import type { ProgrammeRule } from "@/lib/membership/rules";
import { confirmStatus } from "@/lib/membership/status/mutations";
import { listNotifications } from "@/lib/notification/queries";
import { spreadAnnouncements } from "@/lib/notification/spread/mutations";
import { addDays, addMonths, type Day, daysBetween, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { villageDashboard } from "@/lib/progress/queries";
import { regencyRetention, villageRetention } from "@/lib/progress/retention/queries";
import { rankVillages } from "@/lib/ranking/queries";
import { recountVillage } from "@/lib/region/mutations";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";
import { openBook, pay } from "./books";

const now = monthOf(today());
// From one 16th to the next there may be 31 days.
const window = 31;
const started: Day = `${addMonths(now, -14)}-03`;
let database: TestDatabase;
let socorejo: Place;
let karanglo: Place;
let siti: Actor;
let endang: Actor;
let rules: ProgrammeRule[];
/** By the last month paid, counted from now: lapsed long ago, lapsing next, in arrears, paid up. */
const members: Record<"lapsed" | "lapsing" | "behind" | "paid", string> = {
  lapsed: "",
  lapsing: "",
  behind: "",
  paid: "",
};
const paidUntil = { lapsed: -9, lapsing: 0, behind: -2, paid: 1 };

beforeAll(async () => {
  database = await ownDatabase("arrears");
  [socorejo, karanglo] = (await makeRegions(database, [[2]])) as [Place, Place];
  siti = await actorWith(database, { role: "BRANCH", regencies: [socorejo.regencyId] }, "Siti");
  endang = await actorWith(database, { role: "REGENCY", regencyId: socorejo.regencyId }, "Endang");
  await asOwner(database, (client) =>
    client.query("insert into programme_rule values ('LAPSE_WARNING_DAYS', '2016-01-01', $1, '')", [window]),
  );
  rules = await asActor(siti, listRules);
  // Who lapses next is the one whose cover ends within the coming month.
  for (let ago = 5; ago >= 1; ago--) {
    const day = lapsesOn(rules, "BPU", addMonths(now, -ago)) ?? "";
    if (day > today() && daysBetween(today(), day) <= window) paidUntil.lapsing = -ago;
  }
  for (const [at, key] of (["lapsed", "lapsing", "behind", "paid"] as const).entries())
    members[key] = await register(socorejo, at, started);
  await asOwner(database, async (client) => {
    await openBook(client, socorejo, addMonths(now, -14));
    for (const [key, until] of Object.entries(paidUntil)) {
      const months = Array.from({ length: 14 + until + 1 }, (_, at) => addMonths(now, at - 14));
      await pay(client, socorejo, members[key as keyof typeof members], { months, day: started });
    }
  });
  await recount(socorejo);
});

async function register(place: Place, number: number, startsOn: Day, segment: "BPU" | "PU" = "BPU") {
  const [residentId = ""] = await addPeople(siti, place.code, [personOf(place, number)]);
  return value(await registerMember(siti, registrationOf(place.code, { residentId, startsOn, segment }))).id;
}

const recount = (place: Place) => asActor(siti, (tx) => recountVillage(tx, place.id));
const stat = () =>
  asOwner(database, async (client) => {
    const sql = "select members, registered from village_stat where village_id = $1";
    return (await client.query(sql, [socorejo.id])).rows[0];
  });

test("the list holds who will lapse within the days asked for, and the figures open their lists", async () => {
  const page = await arrearsPage(siti, socorejo.code, { days: window });
  expect(page?.rows.map(({ id }) => id)).toEqual([members.lapsing]);
  expect(page?.rows[0]).toMatchObject({
    lapsesOn: lapsesOn(rules, "BPU", addMonths(now, paidUntil.lapsing)),
    owed: { from: addMonths(now, paidUntil.lapsing + 1) },
  });
  expect((await arrearsPage(siti, socorejo.code, { days: window, rt: "999" }))?.total).toBe(0);
  expect((await arrearsPage(siti, socorejo.code, { days: 366 }))?.total).toBe(3);
  const cut = await arrearsPage(siti, socorejo.code, { days: 366 }, 1);
  expect([cut?.rows.length, cut?.total]).toEqual([1, 3]);
  expect(cut?.places.reduce((sum, { memberships }) => sum + memberships, 0)).toBe(3);
  const dashboard = await villageDashboard(siti, socorejo.code);
  expect(dashboard).toMatchObject({
    totals: { members: 3, running: 4 },
    lapsing: { memberships: 1, days: window },
  });
  const total = async (status: "active" | "registered" | "lapsed" | "arrears" | "current") =>
    (await listMembers(siti, socorejo.code, { status }))?.total;
  expect([await total("active"), await total("registered"), await total("lapsed")]).toEqual([3, 4, 1]);
  const counted = Object.fromEntries(
    (page?.counts ?? []).map((one) => [one.standing + (one.months ?? ""), one.people]),
  );
  expect(counted.LAPSED).toBe(1);
  expect(counted.CURRENT).toBe(await total("current"));
  const league = await rankVillages(siti, socorejo.districtCode, "PERSON");
  expect(league?.rows.find(({ code }) => code === socorejo.code)).toMatchObject({
    members: 3,
    registered: 4,
  });
});

test("the regency is told counts of villages and never fewer than five, the branch its own lists' lengths", async () => {
  const branch = await regencyArrears(siti, socorejo.regencyCode, window);
  expect(branch?.rows).toMatchObject([{ code: socorejo.code, lapsing: 1, active: 3, registered: 4 }]);
  expect(branch?.unrecorded).toBe(1);
  const regency = await regencyArrears(endang, socorejo.regencyCode, window);
  expect(regency).toMatchObject({ unrecorded: null, rows: [{ code: socorejo.code, lapsing: null }] });
  expect(await arrearsPage(endang, socorejo.code, {})).toBeNull();
});

test("a day that comes takes whoever lapses out of the figures without anybody writing", async () => {
  const before = await stat();
  const [day] =
    (await arrearsPage(siti, socorejo.code, { days: window }))?.rows.map((row) => row.lapsesOn) ?? [];
  // As if that day were today: everything was counted before it and has not been since.
  await asOwner(database, (client) =>
    client.query(
      `with moved as (update village_day set day = $2 where village_id = $1 and day = $3 returning 1)
       update village_stat set counted_on = $2::date - 1 where village_id = $1`,
      [socorejo.id, today(), day],
    ),
  );
  const asOf = await rankVillages(siti, socorejo.districtCode, "PERSON");
  expect(asOf?.rows.find(({ code }) => code === socorejo.code)?.members).toBe(before.members - 1);
  expect(await advanceFigures()).toBe(1);
  expect(await stat()).toEqual({ members: before.members - 1, registered: before.registered });
  expect(await advanceFigures()).toBe(0);
  await recount(socorejo);
  expect(await stat()).toEqual(before);
});

test("a village's own people are told weekly how many will lapse, the officer in how many villages", async () => {
  const [head, neighbour] = await Promise.all(
    [socorejo, karanglo].map(({ id }) => actorWith(database, { role: "VILLAGE", villageId: id })),
  );
  const told = async (actor: Actor | undefined) => (await listNotifications(actor as Actor)).rows;
  for (let time = 0; time < 2; time++) await tellLapsing(siti, today());
  await spreadAnnouncements(new Date());
  const count = (await arrearsPage(siti, socorejo.code, {}))?.total;
  expect(count).toBeGreaterThan(0);
  expect(await told(siti)).toMatchObject([
    { kind: "VILLAGES_LAPSING", params: { count, villages: 1, days: window } },
  ]);
  expect(await told(head)).toMatchObject([
    {
      kind: "MEMBERS_LAPSING",
      path: `/villages/${socorejo.code}/arrears`,
      params: { village: socorejo.name, count },
    },
  ]);
  expect(await told(neighbour)).toEqual([]);
  await tellLapsing(siti, addDays(today(), 7));
  expect(await told(siti)).toHaveLength(2);
});

test("a rule that is added moves the covers with the worker's next look", async () => {
  const never = new AbortController().signal;
  await refreshCovers(siti, never);
  const lapse = async () => (await membershipPage(siti, members.behind))?.membership.standing?.lapsesOn;
  const before = await lapse();
  await asOwner(database, (client) =>
    client.query("insert into programme_rule values ('ARREARS_MONTHS', $1, 2, 'Uji')", [
      addDays(today(), -1),
    ]),
  );
  expect(await lapse()).toBe(before);
  await refreshCovers(siti, never);
  expect(await lapse()).toBe(
    lapsesOn(await asActor(siti, listRules), "BPU", addMonths(now, paidUntil.behind)),
  );
  expect(await lapse()).not.toBe(before);
  expect((await stat()).members).toBe((await listMembers(siti, socorejo.code, {}))?.total);
  await asOwner(database, (client) => client.query("delete from programme_rule where source = 'Uji'"));
  await refreshCovers(siti, never);
  expect(await lapse()).toBe(before);
});

test("what BPJS Ketenagakerjaan confirms wins, with and without a book", async () => {
  const id = await register(karanglo, 50, started);
  const members = async () => (await listMembers(siti, karanglo.code, {}))?.total;
  expect(await members()).toBe(1);
  value(await confirmStatus(siti, { membershipId: id, status: "INACTIVE", day: today() }));
  expect(await members()).toBe(0);
  expect((await listMembers(siti, karanglo.code, { status: "INACTIVE" }))?.total).toBe(1);
  expect((await villageDashboard(siti, karanglo.code))?.totals).toMatchObject({ members: 0, running: 1 });
  expect((await villageDashboard(siti, karanglo.code, addDays(today(), -1)))?.totals.members).toBe(1);
  value(await confirmStatus(siti, { membershipId: id, status: "ACTIVE", day: today() }));
  expect(await members()).toBe(1);
});

test("a sponsor's last month names whom it leaves, and two payers for one month are told", async () => {
  const { residentId, other } = await asOwner(database, async (client) => {
    const { rows } = await client.query("select resident_id from membership where id = $1", [members.paid]);
    return { residentId: rows[0].resident_id as string, other: addMonths(now, 1) };
  });
  const wage = value(
    await registerMember(
      siti,
      registrationOf(socorejo.code, { residentId, startsOn: started, segment: "PU" }),
    ),
  );
  await asOwner(database, async (client) => {
    await pay(client, socorejo, wage.id, {
      months: [now, other],
      day: today(),
      funding: "CSR",
      fundedUntil: other,
    });
  });
  const page = await sponsorsPage(siti, socorejo.code);
  expect(page?.endings).toMatchObject([{ funding: "CSR", until: other, people: [{ id: wage.id }] }]);
  expect(page?.doubles.map(({ month, sources, planned }) => [month, sources, planned])).toEqual([
    [other, ["CSR", "SELF"], false],
    [now, ["CSR", "SELF"], false],
  ]);
});

test("retention counts from the day each began who was covered so many months later", async () => {
  await recount(socorejo);
  const kept = (months: number) =>
    asOwner(database, async (client) => {
      const { rows } = await client.query<{ kept: number; of: number }>(
        `select count(*)::int as of, (count(*) filter (where covers(cover, starts_on, ended_on,
           (starts_on + make_interval(months => $2))::date)))::int as kept
         from membership where village_id = $1`,
        [socorejo.id, months],
      );
      return rows[0];
    });
  const [cohort] = (await villageRetention(siti, socorejo.code, "month"))?.cohorts ?? [];
  expect(cohort).toMatchObject({ key: monthOf(started), started: 5 });
  for (const months of [1, 3, 6, 12] as const) expect(cohort?.after[months]).toEqual(await kept(months));
  expect(cohort?.after[12].kept).toBeLessThan(5);
  expect(cohort?.after[1].kept).toBe(5);
  const [all] = (await regencyRetention(endang, socorejo.regencyCode, "payer"))?.cohorts ?? [];
  expect(all).toMatchObject({ key: "SELF", started: 6 });
});
