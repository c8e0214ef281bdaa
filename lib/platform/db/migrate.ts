import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { prepareJobs } from "@/lib/platform/db/migrate-jobs";
import { ensureLogin } from "@/lib/platform/db/migrate-login";
import { migrationList, migrationsFolder, schemaFiles, withEngine } from "@/lib/platform/db/schema-engine";

const nothingExternal = { externalTables: [], externalEnums: [] };
const lockNumber = 35_23_12;

/**
 * Brings a database up to date: prisma/migrations (noted in _prisma_migrations as the CLI does), the application's
 * login, the job queue's tables and the rate limiter's. Safe to repeat and to start twice at once. Returns the names
 * of the migrations it applied. `ownerUrl` may create roles; `loginUrl` is DATABASE_URL.
 */
export async function migrate(urls: { ownerUrl: string; loginUrl: string }): Promise<string[]> {
  const owner = new Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock($1)", [lockNumber]);
    const applied = await applyMigrations(urls.ownerUrl);
    await ensureLogin(owner, urls);
    await prepareJobs(owner, urls.ownerUrl);
    await prepareRateLimits(owner);
    return applied;
  } finally {
    await owner.end();
  }
}

/** What prisma/schema has that prisma/migrations do not, as SQL statements; empty when they agree. */
export async function assertNoDrift(ownerUrl: string): Promise<string[]> {
  const sql = await sqlFromMigrationsToSchema(ownerUrl);
  if (sql === null) return [];
  return sql
    .replace(/^--.*$/gm, "")
    .split(/;\s*\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

/** Writes the next migration from the difference to the schema; returns its file, or null when there is none. */
export async function writeNextMigration(ownerUrl: string, name: string): Promise<string | null> {
  const sql = await sqlFromMigrationsToSchema(ownerUrl);
  if (sql === null) return null;
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${stamp}_${name.replace(/\W+/g, "_")}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(migrationsFolder, "migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(join(folder, "migration.sql"), sql);
  return join(folder, "migration.sql");
}

async function applyMigrations(ownerUrl: string) {
  return withEngine(ownerUrl, async (engine) => {
    const input = { migrationsList: migrationList(), filters: nothingExternal };
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  });
}

/** Replays the migrations into a shadow database on that server, so the owner needs CREATEDB. */
function sqlFromMigrationsToSchema(ownerUrl: string): Promise<string | null> {
  return withEngine(ownerUrl, async (engine) => {
    const list = migrationList();
    const { exitCode, stdout } = await engine.diff({
      from: list.migrationDirectories.length > 0 ? { tag: "migrations", ...list } : { tag: "empty" },
      to: { tag: "schemaDatamodel", files: schemaFiles() },
      script: true,
      exitCode: true,
      filters: nothingExternal,
    });
    return exitCode === 2 ? (stdout ?? "") : null;
  });
}

/** rate-limiter-flexible would create this itself, but the application's login may not create tables. */
async function prepareRateLimits(owner: Client) {
  await owner.query(`
    create table if not exists public.rate_limit (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    );
    create index if not exists rate_limit_expire on public.rate_limit (expire);
    grant select, insert, update, delete on public.rate_limit to app_system`);
}
