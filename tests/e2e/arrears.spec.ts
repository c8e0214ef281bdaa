import { readFileSync } from "node:fs";
import { expectAccessible } from "@/tests/support/axe";
import { ask, expect, phone, test } from "@/tests/support/browser";
import { countListBehind, download, readFigure, title } from "@/tests/support/journey";

const code = "35.23.12.2017";

test("the branch finds the village where most will lapse, and takes its visiting list along", async ({
  open,
}) => {
  const page = await open("siti");
  await page.goto("/regencies/35.23/arrears?days=60");
  await expect(title(page)).toHaveText("Akan nonaktif menurut desa");
  const row = page.getByRole("row").filter({ hasText: "Sugihwaras" }).first();
  await row.getByRole("link").click();
  await expect(title(page)).toHaveText("Tunggakan");
  const [due] = await ask<{ count: number }>(
    `select count(*)::int from membership m join village v on v.id = m.village_id where v.code = $1
       and m.lapses_on > app_today() and m.lapses_on <= app_today() + 60`,
    [code],
  );
  const names = page.getByRole("main").getByRole("rowheader");
  await expect(names).toHaveCount(due?.count ?? -1);
  expect(due?.count).toBeGreaterThan(5);
  await expect(page.getByRole("main")).toContainText(`${due?.count} kepesertaan Desa Sugihwaras`);
  const texts = await page
    .locator('a[href*="wa.me"]')
    .evaluateAll((links) =>
      links
        .filter((link) => !link.closest("td"))
        .map((link) => decodeURIComponent(link.getAttribute("href") ?? "")),
    );
  const people = await names.allInnerTexts();
  for (const text of texts) for (const name of people) expect(text).not.toContain(name);
  await page.getByRole("main").locator("details").filter({ hasText: "Unduh" }).locator("summary").click();
  const file = await download(page, () => page.getByRole("link", { name: "PDF A4" }).click());
  expect(
    readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

test("on a phone the village's figures open lists of as many people, and say who sponsors and who stays", async ({
  open,
}) => {
  const page = await open("sutikno", phone);
  await page.goto(`/villages/${code}/arrears`);
  await expectAccessible(page, "Tunggakan");
  const people = await readFigure(page, "Menunggak 1 bulan");
  expect(await countListBehind(page, "Menunggak 1 bulan")).toBe(people);
  await page.goto(`/villages/${code}/arrears/sponsors`);
  await expect(page.getByRole("rowheader", { name: /PT Semen Pantura/ })).toBeVisible();
  await page.goto(`/villages/${code}/retention`);
  await expect(page.getByRole("rowheader").first()).toBeVisible();
});
