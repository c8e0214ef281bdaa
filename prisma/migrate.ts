import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { resetEmbedded, startEmbedded } from "@/lib/platform/db/embedded";
import { migrate, writeNextMigration } from "@/lib/platform/db/migrate";
import { loadRegions } from "./regions";

const args = process.argv.slice(2);

try {
  if (args[0] === "--diff") await diff(args[1]);
  else await apply();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function apply() {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: loginUrl } = process.env;
  if (!ownerUrl || !loginUrl) {
    throw new Error("npm run db:migrate needs DATABASE_OWNER_URL (the owner) and DATABASE_URL (the login).");
  }
  const applied = await migrate({ ownerUrl, loginUrl });
  await loadRegions(ownerUrl);
  console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
}

async function diff(name: string | undefined) {
  if (!name) throw new Error("npm run db:diff -- <name>");
  const file = await onScratchServer((ownerUrl) => writeNextMigration(ownerUrl, name));
  console.log(file ?? "prisma/migrations already say what prisma/schema says.");
}

/** The engine replays the migrations somewhere empty; a throwaway server keeps that off anybody's data. */
async function onScratchServer<T>(use: (ownerUrl: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "desa-sadar-diff-"));
  const server = await startEmbedded({ dataDir, durable: false });
  try {
    return await use(server.ownerUrl);
  } finally {
    await server.stop();
    await resetEmbedded(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}
