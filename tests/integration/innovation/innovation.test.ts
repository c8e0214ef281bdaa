import { beforeAll, describe, expect, it } from "vitest";
import { adoptInnovation } from "@/lib/innovation/adoption/mutations";
import { findInnovationOwner } from "@/lib/innovation/file/queries";
import { describeInnovation, reviseInnovation } from "@/lib/innovation/mutations";
import { innovationPage, innovationsPage, newInnovationPage } from "@/lib/innovation/queries";
import { innovationInput } from "@/lib/innovation/schema";
import { registerMember } from "@/lib/membership/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { actorWith, openLogin, ownDatabase } from "@/tests/support/access";
import type { TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

let database: TestDatabase;
let socorejo: Place;
let jenu: Place;
let kerek: Place;
let far: Place;
let siti: Actor;
let wiryo: Actor;
let sutikno: Actor;
let endang: Actor;
let elsewhere: Actor;

beforeAll(async () => {
  database = await ownDatabase("innovation");
  [socorejo, jenu, kerek, far] = (await makeRegions(database, [[3], [1]])) as [Place, Place, Place, Place];
  siti = await actorWith(
    database,
    { role: "BRANCH", regencies: [socorejo.regencyId, far.regencyId] },
    "Siti",
  );
  wiryo = await actorWith(database, { role: "VILLAGE", villageId: socorejo.id }, "Wiryo");
  sutikno = await actorWith(database, { role: "VILLAGE", villageId: jenu.id }, "Sutikno");
  endang = await actorWith(database, { role: "REGENCY", regencyId: socorejo.regencyId }, "Endang");
  elsewhere = await actorWith(database, { role: "BRANCH", regencies: [far.regencyId] }, "Bagas");
});

const idea = (change: Record<string, string> = {}) =>
  innovationInput.parse({
    id: newId(),
    villageCode: socorejo.code,
    kind: "WASTE_BANK",
    title: "Bank sampah",
    description: "Sampah terpilah ditabung, hasilnya membayar iuran.",
    startsOn: addDays(today(), -200),
    cost: "1.500.000",
    ...change,
  });

describe("an idea", () => {
  it("is written by its village, once for each form, and read by the whole regency", async () => {
    const input = idea();
    value(await describeInnovation(wiryo, input));
    value(await describeInnovation(wiryo, input));
    for (const actor of [wiryo, sutikno, endang, siti])
      expect((await innovationsPage(actor, {}))?.innovations).toMatchObject([
        {
          id: input.id,
          villageName: `${socorejo.name}, Kec. ${`Kecamatan d${socorejo.regencyId}01`}`,
          cost: 1_500_000,
        },
      ]);
    expect((await innovationsPage(elsewhere, {}))?.innovations).toEqual([]);
    expect(await innovationPage(elsewhere, input.id)).toBeNull();
    expect(await describeInnovation(sutikno, idea())).toMatchObject({ code: "VILLAGE_UNKNOWN" });
    expect(await describeInnovation(endang, idea())).toMatchObject({ code: "NOT_ALLOWED" });
    expect(await describeInnovation(wiryo, idea({ startsOn: addDays(today(), 1) }))).toMatchObject({
      code: "DAY_IN_FUTURE",
      field: "startsOn",
    });
  });

  it("is found by its words, its kind, and the villages that do it", async () => {
    const other = idea({
      kind: "SHOP_POINTS",
      title: "Kios Bahari",
      villageCode: jenu.code,
      partners: "BUMDes 100%",
      description: "Belanja di kios.",
    });
    value(await describeInnovation(siti, other));
    const found = async (filter: object) =>
      (await innovationsPage(siti, filter))?.innovations.map(({ title }) => title);
    expect(await found({ search: "sampah TERPILAH" })).toEqual(["Bank sampah"]);
    expect(await found({ search: "0%" })).toEqual(["Kios Bahari"]);
    expect(await found({ search: "%" })).toEqual(["Kios Bahari"]);
    expect(await found({ kind: "SHOP_POINTS" })).toEqual(["Kios Bahari"]);
    expect(await found({ village: socorejo.code })).toEqual(["Bank sampah"]);
    expect((await newInnovationPage(sutikno))?.villages.map(({ code }) => code)).toEqual([jenu.code]);
  });

  it("is changed by its own village and the branch, and its files are theirs", async () => {
    const input = idea({ title: "Jimpitan" });
    value(await describeInnovation(wiryo, input));
    const { id: innovationId, villageCode: _code, ...facts } = input;
    value(await reviseInnovation(wiryo, { ...facts, innovationId, title: "Jimpitan hasil laut" }));
    expect((await innovationPage(sutikno, innovationId))?.innovation.title).toBe("Jimpitan hasil laut");
    expect(await reviseInnovation(sutikno, { ...facts, innovationId })).toMatchObject({
      code: "NOT_ALLOWED",
    });
    expect(await reviseInnovation(elsewhere, { ...facts, innovationId })).toMatchObject({
      code: "INNOVATION_UNKNOWN",
    });
    expect((await findInnovationOwner(wiryo, innovationId))?.owner.village.id).toBe(socorejo.id);
    expect(await findInnovationOwner(sutikno, innovationId)).toBeNull();
    expect((await innovationPage(sutikno, innovationId))?.files).toBeNull();
    const login = await openLogin(database);
    const neighbour = { role: "app_village", regencies: [jenu.regencyId], village: jenu.id };
    expect((await login.attempt(neighbour, "update innovation set title = 'x'")).count).toBe(1);
    expect((await login.attempt(neighbour, "update innovation set village_id = village_id")).refused).toBe(
      "42501",
    );
    expect((await login.attempt(neighbour, "delete from innovation")).refused).toBe("42501");
    await login.end();
  });
});

describe("adopting", () => {
  it("is once a village, of another's idea in the same regency, and not before it began", async () => {
    const { id: innovationId } = value(await describeInnovation(wiryo, idea({ title: "Anak mengabdi" })));
    const adopt = async (actor: Actor, villageCode: string, startsOn = addDays(today(), -40)) => {
      const answer = await adoptInnovation(actor, { innovationId, villageCode, startsOn });
      return answer.ok || answer.code;
    };
    expect(await adopt(sutikno, jenu.code)).toBe(true);
    expect(await adopt(sutikno, jenu.code)).toBe(true);
    expect(await adopt(sutikno, jenu.code, today())).toBe("ADOPTED_ALREADY");
    expect(await adopt(sutikno, kerek.code)).toBe("VILLAGE_UNKNOWN");
    expect(await adopt(siti, socorejo.code)).toBe("ADOPTS_ITSELF");
    expect(await adopt(siti, far.code)).toBe("ADOPTED_ELSEWHERE");
    expect(await adopt(siti, kerek.code, addDays(today(), -201))).toBe("ADOPTED_TOO_EARLY");
    expect(await adopt(siti, kerek.code, addDays(today(), 1))).toBe("DAY_IN_FUTURE");
    expect(await adopt(endang, kerek.code)).toBe("NOT_ALLOWED");
    expect(await adopt(elsewhere, far.code)).toBe("INNOVATION_UNKNOWN");
    expect((await innovationPage(wiryo, innovationId))?.adoptions).toMatchObject([
      { villageName: expect.stringContaining(jenu.name), byName: "Sutikno" },
    ]);
  });

  it("shows registrations around the day it began: a village its own, the branch and the regency all", async () => {
    const [one, two] = await addPeople(siti, jenu.code, [personOf(jenu, 0), personOf(jenu, 1)]);
    for (const [residentId, away] of [
      [one, -41],
      [two, -39],
    ] as const)
      value(
        await registerMember(
          siti,
          registrationOf(jenu.code, { residentId, startsOn: addDays(today(), away) }),
        ),
      );
    const [adopted] = (await innovationsPage(siti, { search: "Anak mengabdi" }))?.innovations ?? [];
    const effects = async (actor: Actor) =>
      (await innovationPage(actor, adopted?.id ?? ""))?.effects.map(({ isOrigin, effect }) => [
        isOrigin,
        effect.map(({ before, after, gone }) => [before, after, gone]),
      ]);
    const ofJenu = [
      false,
      [
        [1, 1, 30],
        [1, 1, 40],
      ],
    ];
    expect(await effects(sutikno)).toEqual([ofJenu]);
    expect(await effects(endang)).toEqual([
      [
        true,
        [
          [0, 0, 30],
          [0, 0, 90],
        ],
      ],
      ofJenu,
    ]);
    expect(await effects(wiryo)).toHaveLength(1);
  });
});
