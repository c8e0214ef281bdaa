import { loginUrl } from "@/lib/demo/data";
import { resetEmbedded, startEmbedded } from "@/lib/platform/db/embedded";
import { migrate } from "@/lib/platform/db/migrate";
import { newId } from "@/lib/platform/id";
import { loadRegions } from "@/prisma/regions";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { loginPassword, testKeys } from "@/tests/support/settings";

export type Ground = {
  database: TestDatabase;
  env: Record<string, string>;
  /** The account of a branch officer for all of East Java. */
  officer: string;
  /** A village that nobody has used yet. */
  nextVillage: () => string;
  stop: () => Promise<void>;
};

const dataDir = ".bench/data";

/** A server of its own that waits for its disk as a site's does, with all villages and one branch officer. */
export async function openGround(): Promise<Ground> {
  await resetEmbedded(dataDir);
  const server = await startEmbedded({ dataDir });
  const database = { ownerUrl: server.ownerUrl, loginUrl: loginUrl(server.ownerUrl, loginPassword) };
  await migrate(database);
  await loadRegions(database.ownerUrl);
  const [office, officer] = [newId(), newId()];
  const villages = await asOwner(database, async (client) => {
    await client.query("insert into office (id, name, kind) values ($1, 'Kantor Uji', 'BRANCH')", [office]);
    await client.query(
      "insert into office_regency (office_id, regency_id) select $1, id from regency where province_id = 35",
      [office],
    );
    await client.query(
      `insert into "user" (id, email, name, role, office_id) values ($1, 'uji@uji.example', 'Uji', 'BRANCH', $2)`,
      [officer, office],
    );
    const { rows } = await client.query<{ code: string }>(
      "select code from village where regency_id = 3523 order by code",
    );
    return rows.map(({ code }) => code);
  });
  const env = { ...testKeys, DATABASE_URL: database.loginUrl, APP_URL: "http://localhost:3000" };
  Object.assign(process.env, env);
  return {
    database,
    env,
    officer,
    nextVillage: () => {
      const code = villages.pop();
      if (!code) throw new Error("no village is left");
      return code;
    },
    stop: async () => {
      await server.stop();
      await resetEmbedded(dataDir);
    },
  };
}
