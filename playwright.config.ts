import { defineConfig } from "@playwright/test";
import { chromiumFlags, obtainChromium } from "./tests/support/chromium";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "tests/e2e/.output",
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  expect: { timeout: 10_000 },
  use: {
    baseURL: process.env.E2E_URL ?? "http://localhost:3000",
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    trace: "retain-on-failure",
    launchOptions: { executablePath: obtainChromium(), args: chromiumFlags },
  },
  projects: [
    { name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
    { name: "phone", use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
  ],
});
