import { beforeAll, describe, expect, it, test } from "vitest";
import { registerMember } from "@/lib/membership/mutations";
import { listMembers, membershipPage } from "@/lib/membership/queries";
import type { RegistrationInput } from "@/lib/membership/schema";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf, registrationOf, value } from "@/tests/support/world";

let database: TestDatabase;
let socorejo: Place;
let karanglo: Place;
let faraway: Place;
let siti: Actor;
let wiryo: Actor;
let next = 0;

beforeAll(async () => {
  database = await ownDatabase("register");
  [socorejo, karanglo, faraway] = (await makeRegions(database, [[2], [1]])) as [Place, Place, Place];
  siti = await actorWith(database, { role: "BRANCH", regencies: [socorejo.regencyId] }, "Siti");
  wiryo = await actorWith(database, { role: "VILLAGE", villageId: socorejo.id }, "Wiryo");
});

/** A number that no other test of this file uses. */
const fresh = () => next++;
const somebody = async (change = {}) =>
  (await addPeople(siti, socorejo.code, [personOf(socorejo, fresh(), change)]))[0] ?? "";
const register = (change: Partial<RegistrationInput>, actor = siti) =>
  registerMember(actor, registrationOf(socorejo.code, change));
const yearsOld = (years: number, on = today()) =>
  `${Number(on.slice(0, 4)) - years}${on.slice(4).replace("02-29", "03-01")}`;

async function countAll(table: string): Promise<number> {
  return asOwner(database, async (client) =>
    Number((await client.query(`select count(*) from ${table}`)).rows[0].count),
  );
}

describe("registering", () => {
  it("takes somebody on the list, and the page of the membership says what was agreed", async () => {
    const residentId = await somebody();
    const { id } = value(
      await register({
        residentId,
        kpj: "12345678990",
        payer: "VILLAGE_BUDGET",
        programmes: ["JKK", "JKM", "JHT"],
      }),
    );
    const page = await membershipPage(siti, id);
    expect(page).toMatchObject({
      resident: { id: residentId },
      membership: {
        payer: "VILLAGE_BUDGET",
        programmes: ["JKK", "JKM", "JHT"],
        maskedKpj: "12** *** **90".replace("*** **90", "**** *90"),
        endedOn: null,
      },
      history: [{ action: "registerMember", actorName: "Siti" }],
    });
  });

  it("takes a new person and adds that person to the residents", async () => {
    const person = personOf(socorejo, fresh());
    const { id, residentId } = value(await register({ ...person }, wiryo));
    const members = await listMembers(wiryo, socorejo.code, { search: person.name });
    expect(members?.rows.find((row) => row.id === residentId)?.memberships.map((one) => one.id)).toEqual([
      id,
    ]);
  });

  it("lets somebody hold one membership of each segment, and counts one person", async () => {
    const residentId = await somebody();
    const before = (await listMembers(siti, socorejo.code, {}))?.total ?? 0;
    value(await register({ residentId, segment: "BPU" }));
    value(await register({ residentId, segment: "PU", sector: "VILLAGE_OFFICIAL" }));
    expect((await listMembers(siti, socorejo.code, {}))?.total).toBe(before + 1);
  });
});

describe("refused is", () => {
  it.each<[string, (residentId: string) => Partial<RegistrationInput>, Record<string, unknown>]>([
    [
      "a start tomorrow",
      () => ({ startsOn: addDays(today(), 1) }),
      { code: "START_IN_FUTURE", field: "startsOn" },
    ],
    [
      "JP for somebody without wages",
      () => ({ programmes: ["JKK", "JKM", "JP"] }),
      { code: "PROGRAMMES_DO_NOT_FIT", field: "programmes" },
    ],
    ["JKK alone", () => ({ programmes: ["JKK"] }), { code: "PROGRAMMES_DO_NOT_FIT", field: "programmes" }],
    ["a village that is not there", () => ({ villageCode: "99.99.99.9999" }), { code: "VILLAGE_UNKNOWN" }],
    ["a village outside the territory", () => ({ villageCode: faraway.code }), { code: "VILLAGE_UNKNOWN" }],
    ["a resident that is not there", () => ({ residentId: newId() }), { code: "RESIDENT_UNKNOWN" }],
  ])("%s", async (_name, change, refusal) => {
    const residentId = await somebody();
    expect(await register({ residentId, ...change(residentId) })).toMatchObject({ ok: false, ...refusal });
  });

  it("a resident of another village, even of the same territory", async () => {
    const [stranger = ""] = await addPeople(siti, karanglo.code, [personOf(karanglo, fresh())]);
    expect(await register({ residentId: stranger })).toMatchObject({ ok: false, code: "RESIDENT_UNKNOWN" });
  });

  it("somebody who has died", async () => {
    expect(await register({ residentId: await somebody({ vitalStatus: "DECEASED" }) })).toMatchObject({
      code: "RESIDENT_NOT_ALIVE",
    });
  });

  it("a second membership of the same segment, saying since when there is one", async () => {
    const residentId = await somebody();
    value(await register({ residentId, startsOn: "2026-03-01" }));
    expect(await register({ residentId })).toMatchObject({
      code: "ALREADY_MEMBER",
      params: { segment: "BPU", since: "2026-03-01" },
    });
  });

  it("an officer who may not register", async () => {
    const endang = await actorWith(database, { role: "REGENCY", regencyId: socorejo.regencyId }, "Endang");
    expect(await register({ residentId: await somebody() }, endang)).toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("a new person over the age limit, of whom nothing is kept", async () => {
    const people = await countAll("resident");
    const person = personOf(socorejo, fresh(), { birthDate: yearsOld(65) });
    expect(await register({ ...person })).toMatchObject({
      code: "AGE_OVER_LIMIT",
      params: { age: 65, limit: 65 },
      field: "startsOn",
    });
    expect(await countAll("resident")).toBe(people);
  });
});

test("a registration of earlier is judged by the rules of its day", async () => {
  const born = "1962-07-16";
  const refused = await register({ residentId: await somebody({ birthDate: born }), startsOn: "2018-07-16" });
  expect(refused).toMatchObject({ code: "AGE_OVER_LIMIT", params: { age: 56, limit: 56 } });
  expect(
    (await register({ residentId: await somebody({ birthDate: born }), startsOn: "2018-07-15" })).ok,
  ).toBe(true);
  expect(
    (await register({ residentId: await somebody({ birthDate: born }), startsOn: "2022-01-01" })).ok,
  ).toBe(true);
  expect(
    (
      await register({
        residentId: await somebody({ birthDate: born }),
        startsOn: "2018-07-16",
        segment: "PU",
      })
    ).ok,
  ).toBe(true);
});

describe("a NIK that is known already", () => {
  it("in this village is refused with whose it is and where", async () => {
    const n = fresh();
    await addPeople(siti, socorejo.code, [personOf(socorejo, n)]);
    const again = personOf(socorejo, fresh(), { nik: personOf(socorejo, n).nik });
    expect(await register({ ...again })).toMatchObject({
      code: "NIK_TAKEN",
      field: "nik",
      params: { name: personOf(socorejo, n).name, place: socorejo.name },
    });
  });

  it("in another village of the territory is to be confirmed first", async () => {
    const n = fresh();
    await addPeople(siti, karanglo.code, [personOf(karanglo, n)]);
    const moved = { ...personOf(socorejo, n), nik: personOf(karanglo, n).nik };
    expect(await register(moved)).toMatchObject({
      code: "NIK_ELSEWHERE",
      params: { name: personOf(karanglo, n).name, place: expect.stringContaining(karanglo.name) },
    });
    expect((await register({ ...moved, registerAnyway: "yes" })).ok).toBe(true);
  });

  it("in another village tells its village head nothing", async () => {
    const n = fresh();
    await addPeople(siti, karanglo.code, [personOf(karanglo, n)]);
    const known = await register({ ...personOf(socorejo, n), nik: personOf(karanglo, n).nik }, wiryo);
    const unknown = await register({ ...personOf(socorejo, fresh()) }, wiryo);
    expect(Object.keys(known)).toEqual(Object.keys(unknown));
    expect(known.ok && unknown.ok).toBe(true);
  });

  it("outside the territory tells the branch nothing", async () => {
    const elsewhere = await actorWith(database, { role: "BRANCH", regencies: [faraway.regencyId] });
    const n = fresh();
    await addPeople(elsewhere, faraway.code, [personOf(faraway, n)]);
    expect((await register({ ...personOf(socorejo, n), nik: personOf(faraway, n).nik })).ok).toBe(true);
  });
});

describe("twenty at the same moment", () => {
  const twenty = <T>(send: (at: number) => Promise<T>) =>
    Promise.all(Array.from({ length: 20 }, (_, at) => send(at)));

  it("of the same form are one membership", async () => {
    const form = registrationOf(socorejo.code, { ...personOf(socorejo, fresh()) });
    const [people, memberships, audits] = [
      await countAll("resident"),
      await countAll("membership"),
      await countAll("audit_event"),
    ];
    const answers = await twenty(() => registerMember(siti, form));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1);
    expect(answers[0]).toMatchObject({ ok: true, value: { id: form.id } });
    expect(await countAll("resident")).toBe(people + 1);
    expect(await countAll("membership")).toBe(memberships + 1);
    expect(await countAll("audit_event")).toBe(audits + 2);
  });

  it("forms for one resident are one membership and nineteen refusals", async () => {
    const residentId = await somebody();
    const answers = await twenty(() => register({ residentId }));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === "ALREADY_MEMBER")).toHaveLength(19);
  });

  it("forms with one NIK are one person and nineteen refusals", async () => {
    const person = personOf(socorejo, fresh());
    const answers = await twenty((at) => register({ ...person, name: `Warga ${at}` }, at % 2 ? siti : wiryo));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === "NIK_TAKEN")).toHaveLength(19);
  });

  it("forms for twenty people are twenty members in the village's figure", async () => {
    const before = (await listMembers(siti, socorejo.code, {}))?.total ?? 0;
    const people = Array.from({ length: 20 }, () => personOf(socorejo, fresh()));
    const answers = await twenty((at) => register({ ...people[at] }));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const kept = await asOwner(database, (client) =>
      client.query("select members from village_stat where village_id = $1", [socorejo.id]),
    );
    expect(kept.rows[0].members).toBe(before + 20);
  });
});
