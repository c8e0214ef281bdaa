import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import type { Keys } from "@/lib/demo/keys";
import { Problem } from "@/lib/demo/problem";
import { resetEmbedded, startEmbedded } from "@/lib/platform/db/embedded";

const ownFiles = [
  "keys.json",
  "web.log",
  "worker.log",
  "build.log",
  "postgres.log",
  "uploads",
  "files",
  "tmp",
];

/** Removes what the demo put into DATA_DIR, and nothing else that may be in that folder. */
export async function resetData(dataDir: string) {
  if (process.env.DATABASE_URL) {
    throw new Problem(
      "Dengan DATABASE_URL, --reset tidak menghapus apa pun; kosongkan basis data itu sendiri.",
    );
  }
  if (statSync(dataDir, { throwIfNoEntry: false })?.isFile()) rmSync(dataDir);
  await resetEmbedded(dataDir);
  for (const name of ownFiles) rmSync(join(dataDir, name), { recursive: true, force: true });
}

/** The server to work on: DATABASE_URL names its owner when given, otherwise our own PostgreSQL in DATA_DIR. */
export async function openDatabase(dataDir: string, keys: Keys) {
  const given = process.env.DATABASE_URL;
  if (given) await refuseUnreachable(given);
  const server = given
    ? { ownerUrl: given, stop: async () => undefined, exited: undefined }
    : await startEmbedded({ dataDir });
  return { ...server, loginUrl: loginUrl(server.ownerUrl, keys.DATABASE_PASSWORD) };
}

/** The application's login on the same database as the owner. */
export function loginUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = "desa_sadar_app";
  url.password = password;
  return url.href;
}

async function refuseUnreachable(ownerUrl: string) {
  try {
    const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
    await client.connect();
    await client.end();
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new Problem(
      `Basis data di DATABASE_URL tidak dapat dihubungi (${reason}); periksa alamat dan sandinya.`,
    );
  }
}
