import { defineConfig } from "@playwright/test";
import { chromiumFlags, obtainChromium } from "./tests/support/chromium";

/** These look at the whole database: that nothing changed meanwhile, and what everybody left behind. */
const alone = ["**/forged.spec.ts", "**/zero-plaintext.spec.ts"];

// One desktop browser; journeys that belong on a phone ask for one (tests/support/browser.ts). Two files at a time on
// one seeded database, so each journey has villages of its own; some wait until all others have ended.
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "tests/e2e/.output",
  workers: 2,
  projects: [
    { name: "journeys", testIgnore: alone },
    { name: "after", testMatch: alone, workers: 1, dependencies: ["journeys"] },
  ],
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.E2E_URL ?? "http://localhost:3000",
    viewport: { width: 1280, height: 800 },
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    // A trace costs more than the journey itself; TRACE=1 keeps one of each that fails.
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: obtainChromium(), args: chromiumFlags },
  },
});
