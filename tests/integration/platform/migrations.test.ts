import { expect, test } from "vitest";
import { assertNoDrift, migrate } from "@/lib/platform/db/migrate";
import { groupRoles } from "@/lib/platform/db/migrate-login";
import { migrationList } from "@/lib/platform/db/schema-engine";
import { asOwner, emptyDatabase } from "@/tests/support/database";

test("the migrations build an empty database, and a second run has nothing left to do", async () => {
  const database = await emptyDatabase("migrations");
  const names = migrationList().migrationDirectories.map((directory) => directory.path);
  expect(await migrate(database)).toEqual(names);
  expect(await migrate(database)).toEqual([]);
  const noted = await asOwner(database, (client) =>
    client.query("select migration_name from _prisma_migrations where finished_at is not null order by 1"),
  );
  expect(noted.rows.map((row) => row.migration_name)).toEqual(names);
});

test("two starts at once migrate once", async () => {
  const database = await emptyDatabase("migrations_twice");
  const names = migrationList().migrationDirectories.map((directory) => directory.path);
  const applied = await Promise.all([migrate(database), migrate(database)]);
  expect(applied.flat()).toEqual(names);
});

test("the migrations lead exactly to the schema", async () => {
  expect(await assertNoDrift((await emptyDatabase("migrations_drift")).ownerUrl)).toEqual([]);
});

test("the application's login owns nothing, inherits nothing and bypasses nothing", async () => {
  const database = await emptyDatabase("migrations_login");
  await migrate(database);
  const login = decodeURIComponent(new URL(database.loginUrl).username);
  const { rows } = await asOwner(database, (client) =>
    client.query(
      `select rolsuper, rolinherit, rolbypassrls, rolcreaterole, rolcreatedb,
        (select count(*)::int from pg_class where relowner = r.oid) as owned,
        (select array_agg(g.rolname::text order by g.rolname) from pg_auth_members m join pg_roles g on g.oid = m.roleid
          where m.member = r.oid and not m.inherit_option) as may_become
       from pg_roles r where rolname = $1`,
      [login],
    ),
  );
  expect(rows).toEqual([
    {
      rolsuper: false,
      rolinherit: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
      may_become: [...groupRoles].sort(),
    },
  ]);
});

test("a superuser is refused as the application's login", async () => {
  const database = await emptyDatabase("migrations_superuser");
  await asOwner(database, (client) =>
    client.query("drop role if exists mighty; create role mighty login superuser password 'x'"),
  );
  const loginUrl = Object.assign(new URL(database.loginUrl), { username: "mighty" }).href;
  await expect(migrate({ ...database, loginUrl })).rejects.toThrow("mighty is a superuser");
});
