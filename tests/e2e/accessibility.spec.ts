import type { Page } from "@playwright/test";
import { expectAccessible } from "@/tests/support/axe";
import { accounts, ask, expect, test, type Who } from "@/tests/support/browser";
import { expectChecked, expectCommitted, expectRegistered, uploadResidents } from "@/tests/support/journey";
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
  "/unregistered",
  "/households",
  "/residents",
  "/targets",
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
    "/ranking",
    "/regencies/35.23/ranking",
    `/regencies/35.23/ranking?${past}&unit=HOUSEHOLD`,
    "/districts/35.23.12/ranking",
    `/villages/35.23.12.2002?${past}`,
    ...["", "/members", "/unregistered", "/residents", "/targets", "/imports", "/profile"].map((page) => empty + page),
    ...["", "/targets", "/members"].map((page) => full + page),
    "/audit",
    "/account",
    "/tidak-ada",
  ],
  sutikno: villagePages.map((page) => full + page),
  endang: ["/regencies/35.23/ranking", "/districts/35.23.12/ranking?unit=PERSON", "/account", "/villages"],
  admin: ["/users", "/users?search=tidak-ada", "/users/new", "/audit", "/account"],
};

for (const [who, addresses] of Object.entries(routes) as [keyof typeof routes, string[]][])
  test(`every page of ${accounts[who].role} can be used by everybody`, async ({ open }) => {
    test.setTimeout(120_000);
    const page = await open(who);
    for (const address of addresses) {
      await page.goto(address);
      await expectAccessible(page, who);
    }
  });
