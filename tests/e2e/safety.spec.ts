import type { Page } from "@playwright/test";
import { ask, expect, test, type Who } from "@/tests/support/browser";
import { crawl } from "@/tests/support/browser-crawl";
import { expectRegistered, fillMembership, uploadResidents } from "@/tests/support/journey";
import { workbookParts, zipOf } from "@/tests/support/zip";

const village = "/villages/35.23.12.2017";
const everybody: (Who | "nobody")[] = ["siti", "sutikno", "endang", "admin", "nobody"];

/** A NIK or No KK in one piece, or one of the seed's phones in any spelling; digits inside an id are neither. */
const personal = /(?<![\w-])(?:\d{16}|(?:\+62|0)84\d{9})(?![\w-])/;

/** Rows that were refused, opened to be put right with their cells as they were; who opened them is on record. */
const isOpenedOnPurpose = (address: string) => address.endsWith("/repair");

for (const who of everybody)
  test(`pages of ${who} break no content policy, log no error and carry no number of a person`, async ({
    open,
  }) => {
    test.setTimeout(240_000);
    const page = await open(who);
    const problems = listen(page);
    const { visited, downloads } = await crawl(page, {
      start: who === "nobody" ? "/sign-in" : "/",
      perKind: 1,
    });
    for (const { address, status, html } of visited) {
      if (status !== 200) problems.push(`${status} ${address}`);
      if (personal.test(html) && !isOpenedOnPurpose(address)) problems.push(`a number in ${address}`);
      if (personal.test(decodeURIComponent(address))) problems.push("a number in an address");
    }
    for (const address of downloads) {
      const answer = await page.request.get(address);
      if (answer.status() !== 200) problems.push(`${answer.status()} ${address}`);
      problems.push(...missingHeaders(address, answer.headers(), false));
    }
    problems.push(...(await keptInBrowser(page)));
    expect([...new Set(problems)]).toEqual([]);
    expect(visited.length).toBeGreaterThan(who === "nobody" ? 0 : 3);
  });

test("what does not exist and what is forbidden carry the same headers", async ({ open }) => {
  const page = await open("nobody");
  for (const [address, status] of [
    ["/api/v1/villages/35.23.12.2017/members", 401],
    ["/api/v1/imports/none/progress", 401],
    ["/api/health", 200],
    ["/invitations/none", 200],
    ["/progress", 200],
    ["/progress/none", 404],
    ["/progress/none/card", 404],
  ] as const) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(status);
    expect(missingHeaders(address, answer.headers(), !/^\/api\/|\/card$/.test(address))).toEqual([]);
  }
  const siti = await open("siti");
  const lost = await siti.goto("/tidak-ada");
  expect(lost?.status()).toBe(404);
  expect(missingHeaders("/tidak-ada", lost?.headers() ?? {}, true)).toEqual([]);
});

test("a form pressed twice and sent again registers one person once", async ({ open }) => {
  const page = await open("siti");
  await page.goto(`${village}/members/new?new=1`);
  await page.getByLabel("Nama sesuai KTP").fill("Dobel Kirim Sekali");
  await page.getByRole("textbox", { name: "NIK" }).fill("3523126501907777");
  await page.getByLabel("Tanggal lahir").fill("1990-01-25");
  await fillMembership(page, "Jasa");
  const sent = page.waitForRequest(
    (request) => request.method() === "POST" && request.url().includes("/members/new"),
  );
  await page.getByRole("button", { name: "Daftarkan", exact: true }).dblclick();
  const request = await sent;
  await expectRegistered(page, "Dobel Kirim Sekali");
  const again = await page.request.fetch(request, { maxRedirects: 0 });
  expect(again.status()).toBeLessThan(400);
  const rows = await ask<{ people: number; memberships: number }>(
    `select count(distinct r.id)::int as people, count(m.id)::int as memberships
     from resident r left join membership m on m.resident_id = r.id where r.name = 'Dobel Kirim Sekali'`,
  );
  expect(rows).toEqual([{ people: 1, memberships: 1 }]);
});

const wide = Array.from(
  { length: 16_000 },
  (_, column) => `<c r="${letters(column)}1" t="inlineStr"><is><t>x</t></is></c>`,
);
const bomb = { "xl/worksheets/sheet1.xml": "<worksheet>".padEnd(100 * 1024 * 1024, " ") };

for (const [what, name, bytes, sentence] of [
  ["a PDF", "warga.xlsx", () => Buffer.from("%PDF-1.7\n1 0 obj\nendobj"), "Ini bukan berkas Excel atau CSV"],
  ["an empty file", "kosong.xlsx", () => Buffer.alloc(0), "Berkas ini kosong"],
  [
    "a sheet of 16,000 columns",
    "lebar.xlsx",
    () => zipOf(workbookParts(`<row r="1">${wide.join("")}</row>`)),
    "kolom",
  ],
  ["100 MB in a small file", "bom.xlsx", () => zipOf(workbookParts("", bomb)), "Berkas"],
] as const)
  test(`${what} is answered with what to do, and the server goes on`, async ({ open }) => {
    const page = await open("siti");
    await page.goto(`${village}/imports`);
    await uploadResidents(page, { name, bytes: bytes() });
    const answer = page.getByRole("alert").or(page.getByText("Apa yang perlu dilakukan").locator(".."));
    await expect(answer.filter({ hasText: sentence }).first()).toBeVisible({ timeout: 8_000 });
    await expect(answer.first()).toContainText("unggah");
    expect((await page.request.get("/api/health")).status()).toBe(200);
  });

/** Hears what the browser complains about and what any answer lacks; the list fills as the page moves on. */
function listen(page: Page): string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on("response", (answer) => {
    const request = answer.request();
    const isPage = request.resourceType() === "document" && answer.status() < 300;
    problems.push(...missingHeaders(answer.url(), answer.headers(), isPage));
    const referer = request.headers().referer ?? "";
    if (personal.test(decodeURIComponent(answer.url() + referer))) problems.push("a number in an address");
  });
  return problems;
}

function missingHeaders(address: string, headers: Record<string, string>, isPage: boolean): string[] {
  const policy = headers["content-security-policy"] ?? "";
  const scripts = policy.match(/script-src ([^;]*)/)?.[1] ?? "";
  const { pathname } = new URL(address, "http://any");
  const isFile = /^\/(_next\/static\/|icon\.svg$)/.test(pathname);
  const isMap = /^\/api\/v1\/maps\/./.test(pathname);
  // The same for everybody, and without any script.
  const isPublic = /^\/progress(\/|$)/.test(pathname);
  const right = {
    nosniff: headers["x-content-type-options"] === "nosniff",
    "opener policy": headers["cross-origin-opener-policy"] === "same-origin",
    "referrer policy": isFile || /^(same-origin|strict-origin)$/.test(headers["referrer-policy"] ?? ""),
    "frame-ancestors": isFile || policy.includes("frame-ancestors 'none'"),
    "no-store": isFile || isMap || isPublic || /no-store/.test(headers["cache-control"] ?? ""),
    "a nonce":
      !isPage ||
      (isPublic && scripts === "" && policy.startsWith("default-src 'none'")) ||
      /'nonce-[\w+/=]{22,}'/.test(scripts),
    "no unsafe scripts": !/unsafe/.test(scripts),
  };
  return Object.entries(right).flatMap(([name, fine]) => (fine ? [] : [`${name} missing: ${address}`]));
}

async function keptInBrowser(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies();
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  const problems = cookies
    .filter(({ httpOnly, name }) => !httpOnly && name !== "locale")
    .map(({ name }) => `cookie ${name} is not HttpOnly`);
  if (personal.test(kept + cookies.map(({ value }) => decodeURIComponent(value)).join(" ")))
    problems.push("a number kept in the browser");
  return problems;
}

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
