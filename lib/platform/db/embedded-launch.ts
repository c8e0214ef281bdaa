import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { brokenFolder, EmbeddedProblem, type Home } from "@/lib/platform/db/embedded-home";

const startAttempts = 5;
const startPatienceMs = 60_000;

/** Starts the server of a finished cluster and waits until it lets us in; its log goes to DATA_DIR/postgres.log. */
export async function launch(
  home: Home,
  dataDir: string,
  password: string,
  options: { port?: number; durable?: boolean },
) {
  const log = join(dataDir, "postgres.log");
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const urlOf = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
    const output = openSync(log, "w", 0o600);
    const child = spawn(
      join(home.bin, "postgres"),
      ["-D", home.cluster, ...settings(port, options.durable ?? true)],
      {
        ...home.identity,
        cwd: home.path,
        env: plainEnvironment(),
        // Its own process group: Ctrl-C in a terminal must not stop it before the programs that use it.
        detached: true,
        stdio: ["ignore", output, output],
      },
    );
    closeSync(output);
    const exited = new Promise<void>((done) => {
      child.once("exit", () => done());
      child.once("error", () => done());
    });
    child.unref();
    // However this process ends short of kill -9, its server ends with it.
    process.once("exit", () => child.kill("SIGINT"));
    if (await answers(urlOf("postgres"), exited)) {
      return { urlOf, stop: () => stopChild(child, exited), exited };
    }
    child.kill("SIGQUIT");
    await exited;
    const text = readFileSync(log, "utf8");
    const passing =
      /could not bind|Address already in use|shared memory block .* still in use|postmaster.pid/.test(text);
    if (!passing || attempt === startAttempts) {
      throw brokenFolder(dataDir, `PostgreSQL tidak mau menyala: ${lastLine(text)}; catatannya di ${log}`);
    }
    await pause(500);
  }
}

function settings(port: number, durable: boolean) {
  const lines = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 120,
    shared_buffers: "192MB",
    max_wal_size: "2GB",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return Object.entries(lines).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

async function answers(url: string, exited: Promise<void>) {
  let gone = false;
  exited.then(() => {
    gone = true;
  });
  for (const deadline = Date.now() + startPatienceMs; Date.now() < deadline && !gone; ) {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "28P01") return false;
      await pause(50);
    }
  }
  return false;
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything committed is on disk. */
async function stopChild(child: { kill: (signal: NodeJS.Signals) => boolean }, exited: Promise<void>) {
  child.kill("SIGINT");
  const late = setTimeout(() => child.kill("SIGQUIT"), 15_000);
  await exited;
  clearTimeout(late);
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object"
          ? done(address.port)
          : fail(new EmbeddedProblem("Tidak ada port bebas.")),
      );
    });
  });
}

/** PG* variables of the shell would otherwise steer the programs elsewhere. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };
}

/** The line of a server's output that says why. */
export const lastLine = (text: string) =>
  text
    .trim()
    .split("\n")
    .findLast((line) => /FATAL|error|could not/i.test(line)) ??
  text.trim().split("\n").at(-1) ??
  "";
