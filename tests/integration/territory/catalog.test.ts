import { beforeAll, expect, it, test } from "vitest";
import { openLogin, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { rights } from "./rights";
import { kinds, tablesOf } from "./visibility";

const groups = [
  "app_admin",
  "app_agent",
  "app_branch",
  "app_judge",
  "app_public",
  "app_regency",
  "app_system",
  "app_village",
];
const ours = Object.keys(kinds).sort();
let database: TestDatabase;

beforeAll(async () => {
  database = await ownDatabase("catalog");
});

function rows(sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  return asOwner(database, async (client) => (await client.query(sql, values)).rows);
}

const ourTables =
  "c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not in ('_prisma_migrations', 'rate_limit')";

test("every table says what it is", async () => {
  const found = await rows(`select c.relname::text as name from pg_class c where ${ourTables} order by 1`);
  expect(found.map(({ name }) => name)).toEqual(ours);
});

test("row-level security is on and forced for every table", async () => {
  const without = await rows(
    `select relname from pg_class c where ${ourTables} and not (relrowsecurity and relforcerowsecurity)`,
  );
  expect(without).toEqual([]);
});

test("no view and no function reaches past row-level security", async () => {
  expect(
    await rows(
      "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')",
    ),
  ).toEqual([]);
  expect(
    await rows("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef"),
  ).toEqual([]);
});

test("every row of a village says which regency it is in, and both are tied to the village", async () => {
  const loose = await rows(
    `select c.relname::text as name from pg_class c
       join pg_attribute v on v.attrelid = c.oid and v.attname = 'village_id'
       left join pg_attribute r on r.attrelid = c.oid and r.attname = 'regency_id' and r.attnotnull
     where ${ourTables} and (r.attname is null or not exists (
       select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f' and r.attnum = any(k.conkey) and v.attnum = any(k.conkey)))
     order by 1`,
  );
  // An account may have no village.
  expect(loose.map(({ name }) => name)).toEqual(["user"]);
});

test("what belongs to a row of a village is of the same village, whoever writes it", async () => {
  const loose = await rows(
    `select k.conname::text as name from pg_constraint k
       join pg_class c on c.oid = k.conrelid
       join pg_attribute mine on mine.attrelid = k.conrelid and mine.attname = 'village_id'
       join pg_attribute its on its.attrelid = k.confrelid and its.attname = 'village_id'
     where k.contype = 'f' and ${ourTables} and not (mine.attnum = any(k.conkey) and its.attnum = any(k.confkey))`,
  );
  // An invitation is what ties two villages, and so is an idea that another adopts.
  expect(loose.map(({ name }) => name).sort()).toEqual([
    "event_guest_event_id_host_id_regency_id_fkey",
    "innovation_adoption_innovation_id_origin_id_regency_id_fkey",
  ]);
});

it.each(["resident", "household", "membership", "audit_event"])(
  "%s could be divided by regency: it is in the primary key",
  async (table) => {
    const [key] = await rows(
      `select array_agg(a.attname::text order by a.attname) as columns from pg_index i
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indisprimary and i.indrelid = $1::regclass`,
      [table],
    );
    expect(key?.columns).toEqual(expect.arrayContaining(["id", "regency_id"]));
  },
);

test("each role has exactly these rights", async () => {
  const granted = await rows(
    `select grantee::text, table_name::text as name, string_agg(left(privilege_type::text, 1), '' order by privilege_type) as rights
     from information_schema.role_table_grants where table_schema = 'public' and grantee like 'app\\_%' group by 1, 2`,
  );
  const found = Object.fromEntries(groups.map((group) => [group, {} as Record<string, string>]));
  for (const { grantee, name, rights } of granted)
    if (kinds[String(name)]) found[String(grantee)]![String(name)] = String(rights);
  expect(found).toEqual(rights);
});

it.each(["app_regency", "app_judge", "app_admin", "app_agent", "app_public"])(
  "%s has no right at all on a person's table or column",
  async (role) => {
    for (const source of ["role_table_grants", "role_column_grants"]) {
      const found = await rows(
        `select table_name, privilege_type from information_schema.${source} where grantee = $1 and table_name = any($2)`,
        [role, tablesOf("person")],
      );
      expect(found).toEqual([]);
    }
  },
);

test("nobody but the owner may change what audit rows say", async () => {
  const found = await rows(
    `select grantee from information_schema.role_table_grants
     where table_name = 'audit_event' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE') and (grantee like 'app\\_%' or grantee = 'PUBLIC')`,
  );
  expect(found).toEqual([]);
});

test("the login can only become one of the group roles, which can become nobody", async () => {
  const login = decodeURIComponent(new URL(database.loginUrl).username);
  const [role] = await rows(
    "select rolsuper, rolinherit, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1",
    [login],
  );
  expect(role).toEqual({
    rolsuper: false,
    rolinherit: false,
    rolbypassrls: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolreplication: false,
  });
  expect(await rows("select relname from pg_class where pg_get_userbyid(relowner) = $1", [login])).toEqual(
    [],
  );
  expect(
    await rows(
      "select rolname from pg_roles where rolname = any($1) and (rolcanlogin or rolbypassrls or rolinherit or rolsuper)",
      [groups],
    ),
  ).toEqual([]);
  expect(
    await rows(
      "select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname = any($1)",
      [groups],
    ),
  ).toEqual([]);
});

test("a connection that has said nothing reaches nothing", async () => {
  const login = await openLogin(database);
  try {
    for (const table of ours)
      expect((await login.attempt({}, `select from public."${table}"`)).refused, table).toBe("42501");
    expect((await login.attempt({ role: "postgres" }, "select 1")).refused).toBe("42501");
    expect((await login.attempt({}, "create table public.mine ()")).refused).toBe("42501");
  } finally {
    await login.end();
  }
});
