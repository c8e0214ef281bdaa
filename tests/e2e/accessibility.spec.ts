import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/axe";
import { accounts, ask, expect, test, type Who } from "@/tests/support/browser";
import { expectChecked, expectCommitted, uploadResidents } from "@/tests/support/journey";
import { residentFile } from "@/tests/support/journey-files";

const full = "/villages/35.23.12.2017";
const empty = "/villages/35.23.12.2001";
const past = "asOf=2019-08-01";

const villagePages = [
  "",
  "/members",
  "/members?hamlet=TIDAK-ADA",
  "/members/new",
  "/members/new?search=tidak-ada-orangnya",
  "/members/new?new=1",
  "/members/sipp",
  "/contributions/import",
  "/unregistered",
  "/arrears",
  "/arrears/sponsors",
  "/retention",
  "/households",
  "/residents",
  "/duplicates",
  "/officials",
  "/targets",
  "/targets/cost",
  "/contributions",
  "/contributions/sponsored",
  "/events",
  "/events/new",
  "/schemes",
  "/schemes/new",
  "/mous",
  "/imports",
  "/imports?refused=FILE_TYPE",
  "/profile",
];

const routes: Record<Exclude<Who, "wiryo">, string[]> = {
  siti: [
    "/",
    "/villages",
    "/villages?search=Socorejo",
    "/villages?search=tidak-ada",
    "/provinces/35/ranking",
    "/regencies/35.23/ranking",
    `/regencies/35.23/ranking?${past}&unit=HOUSEHOLD`,
    "/districts/35.23.12/ranking",
    "/regencies/35.23/arrears",
    "/regencies/35.23/contributions",
    "/districts/35.23.12/contributions",
    "/regencies/35.23/retention?by=payer",
    `/villages/35.23.12.2002?${past}`,
    ...[
      "",
      "/members",
      "/unregistered",
      "/residents",
      "/targets",
      "/imports",
      "/profile",
      "/contributions",
    ].map((page) => empty + page),
    ...["", "/targets", "/members"].map((page) => full + page),
    "/events",
    "/events?view=list",
    "/mous",
    "/campaigns",
    "/simulator?income=1000000",
    "/agents",
    "/villages/35.23.12.2002/schemes/runs",
    "/tariffs",
    "/campaigns/new",
    "/innovations",
    "/innovations/new",
    "/mous/ceremonies/new?regency=35.23",
    `${full}/mous/new`,
    "/audit",
    "/account",
    "/notifications",
    "/tidak-ada",
  ],
  sutikno: villagePages.map((page) => full + page),
  endang: [
    "/regencies/35.23/ranking",
    "/regencies/35.23/contributions",
    "/districts/35.23.12/ranking?unit=PERSON",
    "/account",
    "/villages",
  ],
  admin: [
    "/users",
    "/users?search=tidak-ada",
    "/users/new",
    "/maps",
    "/audit",
    "/rubrics",
    "/account",
    "/tariffs/new/BPU",
    "/tariffs/new/RELIEF",
  ],
  hasan: ["/"],
};

for (const [who, addresses] of Object.entries(routes) as [keyof typeof routes, string[]][])
  test(`every page of ${accounts[who].role} can be used by everybody`, async ({ open }) => {
    test.setTimeout(240_000);
    const page = await open(who);
    for (const address of addresses) {
      await page.goto(address);
      await expectAccessible(page, who);
    }
    if (who === "siti" || who === "sutikno") await partsOfContest(page, who);
  });

async function partsOfContest(page: Page, who: Who) {
  const [one] = await ask<{ id: string }>(
    `select campaign_id as id from campaign_participant p join village v on v.id = p.village_id where v.code = '35.23.12.2017'`,
  );
  for (const part of who === "siti"
    ? ["", "/participants", "/terms", "/edit", "/standing", "/visit", "/binder", "/binder/template"]
    : [""]) {
    await page.goto(`/campaigns/${one?.id}${part}`);
    await expectAccessible(page, who);
  }
}

test("refused forms, imports in each state and the page for nobody can be used by everybody", async ({
  open,
}) => {
  test.setTimeout(240_000);
  const visitor = await open("nobody");
  await visitor.goto("/sign-in");
  await expectAccessible(visitor, "signing in");
  await visitor.getByRole("button", { name: "Masuk" }).click();
  await expect(visitor.getByRole("alert").first()).toBeFocused();
  await expectAccessible(visitor, "signing in refused");
  await visitor.goto("/invitations/none");
  await expectAccessible(visitor, "a link used up");
  await publicPages(visitor);

  const page = await open("sutikno");
  await page.goto(`${full}/members/new?new=1`);
  await page.getByRole("button", { name: "Daftarkan", exact: true }).click();
  await expect(page.getByRole("alert").first()).toBeFocused();
  await expectAccessible(page, "a registration refused");
  await page.goto("/tidak-ada");
  await expectAccessible(page, "not found");
  await stateOfMember(page);
  await statesOfImport(page);
});

async function publicPages(visitor: Page) {
  await visitor.goto("/progress");
  const league = await visitor.getByRole("link", { name: /^Lomba/ }).getAttribute("href");
  for (const address of ["/progress/35.23.12.2017", league ?? "", "/progress/none"]) {
    await visitor.goto(address);
    await expectAccessible(visitor, "a public page");
  }
}

async function stateOfMember(page: Page) {
  const [one] = await ask<{ membership: string; resident: string }>(
    `select m.id as membership, m.resident_id as resident from membership m join village v on v.id = m.village_id
     where v.code = '35.23.12.2017' and m.ended_on is null order by m.id desc limit 1`,
  );
  for (const address of [`/memberships/${one?.membership}?registered=1`, `/residents/${one?.resident}`]) {
    await page.goto(address);
    for (const fold of await page.locator("main details > summary").all()) await fold.click();
    await expectAccessible(page, "a member with everything unfolded");
  }
}

async function statesOfImport(page: Page) {
  await page.goto(`${full}/imports`);
  await uploadResidents(page, { name: "bukan-daftar.csv", bytes: Buffer.from("satu\ndua\n") });
  await expect(page.getByText("Berkas ditolak")).toBeVisible();
  await expectAccessible(page, "an import refused");
  await page.goto(`${full}/imports`);
  await uploadResidents(page, {
    name: "akses.xlsx",
    bytes: residentFile({ count: 30, village: 2093 }).bytes,
  });
  await expectChecked(page);
  await expectAccessible(page, "an import that waits");
  await page.getByRole("button", { name: "Simpan 26 baris" }).click();
  await expectCommitted(page);
  await expectAccessible(page, "an import done");
}
