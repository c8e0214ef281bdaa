import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { forms, type Things } from "@/tests/integration/access/forms";
import { actions } from "@/tests/integration/access/matrix";
import { ask, expect, test, type Who } from "@/tests/support/browser";
import { severalAtOnce } from "@/tests/support/several";

const own = "35.23.12.2017";
const foreign = "35.23.12.2002";
const origin = () => new URL(process.env.E2E_URL ?? "").origin;

async function thingsIn(code: string): Promise<Things> {
  const [found] = await ask<Things>(
    `select v.code, (select id from resident where village_id = v.id order by id limit 1) as "residentId",
       (select id from membership where village_id = v.id and ended_on is null order by id limit 1) as "membershipId",
       (select id from target where village_id = v.id order by id limit 1) as "targetId",
       coalesce((select id from import where village_id = v.id order by id limit 1), gen_random_uuid()) as "importId",
       gen_random_uuid() as "rosterId",
       (select id from event where village_id = v.id order by id limit 1) as "eventId",
       (select id from document where village_id = v.id order by id limit 1) as "documentId",
       (select id from official_seat where village_id = v.id order by id limit 1) as "seatId",
       (select id from official_term where village_id = v.id order by id limit 1) as "termId",
       (select id from "user" where role = 'BRANCH' limit 1) as "userId" from village v where v.code = $1`,
    [code],
  );
  if (!found) throw new Error(`no village ${code}`);
  return found;
}

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

type Action = { id: string; name: string; page: string };

/** The actions as the build names them, each with the address of a page that serves it: sent elsewhere they are passed on. */
function builtActions(): Action[] {
  const folder = join(process.env.NEXT_DIST_DIR ?? ".next", "server", "server-reference-manifest.json");
  const manifest = JSON.parse(readFileSync(folder, "utf8")) as {
    node: Record<string, { exportedName?: string; workers: Record<string, unknown> }>;
  };
  return Object.entries(manifest.node).map(([id, { exportedName = id, workers }]) => ({
    id,
    name: exportedName,
    page: addressOf(Object.keys(workers).sort()[0] ?? ""),
  }));
}

/** "app/(main)/villages/[villageCode]/page" is below /villages/x. */
function addressOf(worker: string): string {
  const path = worker.replace(/^app|\/\([^/]*\)|\/(page|layout)$/g, "").replace(/\[[^/]*\]/g, "x");
  return path === "" ? "/" : path;
}

/** Posts a form as a browser with JavaScript does, and answers the state that comes back. */
async function post(
  page: Page,
  from: string,
  id: string,
  fields: Record<string, string | string[]>,
  headers: Record<string, string>,
) {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(`_1_${key}`, one);
  form.append("0", '[{"status":"idle"},"$K1"]');
  const answer = await page.request.post(from, {
    multipart: form,
    headers: { ...headers, "Next-Action": id, Accept: "text/x-component" },
    maxRedirects: 0,
  });
  const body = await answer.text();
  return { status: answer.status(), state: /"status":"(done|refused)"/.exec(body)?.[1] ?? null, body };
}

// Everybody's own to do; signing out would end the session that these tests work with.
const harmless =
  /^(renewCalendar|withdrawCalendar|signOut|signOutEverywhere|switchLanguage|acceptLink|endSession|readAllNotifications|chooseNotifications)Action$/;

const triedActions = () => builtActions().filter(({ name }) => !harmless.test(name));

test("every server action that needs a session has a form to try it with", () => {
  const needed = Object.keys(actions).filter((name) => !actions[name]?.open);
  expect(Object.keys(forms).sort()).toEqual(needed.map((name) => name.split("#")[1]).sort());
  const built = new Set(builtActions().map(({ name }) => name));
  expect(Object.keys(forms).filter((name) => !built.has(name))).toEqual([]);
});

test("a form posted by hand works for those who may, so the refusals below mean something", async ({
  open,
}) => {
  const page = await open("sutikno");
  const action = builtActions().find(({ name }) => name === "recordFigureAction");
  const fields = forms.recordFigureAction?.(await thingsIn(own)) ?? {};
  const answer = await post(page, "/account", action?.id ?? "", fields, { Origin: origin() });
  expect(answer).toMatchObject({ status: 200, state: "done" });
});

for (const person of ["nobody", "sutikno", "endang"] as const)
  test(`${person}: every server action with somebody else's things is refused and changes nothing`, async ({
    open,
  }) => {
    const at = await thingsIn(foreign);
    const page = await open(person);
    const before = await fingerprints();
    const wrong: string[] = [];
    const tryOne = async ({ id, name, page: from }: Action) => {
      const fields = forms[name]?.(at) ?? {};
      const answer = await post(page, from, id, fields, { Origin: origin() });
      // A search answers by leading on, and for somebody else's village to a page that is not there.
      const leadOn = name === "searchPersonAction" && answer.state === null && person !== "nobody";
      if (answer.state !== "refused" && !leadOn) wrong.push(`${name}: ${answer.status} ${answer.state}`);
      for (const headers of [
        { Origin: "https://jahat.example" },
        { Origin: "null" },
        {},
        { Origin: origin(), "Sec-Fetch-Site": "cross-site" },
      ]) {
        const forged = await post(page, from, id, fields, headers as Record<string, string>);
        if (forged.state === "done") wrong.push(`${name} with ${JSON.stringify(headers)}`);
      }
    };
    await severalAtOnce(triedActions(), tryOne);
    expect(wrong).toEqual([]);
    expect(await fingerprints()).toEqual(before);
  });

test("the owner of a thing gets no further from another site", async ({ open }) => {
  const page = await open("sutikno");
  const at = await thingsIn(own);
  const before = await fingerprints(own);
  await severalAtOnce(triedActions(), async ({ id, name, page: from }) => {
    for (const headers of [
      { Origin: "https://jahat.example" },
      { Origin: "null" },
      {},
      { Origin: origin(), "Sec-Fetch-Site": "cross-site" },
    ])
      expect(
        (await post(page, from, id, forms[name]?.(at) ?? {}, headers as Record<string, string>)).state,
        name,
      ).not.toBe("done");
  });
  expect(await fingerprints(own)).toEqual(before);
});

/** Everything that an action could have changed in the foreign village, and all accounts. */
async function fingerprints(code = foreign) {
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
    "event",
    "event_group",
    "event_attendee",
  ])
    found[table] = await ask(
      `select count(*)::int, md5(string_agg(t::text, '|' order by t::text)) from "${table}" t join village v on v.id = t.village_id where v.code = $1`,
      [code],
    );
  found.user = await ask(
    `select count(*)::int, md5(string_agg(t::text, '|' order by t::text)) from "user" t`,
  );
  found.one_time_link = await ask("select count(*)::int from one_time_link");
  return found;
}
