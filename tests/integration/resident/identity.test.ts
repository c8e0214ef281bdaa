import { beforeAll, describe, expect, it, test } from "vitest";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { revealIdentity, reviseResident } from "@/lib/resident/mutations";
import { findByNik, listResidents, residentPage } from "@/lib/resident/queries";
import { maskNik } from "@/lib/resident/rules";
import { actorWith, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf, value } from "@/tests/support/world";

let database: TestDatabase;
let socorejo: Place;
let siti: Actor;
let wiryo: Actor;
let neighbour: Actor;
let next = 0;

beforeAll(async () => {
  database = await ownDatabase("resident");
  const [here, there] = (await makeRegions(database, [[2]])) as [Place, Place];
  socorejo = here;
  siti = await actorWith(database, { role: "BRANCH", regencies: [here.regencyId] }, "Siti");
  wiryo = await actorWith(database, { role: "VILLAGE", villageId: here.id }, "Wiryo");
  neighbour = await actorWith(database, { role: "VILLAGE", villageId: there.id }, "Kades sebelah");
});

async function somebody(change = {}) {
  const person = personOf(socorejo, next++, change);
  const [id = ""] = await addPeople(siti, socorejo.code, [person]);
  return { id, person };
}

async function audited(id: string) {
  const found = await asOwner(database, (client) =>
    client.query(
      "select action, actor_name as name, details from audit_event where subject_id = $1 order by id",
      [id],
    ),
  );
  return found.rows;
}

describe("a NIK", () => {
  it("is masked wherever people are listed or shown", async () => {
    const { id, person } = await somebody();
    const masked = maskNik(person.nik ?? "");
    const page = await residentPage(wiryo, id);
    expect(page?.resident.maskedNik).toBe(masked);
    const listed = (await listResidents(wiryo, socorejo.code, { search: person.name }))?.rows.find(
      (row) => row.id === id,
    );
    expect(listed?.maskedNik).toBe(masked);
    expect(JSON.stringify([page, listed])).not.toContain(person.nik);
  });

  it("is shown whole to whoever says why, and who looked stays on record", async () => {
    const { id, person } = await somebody();
    const reason = "Mencocokkan dengan kartu peserta";
    expect(value(await revealIdentity(wiryo, { residentId: id, reason }))).toEqual({
      nik: person.nik,
      familyCardNo: person.familyCardNo,
    });
    expect(await audited(id)).toEqual([
      { action: "addResident", name: "Siti", details: {} },
      { action: "revealIdentity", name: "Wiryo", details: { reason } },
    ]);
  });

  it("is shown to nobody of another village, and the attempt shows nothing about it", async () => {
    const { id } = await somebody();
    const attempt = await revealIdentity(neighbour, { residentId: id, reason: "Ingin tahu saja" });
    expect(attempt).toEqual(
      await revealIdentity(neighbour, { residentId: newId(), reason: "Ingin tahu saja" }),
    );
    expect(attempt).toMatchObject({ ok: false, code: "RESIDENT_UNKNOWN" });
  });

  it("finds its person in the village, whole only, and nowhere else", async () => {
    const { id, person } = await somebody();
    expect(await findByNik(wiryo, socorejo.code, person.nik ?? "")).toEqual({ id });
    expect(await findByNik(wiryo, socorejo.code, (person.nik ?? "").slice(0, 15))).toBeNull();
    expect(await findByNik(neighbour, socorejo.code, person.nik ?? "")).toBeNull();
  });

  it("of another resident is refused in a correction, with whose it is", async () => {
    const [one, other] = [await somebody(), await somebody()];
    const answer = await reviseResident(wiryo, { residentId: one.id, ...one.person, nik: other.person.nik });
    expect(answer).toMatchObject({
      code: "STANDS_TWICE",
      field: "nik",
      params: { name: other.person.name },
    });
  });

  it("given to somebody listed without one keeps the same record", async () => {
    const { id, person } = await somebody({ nik: null });
    const nik = personOf(socorejo, next++).nik;
    expect((await residentPage(siti, id))?.resident.maskedNik).toBeNull();
    value(await reviseResident(wiryo, { residentId: id, ...person, nik }));
    expect(await findByNik(wiryo, socorejo.code, nik ?? "")).toEqual({ id });
  });
});

test("a correction that leaves something out erases nothing", async () => {
  const { id, person } = await somebody({ phone: "+6284112345678" });
  value(
    await reviseResident(wiryo, {
      residentId: id,
      ...person,
      nik: null,
      familyCardNo: null,
      phone: null,
      birthPlace: null,
      hamlet: null,
      occupation: "PEDAGANG",
    }),
  );
  expect((await residentPage(wiryo, id))?.resident).toMatchObject({
    maskedNik: maskNik(person.nik ?? ""),
    birthPlace: person.birthPlace,
    hamlet: person.hamlet,
    occupation: "PEDAGANG",
    hasFamilyCard: true,
    hasPhone: true,
  });
});

test("what audit rows say of a person is fields and reasons, never names or numbers", async () => {
  const rows = await asOwner(database, (client) =>
    client.query("select details::text as text from audit_event"),
  );
  expect(rows.rows.length).toBeGreaterThan(10);
  expect(rows.rows.filter(({ text }) => /Warga|\d{10}/.test(text))).toEqual([]);
});
