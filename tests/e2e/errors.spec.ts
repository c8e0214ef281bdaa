import type { Page } from "@playwright/test";
import { ask, expect, test, type Who } from "@/tests/support/browser";
import { allForms, expectRefusal, type FormName, fillWith, openForm } from "@/tests/support/journey-forms";

/** Forms in which nothing is required: sent empty they change nothing, and that is no mistake. */
const optional = ["revise", "describe"];
/** Nothing but ticks or a choice, of which none can be wrong. */
const ticks = ["notices", "assign", "assign-block"];
const seen = new Set<FormName>();

async function pagesWithForms(): Promise<[Who | "nobody", string][]> {
  const village = "/villages/35.23.12.2017";
  const [one] = await ask<Record<string, string>>(
    `select m.id as membership, m.resident_id as resident,
       (select r.id from resident r where r.village_id = v.id and r.vital_status = 'ALIVE'
         and not exists (select from membership x where x.resident_id = r.id) order by r.id limit 1) as stranger,
       (select id from "user" where email = 'endang@desa-sadar.example') as account
     from membership m join village v on v.id = m.village_id
     where v.code = '35.23.12.2017' and m.ended_on is null order by m.id limit 1`,
  );
  return [
    ["nobody", "/sign-in"],
    ["siti", `${village}/members`],
    ["siti", `${village}/residents`],
    ["siti", `${village}/members/new`],
    ["siti", `${village}/members/new?new=1`],
    ["siti", `${village}/members/new?resident=${one?.stranger}`],
    ["siti", `${village}/members/sipp`],
    ["siti", `${village}/targets`],
    ["siti", `${village}/events/new`],
    ["siti", `${village}/mous/new`],
    ["siti", "/campaigns/new"],
    ["siti", `${village}/imports`],
    ["siti", `${village}/imports/paste`],
    ["siti", `${village}/contributions/import`],
    ["siti", `${village}/profile`],
    ["siti", `/memberships/${one?.membership}`],
    ["siti", `/memberships/${one?.membership}/contributions`],
    ["siti", `${village}/contributions/sponsored`],
    ["siti", `/villages/35.23.12.2001/contributions`],
    ["siti", `/residents/${one?.resident}`],
    ["siti", "/account"],
    ["admin", "/users/new"],
    ["admin", `/users/${one?.account}`],
  ];
}

test("every form on every page says what is wrong, where, and keeps what was typed", async ({ open }) => {
  test.setTimeout(240_000);
  const pages = new Map<Who | "nobody", Page>();
  for (const [who, address] of await pagesWithForms()) {
    const page = pages.get(who) ?? (await open(who));
    pages.set(who, page);
    await page.goto(address);
    const names = (await allForms(page)).filter((name) => !ticks.includes(name));
    for (const [at, name] of names.entries()) {
      if (at > 0) await page.goto(address);
      await tryForm(page, name, optional.includes(name) ? ["x"] : ["x", ""]);
    }
  }
  const names = [...seen].map((name) => name.replace(/-[0-9a-f-]{36}$/, "")).sort();
  const expected = [
    "sign-in",
    "person",
    "register",
    "target",
    "revise",
    "import",
    "figure",
    "describe",
    "paste",
    "listing",
  ];
  expected.push(
    "attach",
    "base",
    "book",
    "payment",
    "sponsored",
    "campaign",
    "event",
    "mou",
    "sipp",
    "confirm",
    "end",
    "reveal",
    "password",
    "invite",
    "rescope",
  );
  expect([...new Set(names)]).toEqual(expected.sort());
});

test("the page of a one-time link does so too", async ({ open }) => {
  const admin = await open("admin");
  await admin.goto("/users/new");
  await admin.getByLabel("Nama", { exact: true }).fill("Uji Tautan");
  await admin.getByLabel("Alamat email").fill(`tautan.${Date.now()}@uji.example`);
  await admin.getByLabel("Kode desa").fill("35.23.12.2001");
  await admin.getByRole("button", { name: "Buat tautan" }).click();
  const text = await admin.getByRole("status").filter({ hasText: "Hanya muncul kali ini" }).textContent();
  const page = await open("nobody");
  const address = text?.match(/https?:\/\/\S+/)?.[0] ?? "";
  await page.goto(address);
  expect(await allForms(page)).toEqual(["invitation"]);
  await tryForm(page, "invitation", ["x", ""]);
});

async function tryForm(page: Page, name: FormName, texts: string[]) {
  const form = await openForm(page, name);
  for (const text of texts)
    await test.step(`${name} on ${page.url()} with "${text}"`, async () => {
      const typed = await fillWith(form, text);
      await form.locator('button[type="submit"]').last().click();
      await expectRefusal(page, form, typed);
      seen.add(name);
    });
}
