import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { answers, start, webArguments, workerArguments } from "@/lib/demo/children";
import { freePort } from "@/lib/platform/db/embedded-launch";
import type { TestDatabase } from "./database";
import { testFolder, testKeys } from "./settings";

/** The production server and the worker on a free port, as a site runs them. Throws with their last lines. */
export async function startApplication(database: TestDatabase) {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const dataDir = join(testFolder, "files");
  mkdirSync(dataDir, { recursive: true });
  const { DATABASE_OWNER_URL, ...inherited } = process.env;
  const env: NodeJS.ProcessEnv = {
    ...inherited,
    ...testKeys,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: database.loginUrl,
    APP_URL: url,
    DATA_DIR: dataDir,
    PORT: String(port),
  };
  const run = (name: string, args: string[]) =>
    start(name, ["--import", "tsx", ...args], { env, log: join(testFolder, `${name}.log`) });
  const web = run("web", webArguments);
  const worker = run("worker", workerArguments);
  const stop = async () => {
    await Promise.all([web.stop(), worker.stop()]);
  };
  const up = await answers(`http://127.0.0.1:${port}/api/health`, Promise.race([web.exited, worker.exited]));
  if (up) return { url, stop };
  await stop();
  throw new Error(`The application did not start.\nweb: ${web.tail()}\nworker: ${worker.tail()}`);
}
