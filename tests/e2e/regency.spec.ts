import { addDays, today } from "@/lib/platform/dates";
import { formatDay } from "@/lib/platform/format";
import { accounts, ask, expect, test } from "@/tests/support/browser";
import { crawl } from "@/tests/support/browser-crawl";
import { signIn, title } from "@/tests/support/journey";

const league = "/regencies/35.23/ranking";

test("Endang signs in to the league of Tuban's kecamatan and sees who leads", async ({ open }) => {
  const page = await open("nobody");
  await signIn(page, accounts.endang);
  await expect(page).toHaveURL(new RegExp(`${league}$`));
  await expect(title(page)).toHaveText("Peringkat kecamatan, Kabupaten Tuban");
  const rows = page.getByRole("table").locator("tbody tr");
  await expect(rows).toHaveCount(20);
  const ranks = await rows.locator("td:first-child").allInnerTexts();
  expect(ranks[0]).toBe("1");
  const shares = await rows.locator('[data-label="Cakupan"]').allInnerTexts();
  const numbers = shares
    .filter((share) => share.includes("%"))
    .map((share) => Number(share.replace("%", "").replace(",", ".")));
  expect(numbers.length).toBeGreaterThan(10);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
  await expect(page.getByText("Urutan menurut cakupan; bila sama", { exact: false })).toBeVisible();
});

test("she counts in households instead, looks at a past day, and opens Jenu with its villages", async ({
  open,
}) => {
  const page = await open("endang");
  await page.goto(league);
  await page.getByRole("navigation", { name: "Dihitung menurut" }).getByRole("link", { name: "KK" }).click();
  await expect(page).toHaveURL(/unit=HOUSEHOLD/);
  await expect(page.getByRole("link", { name: "KK", exact: true })).toHaveAttribute("aria-current", "page");

  const day = addDays(today(), -40);
  await page.getByLabel("Lihat keadaan tanggal").fill(day);
  await page.getByRole("button", { name: "Lihat" }).click();
  await expect(page).toHaveURL(new RegExp(`unit=HOUSEHOLD.*asOf=${day}`));
  await expect(page.getByText(`Data per ${formatDay(day)}`)).toBeVisible();

  await page.getByRole("table").getByRole("link", { name: "Jenu" }).click();
  await expect(title(page)).toHaveText("Peringkat desa, Kec. Jenu");
  await expect(page.getByText(`Data per ${formatDay(day)}`)).toBeVisible();
  await expect(page.getByRole("rowheader", { name: "Sugihwaras" })).toBeVisible();
  await expect(page.getByRole("rowheader").getByRole("link")).toHaveCount(0);
});

test("no page she can reach shows a person", async ({ open }) => {
  const names = await peopleNames();
  const page = await open("endang");
  const { visited, downloads } = await crawl(page, { start: "/", perKind: 3 });
  expect(visited.length).toBeGreaterThan(7);
  expect(visited.filter(({ status }) => status !== 200)).toEqual([]);
  for (const { address, html } of visited) {
    expect(
      pairsIn(html).filter((pair) => names.has(pair)),
      address,
    ).toEqual([]);
    expect(html, address).not.toMatch(/\d{16}|\d{4} \*{4} \*{4}/);
  }
  for (const address of downloads) expect(address).toMatch(/^\/api\/v1\/(regencies|districts|campaigns)\//);
});

test("the addresses of people, their lists and their files do not exist for her", async ({ open }) => {
  const [one] = await ask<Record<string, string>>(
    `select m.id as membership, r.id as resident, v.code, (select id from import limit 1) as import
     from membership m join resident r on r.id = m.resident_id join village v on v.id = m.village_id
     where v.code = '35.23.12.2017' limit 1`,
  );
  const page = await open("endang");
  const village = `/villages/${one?.code}`;
  const sections = [
    "",
    "/members",
    "/members/new",
    "/residents",
    "/unregistered",
    "/households",
    "/arrears",
    "/retention",
    "/imports",
    "/targets",
  ];
  const pages = [
    ...sections.map((section) => village + section),
    `/residents/${one?.resident}`,
    `/memberships/${one?.membership}`,
    `/imports/${one?.import}`,
    "/users",
    "/audit",
  ];
  for (const address of pages) {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
  }
  const files = [
    `${village}/members`,
    `${village}/members?nik=full`,
    `${village}/unregistered`,
    `${village}/charts/progress`,
    `/imports/${one?.import}/refused`,
    `/imports/${one?.import}/progress`,
  ];
  for (const address of files) {
    const answer = await page.request.get(`/api/v1${address}`);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text()).toBe("");
  }
});

/** First and second names of everybody listed; single names are also names of places. */
async function peopleNames(): Promise<Set<string>> {
  const rows = await ask<{ name: string }>("select distinct name from resident where name like '% %'");
  expect(rows.length).toBeGreaterThan(1000);
  return new Set(rows.map(({ name }) => name).filter((name) => name !== accounts.endang.name));
}

function pairsIn(text: string): string[] {
  const words = text.split(/[^\p{L}]+/u);
  return words.map((word, at) => `${word} ${words[at + 1] ?? ""}`);
}
