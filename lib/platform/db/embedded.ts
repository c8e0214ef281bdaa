import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { brokenFolder, type Home, openHome, removeHome } from "@/lib/platform/db/embedded-home";
import { lastLine, launch, plainEnvironment } from "@/lib/platform/db/embedded-launch";
import { claimFolder, clearStalePostmaster } from "@/lib/platform/db/embedded-owner";

const major = "18";

/** `exited` settles when the server ends, whoever ended it. */
export type Embedded = { ownerUrl: string; stop: () => Promise<void>; exited: Promise<void> };

/**
 * Starts the PostgreSQL that came with npm, in DATA_DIR/postgres, on 127.0.0.1 behind a password.
 * `durable: false` trades crash safety for speed (tests). Throws EmbeddedProblem with a sentence to show.
 */
export async function startEmbedded(options: {
  dataDir: string;
  port?: number;
  durable?: boolean;
  database?: string;
}): Promise<Embedded> {
  const dataDir = resolve(options.dataDir);
  const home = openHome(dataDir);
  const release = claimFolder(home, dataDir);
  try {
    const password = readPassword(dataDir);
    await clearStalePostmaster(home);
    if (!existsSync(home.cluster)) createCluster(home, dataDir, password);
    checkCluster(home, dataDir);
    const server = await launch(home, dataDir, password, options);
    const database = options.database ?? "desa_sadar";
    await createDatabase(server.urlOf("postgres"), database);
    const stop = async () => {
      await server.stop();
      release();
    };
    return { ownerUrl: server.urlOf(database), stop, exited: server.exited };
  } catch (error) {
    release();
    throw error;
  }
}

/** Forgets everything in this DATA_DIR's database; refuses while somebody is using it. */
export async function resetEmbedded(dataDir: string) {
  const path = resolve(dataDir);
  if (existsSync(join(path, "postgres", "cluster"))) {
    const home = openHome(path);
    const release = claimFolder(home, path);
    await clearStalePostmaster(home);
    release();
  }
  removeHome(path);
  rmSync(passwordFile(path), { force: true });
}

const passwordFile = (dataDir: string) => join(dataDir, "postgres.password");

function readPassword(dataDir: string) {
  const file = passwordFile(dataDir);
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/** Built beside its final place and renamed, so a cluster is there whole or not at all. */
function createCluster(home: Home, dataDir: string, password: string) {
  const unfinished = `${home.cluster}.new`;
  const secret = join(home.path, "initial-password");
  rmSync(unfinished, { recursive: true, force: true });
  try {
    writeFileSync(secret, password, { mode: 0o600 });
    if (home.identity) chownSync(secret, home.identity.uid, home.identity.gid);
    const made = spawnSync(
      join(home.bin, "initdb"),
      [
        ...[
          "-D",
          unfinished,
          "-U",
          "postgres",
          `--pwfile=${secret}`,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
        ],
        ...[
          "--locale=C",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--no-sync",
          "--no-instructions",
        ],
      ],
      { ...home.identity, cwd: home.path, encoding: "utf8", env: plainEnvironment() },
    );
    if (made.status !== 0) throw brokenFolder(dataDir, lastLine(made.stderr || String(made.error)));
    renameSync(unfinished, home.cluster);
  } finally {
    rmSync(secret, { force: true });
  }
}

function checkCluster(home: Home, dataDir: string) {
  let version: string;
  try {
    version = readFileSync(join(home.cluster, "PG_VERSION"), "utf8").trim();
    readdirSync(join(home.cluster, "base"));
  } catch {
    throw brokenFolder(dataDir, "isinya bukan basis data PostgreSQL yang utuh");
  }
  if (version !== major)
    throw brokenFolder(dataDir, `dibuat oleh PostgreSQL ${version}, sedangkan ini ${major}`);
}

async function createDatabase(url: string, name: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const found = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
}
