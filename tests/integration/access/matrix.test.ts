import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it, test } from "vitest";
import { actorForJob } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { uploadMap } from "@/lib/region/map/mutations";
import { actorWith, openLogin, ownDatabase } from "@/tests/support/access";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { makeWorld } from "@/tests/support/furnished";
import { squaresOf } from "@/tests/support/map";
import { exportedFunctions, exportedNames, readSources } from "@/tests/support/sources";
import { tablesOf } from "../territory/visibility";
import { actions, type Role, roles, type Target } from "./matrix";
import { reads } from "./reads";
import { pages, routes } from "./routes";

const sources = readSources("app", "components", "lib");
let database: TestDatabase;
let own: Target;
let foreign: Target;
const actors = {} as Record<Role, Actor>;

beforeAll(async () => {
  database = await ownDatabase(`access_${randomBytes(3).toString("hex")}`);
  const world = await makeWorld(database, [[2], [1]]);
  const targets: Target[] = [];
  for (const village of world)
    targets.push({
      ...village,
      userId: (await actorWith(database, { role: "ADMIN" }, "Akun lain")).id ?? "",
    });
  [own, foreign] = [targets[0], targets.at(-1)] as [Target, Target];
  actors.ADMIN = await actorWith(database, { role: "ADMIN" });
  await uploadMap(actors.ADMIN, { text: squaresOf([own.code]), source: "Uji" });
  actors.BRANCH = await actorWith(database, { role: "BRANCH", regencies: [own.regencyId] });
  actors.VILLAGE = await actorWith(database, { role: "VILLAGE", villageId: own.id });
  actors.JUDGE = (await actorForJob(own.judgeId))!;
  actors.REGENCY = await actorWith(database, { role: "REGENCY", regencyId: own.regencyId });
});

describe("the matrix lists", () => {
  test("every server action", () => {
    const found = sources
      .filter(({ code }) => /^\s*["']use server["']/m.test(code))
      .flatMap((source) => exportedNames(source).map((name) => `${source.path}#${name}`));
    expect(found.sort()).toEqual(Object.keys(actions).sort());
  });

  test("every route handler", () => {
    const found = sources
      .filter(({ path }) => /^app\/.*\/route\.ts$/.test(path))
      .flatMap((source) =>
        exportedNames(source)
          .filter((name) => /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/.test(name))
          .map((method) => `${method} ${source.path}`),
      );
    expect(found.sort()).toEqual(Object.keys(routes).sort());
  });

  test("every page", () => {
    const found = sources.map(({ path }) => path).filter((path) => /^app\/.*page\.tsx$/.test(path));
    expect(found.sort()).toEqual(Object.keys(pages).sort());
  });

  test("every query that takes an actor", () => {
    const found = sources
      .filter(({ path }) => /^lib\/(?!platform).*queries\.ts$/.test(path))
      .flatMap((source) =>
        exportedFunctions(source)
          .filter(({ first }) => first.startsWith("actor: Actor"))
          .map(({ name }) => `${source.path}#${name}`),
      );
    expect(found.sort()).toEqual(Object.keys(reads).sort());
  });
});

const rows = (table: Record<string, { may: Role[]; run: unknown }>) =>
  Object.entries(table).flatMap(([name, row]) =>
    row.run ? roles.map((role) => [name, role, row.may.includes(role)] as const) : [],
  );

describe("in one's own territory", () => {
  it.each(rows(reads))("%s as %s: %s", async (name, role, may) => {
    const answer = await reads[name]?.run(actors[role], own);
    if (may) expect(isEmpty(answer)).toBe(false);
    else expect(isEmpty(answer)).toBe(true);
  });

  it.each(rows(actions))("%s as %s: %s", async (name, role, may) => {
    const answer = await actions[name]?.run?.(actors[role], own);
    if (may) expect(answer).not.toMatchObject({ code: expect.stringMatching(/NOT_ALLOWED|_UNKNOWN$/) });
    else expect(answer).toEqual({ ok: false, code: "NOT_ALLOWED" });
  });
});

describe("outside one's territory", () => {
  const territorial = (table: Record<string, { may: Role[]; run: unknown }>) =>
    rows(table).filter(
      ([name, role, may]) =>
        may &&
        role !== "ADMIN" &&
        !/\/user\/|\/notification\/|\/rule\/|\/office\/|\/map\/|rankProvinces|rankRegencies|listRegencies|ownVillageCode|listOpenImports|listAudit|listVillagesAtRisk|listLatest|\/calendar\/actions|agendaPage|effectByKind|listCalendar|\/contribution\//.test(
          name,
        ),
    );

  it.each(territorial(actions))("%s as %s is refused as if it did not exist", async (name, role) => {
    const answer = await actions[name]?.run?.(actors[role], foreign);
    expect(answer).toMatchObject({ ok: false, code: expect.stringMatching(/_UNKNOWN$/) });
  });

  it.each(territorial(reads))("%s as %s finds nothing", async (name, role) => {
    expect(isEmpty(await reads[name]?.run(actors[role], foreign))).toBe(true);
  });
});

describe.each(["app_agent", "app_public"])("%s, for whom there is no screen yet", (role) => {
  it("sees geography and rules, and nothing of a village or a person", async () => {
    const login = await openLogin(database);
    const said = { role, regencies: [own.regencyId], village: own.id };
    for (const table of tablesOf("village", "aggregate", "daily", "person", "account", "audit"))
      expect((await login.attempt(said, `select from "${table}"`)).refused, table).toBe("42501");
    for (const table of tablesOf("open", "region"))
      expect((await login.attempt(said, `select from "${table}"`)).refused, table).toBeNull();
    await login.end();
  });
});

test("refusals leave nothing behind but what was asked for", async () => {
  const before = await counts();
  for (const row of Object.values(actions))
    if (!row.may.includes("REGENCY")) await row.run?.(actors.REGENCY, own);
  expect(await counts()).toEqual(before);
});

function isEmpty(answer: unknown): boolean {
  return answer === null || answer === undefined || (Array.isArray(answer) && answer.length === 0);
}

function counts() {
  return asOwner(database, async (client) => {
    const found: Record<string, string> = {};
    for (const table of tablesOf("village", "aggregate", "daily", "person", "account", "audit")) {
      const { rows: all } = await client.query(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from "${table}" t`,
      );
      found[table] = all[0].digest;
    }
    return found;
  });
}
