import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { answers, type Child, start, webArguments, workerArguments } from "@/lib/demo/children";
import { openDatabase, resetData } from "@/lib/demo/data";
import { fingerprint, isBuilt, rememberBuild } from "@/lib/demo/fingerprint";
import { openKeys } from "@/lib/demo/keys";
import { Problem, wordsFor } from "@/lib/demo/problem";
import { migrate } from "@/lib/platform/db/migrate";

const dev = process.argv.includes("--dev");
const dataDir = resolve(process.env.DATA_DIR || ".data");
const port = Number(process.env.PORT || 3000);
const address = process.env.APP_URL || `http://localhost:${port}`;
const cleanUps: (() => Promise<void>)[] = [];
let stopping: Promise<never> | undefined;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stopAll(0));

try {
  await run();
} catch (error) {
  if (!stopping) console.error(wordsFor(error));
  await stopAll(1);
}

async function run() {
  if (process.argv.includes("--reset")) {
    say("Menghapus data lama …");
    await resetData(dataDir);
  }
  await refuseTakenPort();
  const keys = openKeys(dataDir);
  say("Menyalakan basis data …");
  const opening = openDatabase(dataDir, keys);
  cleanUps.push(async () =>
    opening.then(
      (database) => database.stop(),
      () => undefined,
    ),
  );
  const database = await opening;
  database.exited?.then(() => reportDeath("Basis data", `lihat ${join(dataDir, "postgres.log")}`));
  const { DATABASE_PASSWORD, ...secrets } = keys;
  const settings = {
    ...secrets,
    DATABASE_URL: database.loginUrl,
    APP_URL: address,
    DATA_DIR: dataDir,
    PORT: `${port}`,
  };
  for (const [name, value] of Object.entries(settings)) {
    if (name === "DATABASE_URL" || !process.env[name]) process.env[name] = value;
  }
  const applied = await migrate(database);
  if (applied.length > 0) say(`Skema basis data diperbarui (${applied.length} langkah).`);
  say("Memeriksa data contoh …");
  const { seed } = await import("@/prisma/seed/seed");
  await seed({ ownerUrl: database.ownerUrl });
  if (stopping) await stopping;
  if (!dev) await build();
  await serve();
}

async function build() {
  const current = fingerprint();
  if (isBuilt(current)) return;
  say("Menyusun aplikasi (sekali saja, sekitar satu menit) …");
  const child = launch("Penyusunan", ["node_modules/next/dist/bin/next", "build"], "build.log");
  const status = await child.exited;
  if (stopping) await stopping;
  if (status !== 0 || !existsSync(".next/BUILD_ID"))
    throw new Problem(`${child.tail()}\nPenyusunan aplikasi gagal.`);
  rememberBuild(current);
}

async function serve() {
  say("Menyalakan aplikasi …");
  const code = ["--import", "tsx"];
  const web = launch("Server web", [...code, ...webArguments, ...(dev ? ["--dev"] : [])], "web.log");
  const worker = launch("Proses latar", [...code, ...workerArguments], "worker.log");
  for (const child of [web, worker]) {
    child.exited.then((status) => reportDeath(child.name, `kode ${status}`, child.tail()));
  }
  if (!(await answers(`http://127.0.0.1:${port}/api/health`, web.exited))) {
    if (stopping) await stopping;
    throw new Problem(`${web.tail()}\nAplikasi tidak menjawab di port ${port} dalam satu menit.`);
  }
  const { demoAccounts } = await import("@/prisma/seed/accounts");
  const width = Math.max(...demoAccounts.map((account) => account.email.length));
  say(`\nDesa Sadar siap di ${address}\n\nAkun contoh:`);
  for (const { email, password, name, role } of demoAccounts) {
    say(`  ${email.padEnd(width)}  ${password}  ${name} (${role})`);
  }
  say("\nTekan Ctrl-C untuk berhenti.");
}

function launch(name: string, args: string[], log: string): Child {
  // The owner's address stays with us: what serves people reaches the database only as its own login.
  const { DATABASE_OWNER_URL, ...env } = process.env;
  const production = {
    ...env,
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: dev ? ("development" as const) : ("production" as const),
  };
  const child = start(name, args, { env: production, log: join(dataDir, log) });
  cleanUps.push(child.stop);
  return child;
}

async function reportDeath(name: string, how: string, lastWords = "") {
  if (stopping) return;
  console.error(`${lastWords}\n${name} berhenti mendadak (${how}); semuanya dihentikan.`.trim());
  await stopAll(1);
}

/** Last started, first stopped; the database goes last. */
function stopAll(code: number): Promise<never> {
  stopping ??= (async () => {
    const [database, ...children] = cleanUps;
    await Promise.allSettled(children.map((stop) => stop()));
    await database?.();
    process.exit(code);
  })();
  return stopping;
}

function refuseTakenPort() {
  return new Promise<void>((done, fail) => {
    const probe = createServer();
    probe.once("error", () =>
      fail(
        new Problem(
          `Port ${port} sedang dipakai program lain; pilih port lain, misalnya: PORT=${port + 1} npm run demo`,
        ),
      ),
    );
    probe.listen(port, () => probe.close(() => done()));
  });
}

function say(line: string) {
  console.log(line);
}
