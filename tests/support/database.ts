import { Client } from "pg";
import { loginUrl as loginUrlFor } from "@/lib/demo/data";
import { startEmbedded } from "@/lib/platform/db/embedded";
import { loginPassword, testDataDir } from "./settings";

export type TestDatabase = { ownerUrl: string; loginUrl: string };

/** A throwaway server that does not wait for the disk. */
export const startTestServer = () =>
  startEmbedded({ dataDir: testDataDir, durable: false, database: "tests" });

/** A new database with the whole schema and no rows, copied in a few hundredths of a second. */
export const freshDatabase = (name: string) => createFrom("migrated", name);

/** A new database with nothing in it at all. */
export const emptyDatabase = (name: string) => createFrom("template0", name);

/** The addresses of a database on the test server, for the owner and for the application. */
export function addressesOf(name: string): TestDatabase {
  const owner = new URL(ownerOfServer());
  owner.pathname = `/${name}`;
  return { ownerUrl: owner.href, loginUrl: loginUrlFor(owner.href, loginPassword) };
}

/** Runs statements as the owner, whom no row-level security stops: for preparing and for looking afterwards. */
export async function asOwner<T>(database: TestDatabase, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function createFrom(template: string, name: string): Promise<TestDatabase> {
  const server = new Client({ connectionString: ownerOfServer() });
  await server.connect();
  try {
    await server.query(`drop database if exists ${server.escapeIdentifier(name)} with (force)`);
    await server.query(`create database ${server.escapeIdentifier(name)} template ${template}`);
  } finally {
    await server.end();
  }
  return addressesOf(name);
}

function ownerOfServer() {
  const url = process.env.DATABASE_OWNER_URL;
  if (!url) throw new Error("Start these tests with npm test, or with vitest --project integration.");
  return url;
}
