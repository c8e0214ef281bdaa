import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isBuilt, rememberBuild } from "@/lib/demo/fingerprint";
import { resetEmbedded } from "@/lib/platform/db/embedded";
import { migrate } from "@/lib/platform/db/migrate";
import { obtainChromium } from "./support/chromium";
import { addressesOf, emptyDatabase, startTestServer } from "./support/database";
import { countPlaywright, countVitest } from "./support/reports";
import { startApplication } from "./support/server";
import { testDataDir, testFolder, testKeys } from "./support/settings";
import { counted, killCommands, type Outcome, whole } from "./support/stage";

const bin = (name: string) => `node_modules/${name}`;
const next = bin("next/dist/bin/next");
const reports = (name: string) => join(testFolder, `${name}.json`);
const asked = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
let stopServer: (() => Promise<void>) | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, async () => {
    killCommands();
    await stopServer?.();
    process.exit(130);
  });
}

mkdirSync(testFolder, { recursive: true });
await stage("types", [], () =>
  whole([
    [next, "typegen"],
    [bin("typescript/bin/tsc"), "--noEmit"],
  ]),
);
await stage("lint", [], () => whole([[bin("@biomejs/biome/bin/biome"), "check", "."]]));
await stage("unit", [], () => vitest("unit"));
await stage("database", ["integration", "seed", "e2e"], startDatabase);
await stage("integration", [], () => vitest("integration"));
await stage("seed", ["e2e"], seedJourneys);
await stage("build", ["e2e"], build);
await stage("e2e", [], journeys);
await stopServer?.();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** Runs one stage, or skips it when others were asked for that do not need it. Nothing it throws stops the rest. */
async function stage(name: string, neededBy: string[], run: () => Promise<Outcome>) {
  if (asked.length > 0 && !asked.includes(name) && !neededBy.some((other) => asked.includes(other))) return;
  const began = Date.now();
  const outcome = await run().catch((error) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  total.passed += outcome.passed;
  total.failed += outcome.failed;
  if (outcome.failed > 0) console.log(outcome.output.trimEnd());
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(
    `${name.padEnd(12)} ${seconds.padStart(6)} s   ${outcome.passed} passed, ${outcome.failed} failed`,
  );
}

function vitest(project: string) {
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json"];
  return counted(
    [bin("vitest/vitest.mjs"), ...args, `--outputFile.json=${reports(project)}`],
    reports(project),
    countVitest,
  );
}

/** Not a test of its own: counted only when it fails. */
async function startDatabase(): Promise<Outcome> {
  await resetEmbedded(testDataDir);
  const server = await startTestServer();
  process.env.DATABASE_OWNER_URL = server.ownerUrl;
  stopServer = async () => {
    await server.stop();
    await resetEmbedded(testDataDir);
  };
  return { passed: 0, failed: 0, output: "" };
}

async function seedJourneys() {
  const database = await emptyDatabase("e2e");
  await migrate(database);
  return whole([["--import", "tsx", "--conditions=react-server", "tests/support/seed.ts"]], {
    ...testKeys,
    DATABASE_OWNER_URL: database.ownerUrl,
    DATABASE_URL: database.loginUrl,
    APP_URL: "http://localhost:3000",
  });
}

async function build() {
  const current = fingerprint();
  if (asked.length > 0 && !asked.includes("build") && isBuilt(current))
    return { passed: 1, failed: 0, output: "" };
  const outcome = await whole([[next, "build"]], {
    ...testKeys,
    NODE_ENV: "production",
    DATABASE_URL: "postgresql://nobody@127.0.0.1:1/none",
    APP_URL: "http://localhost:3000",
  });
  if (outcome.failed === 0) rememberBuild(current);
  return outcome;
}

async function journeys() {
  obtainChromium();
  const database = addressesOf("e2e");
  const application = await startApplication(database);
  try {
    return await counted(
      [bin("@playwright/test/cli.js"), "test", "--reporter=list,json"],
      reports("e2e"),
      countPlaywright,
      {
        E2E_URL: application.url,
        E2E_OWNER_URL: database.ownerUrl,
        PLAYWRIGHT_JSON_OUTPUT_FILE: reports("e2e"),
      },
    );
  } finally {
    await application.stop();
  }
}
