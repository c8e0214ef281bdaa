import { beforeAll, describe, expect, it } from "vitest";
import { closeVisit, drawVisit, tickMember } from "@/lib/campaign/visit/mutations";
import { visitPage, visitsPage } from "@/lib/campaign/visit/queries";
import { drawSample } from "@/lib/campaign/visit/rules";
import { drawInput, tickInput, type VisitOutcome } from "@/lib/campaign/visit/schema";
import { registerMember } from "@/lib/membership/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { actorWith, openLogin, ownDatabase } from "@/tests/support/access";
import { contestOf } from "@/tests/support/contests";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

let database: TestDatabase;
let socorejo: Place;
let jenu: Place;
let siti: Actor;
let elsewhere: Actor;
let kades: Actor;
let endang: Actor;
let campaignId: string;
let memberships: string[];

beforeAll(async () => {
  database = await ownDatabase("visit");
  const places = await makeRegions(database, [[2], [1]]);
  [socorejo, jenu] = places as [Place, Place];
  siti = await actorWith(database, { role: "BRANCH", regencies: [socorejo.regencyId] }, "Siti");
  elsewhere = await actorWith(database, { role: "BRANCH", regencies: [places[2]?.regencyId ?? 0] }, "Bagas");
  kades = await actorWith(database, { role: "VILLAGE", villageId: socorejo.id }, "Wiryo");
  endang = await actorWith(database, { role: "REGENCY", regencyId: socorejo.regencyId }, "Endang");
  campaignId = await contestOf(siti, [socorejo]);
  const people = await addPeople(
    siti,
    socorejo.code,
    [0, 1, 2, 3, 4, 5].map((n) => personOf(socorejo, n)),
  );
  memberships = [];
  for (const [at, residentId] of people.entries()) {
    const startsOn = at === 5 ? today() : addDays(today(), -10);
    memberships.push(
      value(await registerMember(siti, registrationOf(socorejo.code, { residentId, startsOn }))).id,
    );
  }
});

const drawn = (change: Record<string, string | undefined> = {}) =>
  drawInput.parse({
    id: newId(),
    campaignId,
    villageCode: socorejo.code,
    size: "3",
    seed: "jenu-2026",
    ...change,
  });
const tick = (visitId: string, number: number, outcome: VisitOutcome) =>
  tickMember(siti, tickInput.parse({ visitId, tick: `${number}.${outcome}` }));

describe("drawing", () => {
  it("takes members of the contest's last day in the order that seed and ids give, once for each form", async () => {
    const input = drawn();
    value(await drawVisit(siti, input));
    value(await drawVisit(siti, input));
    const page = await visitPage(siti, input.id);
    expect(page?.visit).toMatchObject({
      population: 5,
      size: 3,
      seed: "jenu-2026",
      asOf: addDays(today(), -1),
    });
    const inOrder = page?.rows.sort((a, b) => a.number - b.number).map(({ membershipId }) => membershipId);
    expect(inOrder).toEqual(drawSample(memberships.slice(0, 5), "jenu-2026", 3));
  });

  it("works the size out from a margin, and makes a seed when none is given", async () => {
    const input = drawn({ size: undefined, seed: undefined, margin: "30" });
    value(await drawVisit(siti, input));
    const visit = (await visitPage(siti, input.id))?.visit;
    expect(visit?.size).toBe(4);
    expect(visit?.seed).toMatch(/^[0-9a-f]{12}$/);
  });

  it("is refused with its sentence where nothing can be drawn", async () => {
    const refused = async (actor: Actor, change: Parameters<typeof drawn>[0]) => {
      const answer = await drawVisit(actor, drawn(change));
      return answer.ok ? null : answer.code;
    };
    expect(await refused(siti, { size: "6" })).toBe("SAMPLE_TOO_LARGE");
    expect(await refused(siti, { villageCode: jenu.code })).toBe("NOT_A_PARTICIPANT");
    expect(await refused(siti, { campaignId: await contestOf(siti, [jenu]), villageCode: jenu.code })).toBe(
      "NOBODY_TO_VISIT",
    );
    expect(await refused(kades, {})).toBe("NOT_ALLOWED");
    expect(await refused(elsewhere, {})).toBe("CAMPAIGN_UNKNOWN");
    for (const typed of [{ size: undefined }, { size: "3", margin: "5" }, { size: "0" }, { seed: "abc" }])
      expect(() => drawn(typed)).toThrow();
  });
});

describe("looking for people", () => {
  it("keeps every tick, counts the last, and ends when everybody was looked for", async () => {
    const { id } = value(await drawVisit(siti, drawn()));
    value(await tick(id, 1, "NOT_FOUND"));
    value(await tick(id, 1, "FOUND"));
    value(await tick(id, 1, "FOUND"));
    value(await tick(id, 2, "FOUND"));
    expect(await tick(id, 4, "FOUND")).toMatchObject({ code: "VISIT_UNKNOWN" });
    expect(await closeVisit(siti, { visitId: id })).toMatchObject({
      code: "VISIT_UNFINISHED",
      params: { count: 1 },
    });
    const seen = await visitsPage(kades, campaignId);
    expect([seen?.results, seen?.open]).toEqual([[], []]);
    value(await tick(id, 3, "NOT_ENROLLED"));
    value(await closeVisit(siti, { visitId: id }));
    expect(await tick(id, 3, "FOUND")).toMatchObject({ code: "VISIT_OVER" });
    expect(await closeVisit(siti, { visitId: id })).toMatchObject({ code: "VISIT_OVER" });
    const { rows } = await asOwner(database, (client) =>
      client.query("select number, outcome::text from visit_tick where visit_id = $1 order by id", [id]),
    );
    expect(rows.map(({ number, outcome }) => `${number} ${outcome}`)).toEqual([
      "1 NOT_FOUND",
      "1 FOUND",
      "2 FOUND",
      "3 NOT_ENROLLED",
    ]);
  });

  it("shows the village and the regency the result with its seed, and never a name", async () => {
    for (const actor of [kades, endang]) {
      const page = await visitsPage(actor, campaignId);
      expect(page?.results).toMatchObject([{ found: 2, notFound: 0, notEnrolled: 1, seed: "jenu-2026" }]);
      expect(page?.results[0]?.interval.share).toBeCloseTo(2 / 3, 6);
      expect(JSON.stringify(page)).not.toContain("Warga");
      expect(await visitPage(actor, page?.results[0]?.visitId ?? "")).toBeNull();
    }
    expect(await visitsPage(elsewhere, campaignId)).toBeNull();
  });

  it("keeps the sample from the village also against a statement of its own, and from change against anybody's", async () => {
    const login = await openLogin(database);
    const village = { role: "app_village", regencies: [socorejo.regencyId], village: socorejo.id };
    const branch = { role: "app_branch", regencies: [socorejo.regencyId] };
    for (const table of ["verification_visit", "visit_sample", "visit_tick"])
      expect((await login.attempt(village, `select from ${table}`)).refused, table).toBe("42501");
    for (const table of ["verification_visit", "visit_sample", "visit_tick", "visit_result"])
      for (const sql of [`update ${table} set village_id = village_id`, `delete from ${table}`])
        expect((await login.attempt(branch, sql)).refused, sql).toBe("42501");
    await login.end();
  });
});
