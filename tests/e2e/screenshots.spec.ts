import { statSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, phone, test } from "@/tests/support/browser";
import { expectChecked, uploadResidents } from "@/tests/support/journey";
import { residentFile } from "@/tests/support/journey-files";

const village = "/villages/35.23.12.2017";

// Only on demand: SCREENSHOTS=1 npm test -- e2e writes the pictures that the README shows.
if (process.env.SCREENSHOTS)
  test("pictures for the README", async ({ open }) => {
    const siti = await open("siti");
    await siti.goto(village);
    await take(siti, "dashboard");
    await siti.goto(`${village}/imports`);
    await uploadResidents(siti, {
      name: "penduduk-sugihwaras.xlsx",
      bytes: residentFile({ count: 240 }).bytes,
    });
    await expectChecked(siti);
    await take(siti, "import");
    const endang = await open("endang");
    await endang.goto("/regencies/35.23/ranking");
    await take(endang, "league");
    const kades = await open("sutikno", phone);
    await kades.goto(village);
    await take(kades, "phone-dashboard");
    await kades.goto(`${village}/unregistered`);
    await take(kades, "phone-unregistered");
  });

async function take(page: Page, name: string) {
  await page.waitForLoadState("networkidle");
  const path = `tests/e2e/screenshots/${name}.png`;
  await page.screenshot({ path, animations: "disabled", scale: "css" });
  expect(statSync(path).size, name).toBeLessThanOrEqual(150 * 1024);
}
