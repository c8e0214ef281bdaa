import pg from "pg";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";

const held = globalThis as { appPool?: pg.Pool; systemPool?: pg.Pool };

/**
 * A village is small beside the country, so no statement is worth several processors or being compiled: the planner
 * would rather read a whole table with two processors than a village's rows by their index with one.
 */
const plain = "-c max_parallel_workers_per_gather=0 -c jit=off";

/** The application's login without any role: can do nothing until a transaction takes one. */
export function appPool(): pg.Pool {
  held.appPool ??= open({ max: 12, options: plain });
  return held.appPool;
}

/** Connections that carry the system role, for libraries that bring their own SQL. */
export function systemPool(): pg.Pool {
  held.systemPool ??= open({ max: 4, options: `-c role=app_system ${plain}` });
  return held.systemPool;
}

function open(settings: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    ...settings,
  });
  // A server that goes away drops idle connections; the next query opens another or fails where somebody listens.
  pool.on("error", (error) => log.warn({ err: error }, "idle connection lost"));
  return pool;
}

/** Closes what was opened; only processes that end by themselves need it. */
export async function closePools(): Promise<void> {
  await Promise.all([held.appPool?.end(), held.systemPool?.end()]);
  held.appPool = undefined;
  held.systemPool = undefined;
}
