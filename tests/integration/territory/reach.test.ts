import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/db/actor";
import { actorWith, openLogin, ownDatabase, type Said, type Scope } from "@/tests/support/access";
import type { TestDatabase } from "@/tests/support/database";
import { type Furnished, makeWorld } from "@/tests/support/furnished";
import { actions, behindRoutes, type Target } from "../access/matrix";
import { reads } from "../access/reads";
import { foreignIn, type Ledger, openLedger } from "./ledger";
import { mayAdd, maySee, type Row } from "./visibility";
import { mayWrite } from "./writing";

const runs = 1000;
const seed = Date.now() % 2 ** 31;
const villagesOfDistricts = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 });
const [shape = []] = fc.sample(fc.array(villagesOfDistricts, { minLength: 3, maxLength: 4 }), {
  seed,
  numRuns: 1,
});

let database: TestDatabase;
let world: Furnished[];
let userId: string;
let login: Awaited<ReturnType<typeof openLogin>>;
let ledger: Ledger;
const actors = new Map<string, Promise<Actor>>();

beforeAll(async () => {
  database = await ownDatabase("territory");
  world = await makeWorld(database, shape);
  userId = (await actorWith(database, { role: "ADMIN" }, "Akun orang lain")).id ?? "";
  login = await openLogin(database);
  ledger = await openLedger(database);
});

afterAll(async () => {
  await login.end();
  await ledger.end();
});

const operations = {
  ...reads,
  ...behindRoutes,
  ...Object.fromEntries(Object.entries(actions).filter(([, { run }]) => run)),
};

const anyScope: fc.Arbitrary<Scope> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(99).map((at): Scope => ({ role: "VILLAGE", villageId: villageAt(at).id })) },
  {
    weight: 4,
    arbitrary: fc.array(fc.nat(99), { minLength: 1, maxLength: 2 }).map(
      (list): Scope => ({
        role: "BRANCH",
        regencies: [...new Set(list.map((at) => villageAt(at).regencyId))].sort(),
      }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(99).map((at): Scope => ({ role: "REGENCY", regencyId: villageAt(at).regencyId })),
  },
  { weight: 1, arbitrary: fc.constant<Scope>({ role: "ADMIN" }) },
);

function villageAt(at: number): Furnished {
  return world[at % world.length]!;
}

function actorOf(scope: Scope): Promise<Actor> {
  const key = JSON.stringify(scope);
  const known = actors.get(key) ?? actorWith(database, scope);
  actors.set(key, known);
  return known;
}

const sqlRole = {
  ADMIN: "app_admin",
  BRANCH: "app_branch",
  VILLAGE: "app_village",
  REGENCY: "app_regency",
} as const;

function saidBy(actor: Actor): Said {
  return {
    role: sqlRole[actor.role as keyof typeof sqlRole],
    regencies: actor.regencies,
    village: actor.villageId,
  };
}

describe(`territory, seed ${seed}`, () => {
  test(`${runs} random reads and writes through the product reach nothing outside the actor's territory`, async () => {
    let shown = 0;
    let written = 0;
    const property = fc.asyncProperty(
      anyScope,
      fc.constantFrom(...Object.keys(operations)),
      fc.nat(99),
      async (scope, name, at) => {
        const actor = await actorOf(scope);
        const target: Target = { ...villageAt(at), userId };
        await ledger.takeTouched();
        const answer = await operations[name]?.run?.(actor, target);
        const tokens = await ledger.ownersIn(answer);
        expect(foreignIn(actor, tokens), `${name} shows`).toEqual([]);
        const touched = await ledger.takeTouched();
        const outside = touched.filter((row) => !mayWrite(actor, row));
        expect(outside, `${name} writes`).toEqual([]);
        shown += tokens.length;
        written += touched.length;
      },
    );
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
    // Unless much was seen and written inside the territories, nothing has been shown about the outside.
    expect(shown).toBeGreaterThan(runs / 2);
    expect(written).toBeGreaterThan(runs / 10);
  }, 300_000);

  test(`${runs} random statements of raw SQL reach nothing outside what the transaction said of itself`, async () => {
    let seen = 0;
    const kindsOfStatement = ["read", "update", "delete", "insert", "move"] as const;
    const anySaid = fc.oneof(
      { weight: 6, arbitrary: anyScope.map((scope) => ({ scope, said: null as Said | null })) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(
            fc.constantFrom("app_agent", "app_public", "app_system", "app_regency", "app_admin", undefined),
            fc.nat(99),
          )
          .map(([role, at]) => ({
            scope: null,
            said: {
              ...(role && { role }),
              regencies: [villageAt(at).regencyId],
              village: villageAt(at).id,
            } as Said | null,
          })),
      },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom("app_branch", "app_village", "app_regency")
          .map((role) => ({ scope: null, said: { role } as Said | null })),
      },
    );
    const property = fc.asyncProperty(
      anySaid,
      fc.constantFrom(...ledger.tables),
      fc.constantFrom(...kindsOfStatement),
      fc.nat(9999),
      async ({ scope, said: fixed }, table, kind, at) => {
        const said = fixed ?? saidBy(await actorOf(scope as Scope));
        if (kind === "read") {
          const { rows } = await login.attempt(said, `select to_jsonb(t) as row from public."${table}" t`);
          const shown = await ledger.placed(rows.map(({ row }) => row as Row));
          expect(
            shown.filter((row) => !maySee(said, table, row)),
            `${table} shows`,
          ).toEqual([]);
          seen += rows.length;
          return;
        }
        const foreign = (await ledger.rowsOf(table)).filter(
          (row) => !(kind === "insert" ? mayAdd : maySee)(said, table, row),
        );
        const row = foreign[at % Math.max(1, foreign.length)];
        if (!row) return;
        const { sql, values } = ledger.statement(kind, table, row);
        const { count, refused } = await login.attempt(said, sql, values);
        expect({ count, refused }, `${kind} on ${table} as ${JSON.stringify(said)}`).toEqual(
          refused === null ? { count: 0, refused: null } : { count: 0, refused: "42501" },
        );
        if (kind === "insert") expect(refused, `insert into ${table}`).toBe("42501");
      },
    );
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true });
    expect(seen).toBeGreaterThan(runs / 5);
  }, 300_000);

  test("a row of one's own cannot be moved out of the territory", async () => {
    const tried = new Set<string>();
    for (const village of world) {
      const elsewhere = world.find(({ regencyId }) => regencyId !== village.regencyId)!;
      const neighbour = world.find(
        ({ id, regencyId }) => id !== village.id && regencyId === village.regencyId,
      );
      const branch: Said = { role: "app_branch", regencies: [village.regencyId] };
      const head: Said = { role: "app_village", regencies: [village.regencyId], village: village.id };
      for (const table of ledger.tablesWithVillage)
        for (const [said, to] of [
          [branch, elsewhere],
          [head, elsewhere],
          [head, neighbour],
        ] as const) {
          if (!to) continue;
          // What was read and written above has used up some of them.
          if ((await login.attempt(said, `select from "${table}"`)).count === 0) continue;
          tried.add(table);
          const moved = await login.attempt(said, `update "${table}" set regency_id = $1, village_id = $2`, [
            to.regencyId,
            to.id,
          ]);
          expect(moved.refused, `${table} as ${said.role}`).toBe("42501");
        }
    }
    expect([...tried].sort()).toEqual([...ledger.tablesWithVillage].sort());
  });

  test("a village cannot be counted from outside it", async () => {
    const [here, there] = [world[0]!, world.at(-1)!];
    const head: Said = { role: "app_village", regencies: [here.regencyId], village: here.id };
    expect((await login.attempt(head, "select public.recount_village($1)", [here.id])).refused).toBeNull();
    expect((await login.attempt(head, "select public.recount_village($1)", [there.id])).refused).toBe(
      "P0002",
    );
    expect((await login.attempt({}, "select public.recount_village($1)", [here.id])).refused).toBe("42501");
  });
});
