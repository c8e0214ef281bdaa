import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { testKeys } from "./tests/support/settings";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: { alias: { "@": at("."), "server-only": at("tests/support/empty.ts") } },
  test: {
    env: { ...testKeys, APP_URL: "http://localhost:3000" },
    projects: [
      { extends: true, test: { name: "office", include: ["tests/office/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}", "tests/architecture.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/support/integration-setup.ts"],
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
