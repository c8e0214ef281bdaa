import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { ask, expect, test } from "@/tests/support/browser";
import { findLeaks, secretsIn } from "@/tests/support/leaks";
import { testFolder, testKeys } from "@/tests/support/settings";

// Runs after the journeys, being the last by name: by now everything has been typed, imported, searched and shown.

test("after all journeys no NIK, No KK, phone or KPJ lies in plain text in tables, files, WAL, logs or the build", async () => {
  test.setTimeout(300_000);
  const ownerUrl = process.env.E2E_OWNER_URL ?? "";
  Object.assign(process.env, { ...testKeys, DATABASE_URL: ownerUrl, APP_URL: process.env.E2E_URL });
  const numbers = await secretsIn(ownerUrl);
  expect(numbers.length).toBeGreaterThan(20_000);
  const [server] = await ask<{ data_directory: string }>("show data_directory");
  const written = ["files", "web.log", "worker.log"].map((name) => join(testFolder, name)).filter(existsSync);
  const folders = [dirname(server?.data_directory ?? ""), process.env.NEXT_DIST_DIR ?? ".next", ...written];
  expect(await findLeaks(numbers, { ownerUrl, folders })).toEqual([]);
});

test("a browser that has shown a village's people keeps none of them", async ({ open }) => {
  const page = await open("wiryo");
  await page.goto("/villages/35.23.12.2002/residents");
  await expect(page.getByRole("table")).toBeVisible();
  const kept = await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    cookies: document.cookie,
  }));
  expect(kept).toMatchObject({ databases: [], caches: [], cookies: "" });
  const text = JSON.stringify(kept);
  const names = await ask<{ name: string }>(
    `select distinct name from resident where village_id = (select id from village where code = '35.23.12.2002')`,
  );
  expect(names.filter(({ name }) => name.includes(" ") && text.includes(name))).toEqual([]);
  expect(text).not.toMatch(/\d{4} \*{4}|\d{16}/);
});
