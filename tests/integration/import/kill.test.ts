import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { checkImport } from "@/lib/import/check/mutations";
import { commitBatch, receiveFile, startCommit } from "@/lib/import/mutations";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { enqueue } from "@/lib/platform/jobs/queue";
import { randomFrom } from "@/prisma/seed/random";
import { openSidWorkbook } from "@/tests/support/workbooks";
import { endWorker, killWorkers, startWorker } from "@/tests/support/worker";
import { value } from "@/tests/support/world";
import { countOf, hash, importRecord, meaning, openPlace, peopleOf, verdicts } from "./place";

const size = 2_000;
const kills = 6;

let place: Awaited<ReturnType<typeof openPlace>>;

beforeAll(async () => {
  place = await openPlace("import_kill");
});
afterEach(killWorkers);
afterAll(closePools);

/** What the village sends the n-th time: everybody, and from the second time on some have moved. */
function fileOf(round: number): Buffer {
  const people = peopleOf(place.socorejo.code, size, 3);
  const moved = people.map((one, at) =>
    round > 0 && at % 2 === 0 ? { ...one, hamlet: `DUSUN BARU ${round}` } : one,
  );
  return openSidWorkbook(moved);
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

test("a village of 2,000 is checked and saved without any worker", async () => {
  const { database, siti, karanglo } = place;
  const bytes = fileOf(0);
  const id = await received(karanglo.code, bytes);
  await checkImport(siti, id);
  value(await startCommit(siti, { importId: id }));
  while (await commitBatch(siti, id));
  expect(await verdicts(database, id)).toEqual({ NEW: size });
});

test(`a worker killed ${kills} times leaves what an undisturbed one would have`, {
  timeout: 400_000,
}, async () => {
  const { database, siti, socorejo, karanglo } = place;
  const random = randomFrom("kill -9");
  let killed = 0;
  let rounds = 0;
  while (killed < kills) {
    const id = await received(socorejo.code, fileOf(rounds));
    rounds++;
    while ((await importRecord(database, id)).state !== "COMMITTED") {
      if ((await importRecord(database, id)).state === "CHECKED")
        value(await startCommit(siti, { importId: id }));
      const worker = await startWorker();
      await wait(random() * 1_800);
      await endWorker(worker, "SIGKILL");
      const { state } = await importRecord(database, id);
      if (state === "UPLOADED" || state === "COMMITTING") killed++;
    }
    expect(await importRecord(database, id)).toMatchObject({ state: "COMMITTED", rows_done: round(rounds) });
  }
  for (let again = 1; again < rounds; again++) {
    const id = await received(karanglo.code, fileOf(again));
    await checkImport(siti, id);
    value(await startCommit(siti, { importId: id }));
    while (await commitBatch(siti, id));
  }
  const left = await meaning(database, socorejo.id);
  expect(left).toHaveLength(size);
  expect(hash(left)).toBe(hash(await meaning(database, karanglo.id)));
  const added = "audit_event where village_id = $1 and action = 'addResident'";
  expect(await countOf(database, added, [socorejo.id])).toBe(size);
  expect(await countOf(database, `(select distinct subject_id from ${added}) s`, [socorejo.id])).toBe(size);
  const revised = "audit_event where village_id = $1 and action = 'reviseResident'";
  expect(await countOf(database, revised, [socorejo.id])).toBe((rounds - 1) * (size / 2));
  const alive = "(select count(*) from resident where village_id = $1 and vital_status = 'ALIVE')";
  expect(
    await countOf(database, `village_stat where village_id = $1 and residents = ${alive}`, [socorejo.id]),
  ).toBe(1);

  function round(number: number): number {
    return number === 1 ? size : size / 2;
  }
});

test("a worker asked to stop finishes its batch, leaves, and the next one goes on", {
  timeout: 60_000,
}, async () => {
  const { database, siti, socorejo } = place;
  const id = await received(socorejo.code, fileOf(99));
  await checkImport(siti, id);
  value(await startCommit(siti, { importId: id }));
  const first = await startWorker();
  while ((await importRecord(database, id)).rows_done === 0) await wait(10);
  expect(await endWorker(first, "SIGTERM")).toBe(0);
  const { rows_done } = await importRecord(database, id);
  expect(await countOf(database, "import_row where import_id = $1 and committed_at is not null", [id])).toBe(
    rows_done,
  );
  const second = await startWorker();
  await enqueue("import", { importId: id });
  while ((await importRecord(database, id)).state !== "COMMITTED") await wait(50);
  await endWorker(second, "SIGTERM");
  const done = await importRecord(database, id);
  expect(done.rows_done).toBe(done.rows_total);
});
