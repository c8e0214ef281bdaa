import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { checkImport } from "@/lib/import/check/mutations";
import { commitBatch } from "@/lib/import/commit/mutations";
import { receiveFile, startCommit } from "@/lib/import/mutations";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { enqueue } from "@/lib/platform/jobs/queue";
import type { ResidentInput } from "@/lib/resident/schema";
import { randomFrom } from "@/prisma/seed/random";
import { openSidWorkbook } from "@/tests/support/workbooks";
import { endWorker, killWorkers, startWorker } from "@/tests/support/worker";
import { value } from "@/tests/support/world";
import { countOf, type Found, hash, importRecord, meaning, openPlace, peopleOf, verdicts } from "./place";

/** Three batches, twice; `npm run test:long` asks for more of both. */
const size = Number(process.env.KILL_PEOPLE ?? 5_000);
const rounds = Number(process.env.KILL_ROUNDS ?? 2);
const batchSize = 2_000;
const batches = Array.from({ length: Math.floor(size / batchSize) }, (_, at) => at + 1);

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("import_kill");
});
afterEach(killWorkers);
afterAll(closePools);

/** As many people as asked for, no two of them named and born alike: one of these without a NIK would be the other. */
function everybody(): ResidentInput[] {
  const known = new Set<string>();
  const people = peopleOf(place.socorejo.code, size + size / 100, 3).filter(
    ({ name, birthDate }) => known.size < known.add(`${name} ${birthDate}`).size,
  );
  return people.slice(0, size);
}

/** What the village sends the n-th time: everybody, and from the second time on all have moved. */
function fileOf(round: number): Buffer {
  const people = everybody();
  return openSidWorkbook(round > 0 ? people.map((one) => ({ ...one, hamlet: `DUSUN ${round}` })) : people);
}

async function received(villageCode: string, bytes: Buffer): Promise<string> {
  const id = newId();
  value(
    await receiveFile(place.siti, {
      id,
      villageCode,
      fileName: "penduduk.xlsx",
      bytes: new Uint8Array(bytes),
    }),
  );
  return id;
}

test("a whole village is checked and saved without any worker", { timeout: 60_000 * rounds }, async () => {
  const { database, siti, karanglo } = place;
  const bytes = fileOf(0);
  const id = await received(karanglo.code, bytes);
  await checkImport(siti, id);
  value(await startCommit(siti, { importId: id }));
  while (await commitBatch(siti, id));
  expect(await verdicts(database, id)).toEqual({ NEW: size });
});

test("workers killed again and again, while checking and while saving, leave what an undisturbed one would have", {
  timeout: 300_000 * rounds,
}, async () => {
  const { database, siti, socorejo, karanglo } = place;
  const random = randomFrom("kill -9");
  let killed = 0;
  for (let round = 0; round < rounds; round++) {
    const id = await received(socorejo.code, fileOf(round));
    killed += await killWhileChecking(id, random);
    let worker = await startWorker();
    await until(id, ({ state }) => state === "CHECKED");
    value(await startCommit(siti, { importId: id }));
    await enqueue("import", { importId: id });
    for (const batch of batches) {
      await until(id, ({ rows_done }) => rows_done >= batch * batchSize);
      await wait(random() * 50);
      await endWorker(worker, "SIGKILL");
      if ((await importRecord(database, id)).state === "COMMITTING") killed++;
      worker = await startWorker();
    }
    await until(id, ({ state }) => state === "COMMITTED");
    await endWorker(worker, "SIGKILL");
    expect(await importRecord(database, id)).toMatchObject({ rows_done: size, rows_total: size });
  }
  expect(killed).toBeGreaterThanOrEqual(rounds * batches.length);

  const again = await received(karanglo.code, fileOf(rounds - 1));
  await checkImport(siti, again);
  value(await startCommit(siti, { importId: again }));
  while (await commitBatch(siti, again));
  const left = await meaning(database, socorejo.id);
  expect(left).toHaveLength(size);
  expect(hash(left)).toBe(hash(await meaning(database, karanglo.id)));
  const added = "audit_event where village_id = $1 and action = 'addResident'";
  expect(await countOf(database, added, [socorejo.id])).toBe(size);
  expect(await countOf(database, `(select distinct subject_id from ${added}) s`, [socorejo.id])).toBe(size);
  const revised = "audit_event where village_id = $1 and action = 'reviseResident'";
  expect(await countOf(database, revised, [socorejo.id])).toBe(size * (rounds - 1));
  const alive = "(select count(*) from resident where village_id = $1 and vital_status = 'ALIVE')";
  expect(
    await countOf(database, `village_stat where village_id = $1 and residents = ${alive}`, [socorejo.id]),
  ).toBe(1);
});

/** Ends two workers at moments of the check that no machine reaches its end by; answers how many it hit. */
async function killWhileChecking(id: string, random: () => number): Promise<number> {
  for (const earlier of [0, 1]) {
    const worker = await startWorker();
    await wait(100 + random() * 400);
    await endWorker(worker, "SIGKILL");
    if ((await importRecord(place.database, id)).state !== "UPLOADED") return earlier;
  }
  return 2;
}

async function until(id: string, reached: (record: Found) => boolean) {
  for (;;) {
    const record = await importRecord(place.database, id);
    if (reached(record)) return;
    if (record.state === "COMMITTED") throw new Error(`saved ${record.rows_done} rows of ${size} and ended`);
    await wait(5);
  }
}

test("a worker asked to stop finishes its batch, leaves, and the next one goes on", {
  timeout: 60_000 * rounds,
}, async () => {
  const { database, siti, socorejo } = place;
  const id = await received(socorejo.code, fileOf(2));
  await checkImport(siti, id);
  value(await startCommit(siti, { importId: id }));
  const first = await startWorker();
  await until(id, ({ rows_done }) => rows_done > 0);
  expect(await endWorker(first, "SIGTERM")).toBe(0);
  const { rows_done } = await importRecord(database, id);
  expect(await countOf(database, "import_row where import_id = $1 and committed_at is not null", [id])).toBe(
    rows_done,
  );
  const second = await startWorker();
  await enqueue("import", { importId: id });
  await until(id, ({ state }) => state === "COMMITTED");
  await endWorker(second, "SIGTERM");
  const done = await importRecord(database, id);
  expect(done.rows_done).toBe(done.rows_total);
});
