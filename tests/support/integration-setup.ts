import { resetEmbedded } from "@/lib/platform/db/embedded";
import { migrate } from "@/lib/platform/db/migrate";
import { emptyDatabase, startTestServer } from "./database";
import { testDataDir } from "./settings";

/** Once per run: a server unless the runner brought one, and the template `migrated`, which every file copies for itself. */
export default async function setup() {
  const stop = process.env.DATABASE_OWNER_URL ? undefined : await ownServer();
  await migrate(await emptyDatabase("migrated"));
  return stop;
}

async function ownServer() {
  const server = await startTestServer();
  process.env.DATABASE_OWNER_URL = server.ownerUrl;
  return async () => {
    await server.stop();
    await resetEmbedded(testDataDir);
  };
}
