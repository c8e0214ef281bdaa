import type { Client } from "pg";
import PgBoss from "pg-boss";

export const jobSchema = "pgboss";
export const jobQueues = [
  "import",
  "sweep",
  "files",
  "news",
  "standing",
  "ending",
  "agenda",
  "places",
  "freezing",
  "publication",
  "covers",
  "lapsing",
];

/** Creates or updates the job queue's own tables, as owner: the worker's login may not create any. */
export async function prepareJobs(owner: Client, ownerUrl: string) {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobSchema,
    max: 2,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  try {
    for (const name of jobQueues) await boss.createQueue(name);
  } finally {
    await boss.stop({ graceful: false, wait: true });
  }
  await owner.query(`
    grant usage on schema ${jobSchema} to app_system;
    grant select, insert, update, delete on all tables in schema ${jobSchema} to app_system;
    grant usage, select on all sequences in schema ${jobSchema} to app_system;
    grant execute on all functions in schema ${jobSchema} to app_system`);
}
