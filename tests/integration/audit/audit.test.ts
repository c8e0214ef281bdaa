import { beforeAll, describe, expect, it, test } from "vitest";
import { recordAudit } from "@/lib/audit/mutations";
import { listAudit } from "@/lib/audit/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { refuse } from "@/lib/platform/result";
import { inviteUser } from "@/lib/user/mutations";
import type { InvitationInput } from "@/lib/user/schema";
import { actorWith, openLogin, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { makeRegions, type Place, value } from "@/tests/support/world";

let database: TestDatabase;
let bagus: Actor;
let siti: Actor;
let tuban: Place;
let lamongan: Place;

beforeAll(async () => {
  database = await ownDatabase("audit");
  [tuban, lamongan] = (await makeRegions(database, [[1], [1]])) as [Place, Place];
  bagus = await actorWith(database, { role: "ADMIN" }, "Bagus");
  siti = await actorWith(database, { role: "BRANCH", regencies: [tuban.regencyId] }, "Siti");
});

const invitation = () => {
  const id = newId();
  return { id, name: "Dewi", email: `${id}@uji.example`, role: "ADMIN" } as InvitationInput;
};

const count = (sql: string, values: unknown[] = []): Promise<number> =>
  asOwner(
    database,
    async (client) => (await client.query(`select count(*)::int as n ${sql}`, values)).rows[0].n,
  );

const entry = { action: "uji", subjectType: "user", subjectId: null };

describe("a record of what is done", () => {
  it("names who did what to which, when and from where", async () => {
    const form = invitation();
    const from = { ...bagus, address: "192.0.2.7" } as Actor;
    value(await inviteUser(from, form));
    const page = await listAudit(bagus, { action: "inviteUser" });
    expect(page?.rows[0]).toMatchObject({
      actorName: "Bagus",
      actorRole: "ADMIN",
      action: "inviteUser",
      subjectId: form.id,
      address: "192.0.2.7",
      details: { role: "ADMIN" },
      account: { id: form.id, name: "Dewi" },
    });
    expect(Math.abs(Date.now() - (page?.rows[0]?.at.getTime() ?? 0))).toBeLessThan(10_000);
  });

  it("is written in the transaction of the deed: both stay or neither", async () => {
    const id = newId();
    const work = asActor(bagus, async (tx) => {
      await tx.user.create({ data: { id, email: `${id}@uji.example`, name: "Dewi", role: "ADMIN" } });
      await recordAudit(tx, bagus, { ...entry, subjectId: id });
      throw new Error("the power went");
    });
    await expect(work).rejects.toThrow("the power went");
    await asActor(bagus, async (tx) => {
      await recordAudit(tx, bagus, { ...entry, subjectId: id });
      return refuse("NOT_ALLOWED");
    });
    expect(await count("from audit_event where subject_id = $1", [id])).toBe(0);
    expect(await count(`from "user" where id = $1`, [id])).toBe(0);
  });

  it("makes the deed impossible where it cannot be written", async () => {
    const form = invitation();
    await asOwner(database, (client) => client.query("revoke insert on audit_event from app_admin"));
    await expect(inviteUser(bagus, form)).rejects.toThrow();
    await asOwner(database, (client) => client.query("grant insert on audit_event to app_admin"));
    expect(await count(`from "user" where id = $1`, [form.id])).toBe(0);
    expect(await inviteUser(bagus, form)).toMatchObject({ ok: true });
  });
});

const changes = [
  "update audit_event set actor_name = 'orang lain'",
  "delete from audit_event",
  "truncate audit_event",
];
const roles = [
  "app_admin",
  "app_branch",
  "app_village",
  "app_regency",
  "app_agent",
  "app_public",
  "app_system",
];

describe("a record once written", () => {
  it.each(roles)("is out of reach for %s", async (role) => {
    const login = await openLogin(database);
    const said = { role, regencies: [0, tuban.regencyId, lamongan.regencyId], village: tuban.id };
    for (const sql of changes) expect((await login.attempt(said, sql)).refused).toBe("42501");
    await login.end();
  });

  it.each(changes)("is not changed by its owner either: %s", async (sql) => {
    await asActor(bagus, (tx) => recordAudit(tx, bagus, entry));
    const before = await count("from audit_event");
    await asOwner(database, async (client) => {
      await expect(client.query(sql)).rejects.toThrow("audit events are never changed or deleted");
    });
    expect(await count("from audit_event")).toBe(before);
    expect(await count("from audit_event where actor_name = 'orang lain'")).toBe(0);
  });
});

test("a branch officer reads what was done in the office's regencies, an administrator everything, others nothing", async () => {
  const at = (place: Place) => ({ ...entry, village: { regencyId: place.regencyId, id: place.id } });
  await asActor(siti, (tx) => recordAudit(tx, siti, { ...at(tuban), action: "diTuban" }));
  await asActor(bagus, (tx) => recordAudit(tx, bagus, { ...at(lamongan), action: "diLamongan" }));
  const read = async (actor: Actor) => (await listAudit(actor, {}))?.rows.map(({ action }) => action) ?? null;
  const sitis = await read(siti);
  expect(sitis).toEqual(["diTuban"]);
  expect((await listAudit(siti, {}))?.rows[0]?.village).toMatchObject({ code: tuban.code });
  expect(await read(bagus)).toEqual(expect.arrayContaining(["diTuban", "diLamongan", "inviteUser"]));
  const kades = await actorWith(database, { role: "VILLAGE", villageId: tuban.id });
  const endang = await actorWith(database, { role: "REGENCY", regencyId: tuban.regencyId });
  expect([await read(kades), await read(endang)]).toEqual([null, null]);
  const foreign = asActor(siti, (tx) => recordAudit(tx, siti, at(lamongan)));
  await expect(foreign).rejects.toThrow();
});

test("pages follow one another without a gap or a repeat, newest first", async () => {
  await asActor(bagus, (tx) =>
    recordAudit(
      tx,
      bagus,
      ...Array.from({ length: 120 }, (_, n) => ({ ...entry, action: "halaman", details: { n } })),
    ),
  );
  const seen: unknown[] = [];
  let before: string | undefined;
  do {
    const page = await listAudit(bagus, { action: "halaman", before });
    seen.push(...(page?.rows.map(({ details }) => (details as { n: number }).n) ?? []));
    before = page?.older ?? undefined;
  } while (before);
  expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => 119 - n));
});
