import { resetEmbedded } from "@/lib/platform/db/embedded";
import { migrate } from "@/lib/platform/db/migrate";
import { emptyDatabase, freshDatabase, startTestServer } from "./database";
import { testDataDir } from "./settings";

/** Once per run: a server unless the runner brought one, the template `migrated`, and a database to work in. */
export default async function setup() {
  const stop = process.env.DATABASE_OWNER_URL ? undefined : await ownServer();
  await migrate(await emptyDatabase("migrated"));
  process.env.DATABASE_URL = (await freshDatabase("integration")).loginUrl;
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
