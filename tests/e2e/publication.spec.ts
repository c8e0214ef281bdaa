import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { ask, expect, phone, test } from "@/tests/support/browser";
import { title } from "@/tests/support/journey";

const most = 60 * 1024;
/** Of the running contest, and not public in the seed. */
const hidden = `select v.code, v.name from campaign_participant p join village v on v.id = p.village_id
  join published_campaign c using (campaign_id) where not exists (select from published_village s where s.village_id = v.id)
  order by v.code limit 1`;

test("a village shows how far it is to whoever has the link: without account, script or cookie, in 60 KB", async ({
  open,
}) => {
  const [village] = await ask<{ code: string; name: string }>(hidden);
  const address = `/progress/${village?.code}`;
  const siti = await open("siti");
  const visitor = await open("nobody", { ...phone, javaScriptEnabled: false });
  const bytes = await countBytes(visitor);
  expect((await visitor.goto(address))?.status()).toBe(404);
  await expect(title(visitor)).toHaveText("Halaman tidak ditemukan");

  await siti.goto(`/villages/${village?.code}/profile`);
  await siti.getByText("Tampilkan untuk umum", { exact: true }).first().click();
  await expect(siti.getByText("tidak ada nama, NIK, RT, atau daftar orang")).toBeVisible();
  await siti.getByRole("button", { name: "Tampilkan untuk umum" }).click();
  await expect(siti.getByText("Capaian desa ini tampil untuk umum.")).toBeVisible();

  // What was asked for a moment ago may be kept for a minute.
  await expect.poll(async () => (await visitor.goto(address))?.status(), { timeout: 70_000 }).toBe(200);
  await expect(title(visitor)).toHaveText(`Desa ${village?.name}`);
  await expect(visitor.getByText("kelipatan 5")).toBeVisible();
  await expect(visitor.getByRole("img", { name: /^Dari / })).toBeVisible();
  expect(await widthOf(visitor)).toBe(360);

  await visitor.getByRole("link", { name: "Semua desa dan lomba" }).click();
  await visitor.getByRole("link", { name: /^Lomba Desa Sadar Kabupaten Tuban/ }).click();
  await expect(visitor.getByRole("link", { name: `Desa ${village?.name}` })).toBeVisible();
  expect(await widthOf(visitor)).toBe(360);
  expect(await visitor.context().cookies()).toEqual([]);
  expect(Math.max(...bytes.values())).toBeLessThan(most);
  // The village, the list and the contest.
  expect(bytes.size).toBeGreaterThanOrEqual(3);

  await visitor.goto(address);
  const card = await visitor.request.get(
    (await visitor.locator('meta[property="og:image"]').getAttribute("content")) ?? "",
  );
  const png = await card.body();
  expect(card.headers()["content-type"]).toBe("image/png");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(most);
  if (process.env.CARD) writeFileSync(process.env.CARD, png);
});

/** Bytes of everything that each page brought, as they are without compression. */
async function countBytes(page: Page): Promise<Map<string, number>> {
  const pages = new Map<string, number>();
  page.on("response", async (answer) => {
    const of = answer.request().isNavigationRequest() ? answer.url() : page.url();
    const body = await answer.body().catch(() => Buffer.alloc(0));
    pages.set(of, (pages.get(of) ?? 0) + body.length);
  });
  return pages;
}

/** Of what there is to scroll through: nothing runs over the edge of a phone. */
function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
