import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { actions, type Role } from "@/tests/integration/access/matrix";
import { type Addresses, pages, type Route, routes } from "@/tests/integration/access/routes";
import { ask, expect, test, type Who } from "@/tests/support/browser";

const who: Record<Role, Who> = { ADMIN: "admin", BRANCH: "siti", VILLAGE: "sutikno", REGENCY: "endang" };
const everybody = Object.entries(who) as [Role, Who][];
const addresses = { ...routes, ...pages } as Record<string, Route>;
const own = "35.23.12.2017";
const foreign = "35.23.12.2002";
const origin = () => new URL(process.env.E2E_URL ?? "").origin;

/** Ways around the pages that have let people in elsewhere. */
const disguises: [string, (path: string) => { path: string; headers?: Record<string, string> }][] = [
  ["as it is", (path) => ({ path })],
  ["as data for the router", (path) => ({ path, headers: { RSC: "1" } })],
  [
    "as data for the router, with its query",
    (path) => ({ path: `${path}?_rsc=1a2b3`, headers: { RSC: "1" } }),
  ],
  [
    "as a prefetch",
    (path) => ({
      path,
      headers: { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
    }),
  ],
  ["as a file", (path) => ({ path: `${path === "/" ? "/index" : path}.rsc` })],
  ["as page data", (path) => ({ path: `/_next/data/build${path}.json` })],
  [
    "past the proxy",
    (path) => ({ path, headers: { "x-middleware-subrequest": Array(5).fill("middleware").join(":") } }),
  ],
  [
    "past the proxy, as it is called now",
    (path) => ({ path, headers: { "x-middleware-subrequest": Array(5).fill("proxy").join(":") } }),
  ],
  [
    "with headers that only we set",
    (path) => ({
      path,
      headers: { "x-client-address": "127.0.0.1", "x-forwarded-host": "localhost", "x-user-id": "admin" },
    }),
  ],
];

async function addressesIn(code: string): Promise<Addresses> {
  const [found] = await ask<Addresses>(
    `select v.code, g.code as "regencyCode", d.code as "districtCode",
       (select id from resident where village_id = v.id order by id limit 1) as "residentId",
       (select id from membership where village_id = v.id order by id limit 1) as "membershipId",
       (select id from import where village_id = v.id order by id limit 1) as "importId",
       (select id from "user" where role = 'BRANCH' limit 1) as "userId"
     from village v join district d on d.id = v.district_id join regency g on g.id = v.regency_id where v.code = $1`,
    [code],
  );
  if (!found) throw new Error(`no village ${code}`);
  return { ...found, importId: found.importId ?? "019aa000-0000-7000-8000-000000000001" };
}

/** What of a village's people an answer holds: names and masked or whole numbers. */
async function peopleIn(code: string): Promise<(body: string) => string[]> {
  const rows = await ask<{ name: string }>(
    `select distinct r.name from resident r join village v on v.id = r.village_id where v.code = $1 and r.name like '% %'`,
    [code],
  );
  const accounts = new Set((await ask<{ name: string }>(`select name from "user"`)).map(({ name }) => name));
  const names = rows.map(({ name }) => name).filter((name) => !accounts.has(name));
  expect(names.length).toBeGreaterThan(50);
  return (body) => [
    ...names.filter((name) => body.includes(name)),
    ...(body.match(/\b\d{4} \*{4} \*{4} \*{2}\d{2}\b|\b3523\d{12}\b/g) ?? []),
  ];
}

type Answer = { status: number; body: string; to: string };

async function get(page: Page, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const answer = await page.request.get(path, { headers, maxRedirects: 0 });
  const to = answer.headers().location ?? "";
  // Next.js sends a request for the router's data on to where caches keep that data apart.
  if (answer.status() === 307 && to.includes("_rsc") && !path.includes(to)) return get(page, to, headers);
  return { status: answer.status(), body: await answer.text(), to };
}

/** A page that was given up after its first bytes says so in its body, since the status had gone. */
function isRefused({ status, body }: { status: number; body: string }): boolean {
  return status === 404 || (status === 200 && body.includes("NEXT_HTTP_ERROR_FALLBACK;404"));
}

for (const [role, person] of everybody) {
  test(`${role}: every page and every address of the interface answers as the matrix says`, async ({
    open,
  }) => {
    const page = await open(person);
    const at = await addressesIn(own);
    const wrong: string[] = [];
    for (const [name, { path, may }] of Object.entries(addresses)) {
      if (name.startsWith("POST")) continue;
      const answer = await get(page, path(at));
      const served =
        (answer.status === 200 && !isRefused(answer)) ||
        (answer.status === 307 && !answer.to.startsWith("/sign-in"));
      const allowed = may === "anybody" || may.includes(role);
      if (served !== allowed || (!allowed && !isRefused(answer)))
        wrong.push(`${name}: ${answer.status} ${answer.to}`);
    }
    expect(wrong).toEqual([]);
  });
}

test("nobody: only what is open answers, and everything else leads to signing in", async ({ open }) => {
  const page = await open("nobody");
  const at = await addressesIn(own);
  const leak = await peopleIn(own);
  const wrong: string[] = [];
  for (const [name, { path, may, anonymous }] of Object.entries(addresses)) {
    if (name.startsWith("POST")) continue;
    const answer = await get(page, path(at));
    const expected = may === "anybody" ? 200 : name.startsWith("app/") ? 307 : (anonymous ?? 401);
    const toSignIn = answer.status !== 307 || new URL(answer.to, origin()).pathname === "/sign-in";
    if (answer.status !== expected || !toSignIn || leak(answer.body).length > 0)
      wrong.push(`${name}: ${answer.status} ${answer.to}`);
  }
  expect(wrong).toEqual([]);
});

const aboutVillage = Object.entries(addresses).filter(
  ([name]) => /villageCode|residentId|membershipId|importId/.test(name) && !name.startsWith("POST"),
);

for (const [disguise, disguised] of disguises) {
  test(`another village's pages, asked for ${disguise}, give not one byte of a person`, async ({ open }) => {
    const at = await addressesIn(foreign);
    const leak = await peopleIn(foreign);
    const leaks: string[] = [];
    const people = disguise.startsWith("as ")
      ? (["sutikno", "endang", "nobody"] as const)
      : (["sutikno", "nobody"] as const);
    for (const person of people) {
      const page = await open(person);
      for (const [, { path }] of aboutVillage) {
        const { path: asked, headers } = disguised(path(at));
        const answer = await get(page, asked, headers);
        // A prefetch is answered with the page's frame, which is the same for every village and has nobody in it.
        const shut =
          isRefused(answer) ||
          [303, 307, 308, 400, 401].includes(answer.status) ||
          disguise === "as a prefetch";
        if (leak(answer.body).length > 0 || !shut) leaks.push(`${person} ${asked}: ${answer.status}`);
      }
    }
    expect(leaks).toEqual([]);
  });
}

test("the same bytes are there for those whose village it is, in every disguise that shows a page", async ({
  open,
}) => {
  const page = await open("wiryo");
  const leak = await peopleIn(foreign);
  for (const headers of [{}, { RSC: "1" }, { "x-middleware-subrequest": "middleware" }] as Record<
    string,
    string
  >[]) {
    const answer = await get(page, `/villages/${foreign}/residents`, headers);
    expect(answer.status).toBe(200);
    expect(leak(answer.body).length).toBeGreaterThan(20);
  }
});

test("an upload is refused without a session, from another site, and for another's village", async ({
  open,
}) => {
  const send = async (person: Who | "nobody", code: string, headers: Record<string, string>) => {
    const page = await open(person);
    const file = { name: "penduduk.csv", mimeType: "text/csv", buffer: Buffer.from("NIK;NAMA\n") };
    const answer = await page.request.post(`/api/v1/villages/${code}/imports`, {
      multipart: { file },
      headers,
      maxRedirects: 0,
    });
    return `${answer.status()} ${answer.headers().location ?? ""}`.trim();
  };
  const before = await ask<{ count: number }>("select count(*)::int from import");
  const from = { Origin: origin() };
  expect(await send("nobody", own, from)).toBe("303 /sign-in");
  expect(await send("sutikno", foreign, from)).toBe("404");
  expect(await send("endang", own, from)).toBe("404");
  expect(await send("admin", own, from)).toBe("404");
  for (const headers of [
    {},
    { Origin: "null" },
    { Origin: "https://jahat.example" },
    { ...from, "Sec-Fetch-Site": "cross-site" },
  ])
    expect(await send("sutikno", own, headers as Record<string, string>)).toBe("403");
  expect(await ask("select count(*)::int from import")).toEqual(before);
});

type Action = { id: string; name: string; worker: string };

/** The actions as the build names them, each with a page that serves it. */
function builtActions(): Action[] {
  const folder = join(process.env.NEXT_DIST_DIR ?? ".next", "server", "server-reference-manifest.json");
  const manifest = JSON.parse(readFileSync(folder, "utf8")) as {
    node: Record<string, { exportedName?: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(manifest.node).map(([id, { exportedName = id, workers }]) => ({
    id,
    name: exportedName,
    worker: Object.keys(workers).sort()[0] ?? "",
  }));
}

test("every server action, called by everybody with somebody else's things, changes nothing", async ({
  open,
}) => {
  const at = await addressesIn(foreign);
  const built = builtActions();
  expect(built.length).toBeGreaterThanOrEqual(Object.keys(actions).length);
  const fields = {
    ...at,
    villageCode: at.code,
    name: "Penyusup",
    reason: "Mencoba masuk saja",
    endedOn: "2026-01-01",
    targetId: at.membershipId,
    sessionId: at.membershipId,
  };
  const before = await fingerprints();
  const answers: Record<string, number> = {};
  for (const person of ["nobody", "sutikno", "endang"] as const) {
    const page = await open(person);
    for (const { id, name } of built) {
      // Signing out is everybody's own to do, and would end the session this test works with.
      if (/signOut|switchLanguage/.test(name)) continue;
      for (const headers of [{ Origin: origin() }, { Origin: "https://jahat.example" }, {}] as Record<
        string,
        string
      >[]) {
        const answer = await page.request.post(person === "nobody" ? "/sign-in" : "/account", {
          multipart: Object.fromEntries([
            ["0", '["$K1"]'],
            ...Object.entries(fields).map(([key, value]) => [`1_${key}`, value]),
          ]),
          headers: { ...headers, "Next-Action": id, Accept: "text/x-component" },
          maxRedirects: 0,
        });
        answers[answer.status()] = (answers[answer.status()] ?? 0) + 1;
      }
    }
  }
  expect(Object.keys(answers).filter((status) => Number(status) >= 502)).toEqual([]);
  expect(await fingerprints()).toEqual(before);
});

/** Everything that an action could have changed in the foreign village, and all accounts. */
async function fingerprints() {
  const found: Record<string, unknown> = {};
  for (const table of [
    "resident",
    "membership",
    "household",
    "target",
    "target_revision",
    "village_figure",
    "village_profile",
    "village_stat",
    "import",
  ])
    found[table] = await ask(
      `select count(*)::int, md5(string_agg(t::text, '|' order by t::text)) from "${table}" t join village v on v.id = t.village_id where v.code = $1`,
      [foreign],
    );
  found.user = await ask(
    `select count(*)::int, md5(string_agg(t::text, '|' order by t::text)) from "user" t`,
  );
  found.one_time_link = await ask("select count(*)::int from one_time_link");
  return found;
}
