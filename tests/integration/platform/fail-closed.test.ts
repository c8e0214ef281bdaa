import { afterAll, beforeAll, expect, it, test } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { readSession } from "@/lib/platform/auth/sessions";
import { asActor } from "@/lib/platform/db/door";
import { closePools } from "@/lib/platform/db/pool";
import { actorWith, openLogin, ownDatabase } from "@/tests/support/access";
import { type Account, accountWith, passwordChecks, tokenOf, tryToSignIn } from "@/tests/support/accounts";
import { layCable } from "@/tests/support/cable";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, makeRegions, type Place, personOf } from "@/tests/support/world";

let database: TestDatabase;
let cable: Awaited<ReturnType<typeof layCable>>;
let account: Account;
let token: string;
let place: Place;

beforeAll(async () => {
  database = await ownDatabase("fail_closed");
  cable = await layCable(database.loginUrl);
  process.env.DATABASE_URL = cable.url;
  [place] = (await makeRegions(database, [[1]])) as [Place];
  account = await accountWith(database, { role: "ADMIN" });
  token = await tokenOf(account);
});

afterAll(async () => {
  cable.mend();
  await closePools();
  await cable.remove();
});

const run = (sql: string) => asOwner(database, (client) => client.query(sql));
const state = async () => {
  const answer = await health();
  return { status: answer.status, ...((await answer.json()) as object) };
};

test("with the database away nobody is signed in, nobody can sign in, and the health check says so", async () => {
  expect((await readSession(token, null))?.actor.id).toBe(account.id);
  expect(await state()).toMatchObject({ status: "ok", database: "up" });
  cable.cut();
  await expect(readSession(token, null)).rejects.toThrow();
  await expect(tryToSignIn(account)).rejects.toThrow();
  expect((await health()).status).toBe(503);
  expect(await state()).toMatchObject({ status: "error", database: "down" });
  cable.mend();
  expect((await readSession(token, null))?.actor.id).toBe(account.id);
  expect((await health()).status).toBe(200);
});

it.each([
  ["the session table is gone", "alter table session rename to lost", "alter table lost rename to session"],
  [
    "the session table may not be read",
    "revoke select on session from app_system",
    "grant select on session to app_system",
  ],
  [
    "a column is missing",
    "alter table session rename revoked_at to lost",
    "alter table session rename lost to revoked_at",
  ],
  [
    "no policy lets a row through",
    "alter policy session_system on session using (false)",
    "alter policy session_system on session using (true)",
  ],
])("no actor comes of a session when %s", async (_what, breakIt, mendIt) => {
  expect(await readSession(token, null)).not.toBeNull();
  await run(breakIt);
  const answer = await readSession(token, null).catch(() => null);
  await run(mendIt);
  expect(answer).toBeNull();
  expect(await readSession(token, null)).not.toBeNull();
});

test("attempts that cannot be counted are refused, the right password among them", async () => {
  const before = await passwordChecks(database);
  await run("alter table rate_limit rename to lost");
  await expect(tryToSignIn(account)).rejects.toThrow();
  expect(await passwordChecks(database)).toBe(before);
  await run("alter table lost rename to rate_limit");
  expect(await tryToSignIn(account)).toMatchObject({ ok: true });
});

test("a role that was not told its territory sees no row of any table that has one", async () => {
  const siti = await actorWith(database, { role: "BRANCH", regencies: [place.regencyId] });
  await addPeople(siti, place.code, [personOf(place, 1), personOf(place, 2)]);
  expect(await asActor(siti, (tx) => tx.resident.count())).toBe(2);
  const open = [
    "province",
    "office",
    "office_regency",
    "programme_rule",
    "official_group",
    "region_map",
    "tariff",
    "incentive_rule",
  ];
  const { rows: tables } = await run(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
       and relrowsecurity and relname <> all('{${open.join(",")}}')`,
  );
  expect(tables.length).toBeGreaterThan(15);
  const login = await openLogin(database);
  for (const role of [undefined, "app_branch", "app_village", "app_regency"])
    for (const { name } of tables) {
      const { rows } = await login.attempt(role ? { role } : {}, `select 1 from "${name}"`);
      expect([role, name, rows.length]).toEqual([role, name, 0]);
    }
  const told = { role: "app_branch", regencies: [place.regencyId] };
  expect((await login.attempt(told, "select 1 from resident")).rows).toHaveLength(2);
  await login.end();
});
