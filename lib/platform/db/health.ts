import { systemPool } from "@/lib/platform/db/pool";

const patienceMs = 2_000;

/** Whether the database answers through the application's own login within two seconds. Never throws. */
export async function databaseIsUp(): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const answer = systemPool()
    .query("select 1")
    .then(
      () => true,
      () => false,
    );
  const silence = new Promise<boolean>((done) => {
    late = setTimeout(() => done(false), patienceMs);
  });
  const up = await Promise.race([answer, silence]);
  clearTimeout(late);
  return up;
}
