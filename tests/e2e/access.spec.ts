import type { Page } from "@playwright/test";
import type { Addresses } from "@/tests/integration/access/addresses";
import type { Role } from "@/tests/integration/access/matrix";
import { pages, type Route, routes } from "@/tests/integration/access/routes";
import { ask, expect, test, type Who } from "@/tests/support/browser";
import { severalAtOnce } from "@/tests/support/several";

const who: Record<Role, Who> = {
  ADMIN: "admin",
  BRANCH: "siti",
  VILLAGE: "sutikno",
  REGENCY: "endang",
  JUDGE: "hasan",
};
const everybody = Object.entries(who) as [Role, Who][];
const addresses = { ...routes, ...pages } as Record<string, Route>;
const readable = Object.entries(addresses).filter(([name]) => !name.startsWith("POST"));
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
       (select id from resident where village_id = v.id order by id desc limit 1) as "otherResidentId",
       (select id from membership where village_id = v.id order by id limit 1) as "membershipId",
       (select id from import where village_id = v.id order by id limit 1) as "importId",
       (select id from import where village_id = v.id and format = 'roster' order by id limit 1) as "rosterId",
       (select id from import where village_id = v.id and format = 'inquiry' order by id limit 1) as "inquiryId",
       (select m.id from mou m join mou_step s on s.mou_id = m.id and s.kind = 'SIGNED' where m.village_id = v.id limit 1) as "mouId",
       (select m.id from mou m where m.village_id = v.id and not exists
         (select from mou_step s where s.mou_id = m.id and s.kind <> 'DRAFTED') limit 1) as "draftId",
       (select m.ceremony_id from mou m where m.village_id = v.id and m.ceremony_id is not null limit 1) as "ceremonyId",
       (select id from event where village_id = v.id and starts_at < now() and cancelled_at is null order by id limit 1) as "eventId",
       (select id from document where village_id = v.id order by id limit 1) as "documentId",
       (select id from official_seat where village_id = v.id order by id limit 1) as "seatId",
       (select campaign_id from campaign_participant where village_id = v.id order by campaign_id limit 1) as "campaignId",
       (select n.campaign_id from campaign_nomination n join judging_closing c using (campaign_id)
         where n.regency_id = v.regency_id limit 1) as "judgedId",
       (select id from verification_visit where village_id = v.id order by id limit 1) as "visitId",
       (select campaign_id from verification_visit where village_id = v.id order by id limit 1) as "visitedId",
       (select campaign_id from binder_task where village_id = v.id order by id limit 1) as "provenId",
       coalesce((select id from innovation where village_id = v.id order by id limit 1),
         (select id from innovation where regency_id = v.regency_id order by id limit 1)) as "innovationId",
       (select id from agent where regency_id = v.regency_id order by id limit 1) as "agentId",
       (select id from receipt where village_id = v.id order by number limit 1) as "receiptId",
       (select id from scheme where village_id = v.id order by id limit 1) as "schemeId",
       (select id from scheme where village_id = v.id and kind = 'WASTE_BANK' order by id limit 1) as "wasteBankId",
       (select a.id from ledger_account a join scheme s on s.id = a.scheme_id and s.kind = 'WASTE_BANK'
         where a.village_id = v.id and a.kind = 'SAVER' order by s.id, a.id limit 1) as "wasteSaverId",
       (select id from contribution_run where village_id = v.id order by id limit 1) as "runId",
       (select id from "user" where role = 'BRANCH' limit 1) as "userId"
     from village v join district d on d.id = v.district_id join regency g on g.id = v.regency_id where v.code = $1`,
    [code],
  );
  if (!found) throw new Error(`no village ${code}`);
  const none = "019aa000-0000-7000-8000-000000000001";
  const { importId, rosterId, inquiryId } = found;
  return {
    ...found,
    importId: importId ?? none,
    rosterId: rosterId ?? none,
    inquiryId: inquiryId ?? none,
    provenId: found.provenId ?? none,
    agentId: found.agentId ?? none,
  };
}

const word = /[\p{L}\p{M}]+/gu;

/** What of a village's people an answer holds: names and masked or whole numbers. */
async function peopleIn(code: string): Promise<(body: string) => string[]> {
  const rows = await ask<{ name: string }>(
    `select distinct r.name from resident r join village v on v.id = r.village_id where v.code = $1 and r.name like '% %'`,
    [code],
  );
  const accounts = new Set((await ask<{ name: string }>(`select name from "user"`)).map(({ name }) => name));
  const names = rows.map(({ name }) => name).filter((name) => !accounts.has(name));
  expect(names.length).toBeGreaterThan(50);
  // By first word: a village has thousands of names, and a thousand answers are looked through.
  const byFirst = new Map<string, string[]>();
  for (const name of names) {
    const [first = ""] = name.match(word) ?? [];
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  const namesIn = (body: string) =>
    [...body.matchAll(word)].flatMap(({ 0: first, index }) =>
      (byFirst.get(first) ?? []).filter((name) => body.startsWith(name, index)),
    );
  return (body) => [
    ...namesIn(body),
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
    const look = async ([name, { path, may }]: [string, Route]) => {
      const answer = await get(page, path(at));
      const served =
        (answer.status === 200 && !isRefused(answer)) ||
        (answer.status === 307 && !answer.to.startsWith("/sign-in"));
      const allowed = may === "anybody" || may.includes(role);
      if (served !== allowed || (!allowed && !isRefused(answer)))
        wrong.push(`${name}: ${answer.status} ${answer.to}`);
    };
    await severalAtOnce(readable, look);
    expect(wrong).toEqual([]);
  });
}

test("nobody: only what is open answers, and everything else leads to signing in", async ({ open }) => {
  const page = await open("nobody");
  const at = await addressesIn(own);
  const leak = await peopleIn(own);
  const wrong: string[] = [];
  const look = async ([name, { path, may, anonymous }]: [string, Route]) => {
    const answer = await get(page, path(at));
    const expected = may === "anybody" ? 200 : name.startsWith("app/") ? 307 : (anonymous ?? 401);
    const toSignIn = answer.status !== 307 || new URL(answer.to, origin()).pathname === "/sign-in";
    if (answer.status !== expected || !toSignIn || leak(answer.body).length > 0)
      wrong.push(`${name}: ${answer.status} ${answer.to}`);
  };
  await severalAtOnce(readable, look);
  expect(wrong).toEqual([]);
});

const aboutVillage = readable.filter(([name]) =>
  /villageCode|residentId|membershipId|importId|eventId|seatId|mouId/.test(name),
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
      const look = async ([, { path }]: [string, Route]) => {
        const { path: asked, headers } = disguised(path(at));
        const answer = await get(page, asked, headers);
        // A prefetch is answered with the page's frame, which is the same for every village and has nobody in it.
        const shut =
          isRefused(answer) ||
          [303, 307, 308, 400, 401].includes(answer.status) ||
          disguise === "as a prefetch";
        if (leak(answer.body).length > 0 || !shut) leaks.push(`${person} ${asked}: ${answer.status}`);
      };
      await severalAtOnce(aboutVillage, look);
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
