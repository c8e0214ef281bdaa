import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { workerHeap } from "@/lib/demo/children";
import { templateCsv } from "@/tests/integration/import/place";
import { asOwner } from "@/tests/support/database";
import { makePeople } from "@/tests/support/people";
import { openSidWorkbook } from "@/tests/support/workbooks";
import { inProcess } from "./child";
import type { Ground } from "./ground";
import type { Imported } from "./import-child";
import type { Received } from "./receive-child";
import { type Line, median, megabytes, seconds, times } from "./table";

const files = ".bench/files";
const fileOf = (name: string, bytes: Buffer) => {
  mkdirSync(files, { recursive: true });
  const path = join(files, name);
  writeFileSync(path, bytes);
  return path;
};

/** Imports people of a village as a file of that kind; villages are used once. */
export async function importPeople(ground: Ground, kind: "csv" | "xlsx", count: number) {
  const villageCode = ground.nextVillage();
  const warmVillage = ground.nextVillage();
  const bytesOf = (code: string, size: number) => {
    const people = makePeople({ villageCode: code, count: size });
    return kind === "csv" ? templateCsv(people) : openSidWorkbook(people);
  };
  const file = fileOf(`people.${kind}`, bytesOf(villageCode, count));
  const warm = fileOf(`warm.${kind}`, bytesOf(warmVillage, 500));
  const args = [ground.officer, villageCode, file, warmVillage, warm];
  const received = await inProcess<Received>(ground, "receive-child.ts", args);
  const [warmId, id] = received.ids;
  const imported = await inProcess<Imported>(
    ground,
    "import-child.ts",
    [ground.officer, id, warmId],
    workerHeap,
  );
  return {
    villageCode,
    ms: received.ms + imported.checkMs + imported.commitMs,
    ...imported,
    receiveMs: received.ms,
    webAboveIdle: received.aboveIdle,
  };
}

/** The same rows put into the same table by the database alone, indexes and keys in place. */
async function plainInsert(ground: Ground, villageCode: string): Promise<number> {
  return asOwner(ground.database, async (client) => {
    const of = "village_id = (select id from village where code = $1)";
    await client.query(`create temp table again as select * from resident where false`);
    await client.query(`insert into again select * from resident where ${of}`, [villageCode]);
    await client.query(`delete from resident where ${of}`, [villageCode]);
    await client.query("vacuum analyze resident");
    const began = performance.now();
    await client.query("insert into resident select * from again");
    const took = performance.now() - began;
    await client.query("drop table again");
    return took;
  });
}

/** A database in use knows its tables: without, the planner guesses at empty ones. */
export async function settle(ground: Ground): Promise<void> {
  await importPeople(ground, "csv", 10_000);
  await asOwner(ground.database, (client) => client.query("vacuum analyze"));
}

/** 100,000 people from a CSV beside the same rows by INSERT … SELECT; 20,000 from .xlsx beside CSV. */
export async function benchImports(ground: Ground, rounds: number): Promise<Line[]> {
  await settle(ground);
  const large = [];
  for (let round = 0; round < rounds; round++) {
    const ours = await importPeople(ground, "csv", 100_000);
    large.push({ ...ours, plain: await plainInsert(ground, ours.villageCode) });
  }
  const ratio = median(large.map(({ ms, plain }) => ms / plain));
  const web = median(large.map(({ webAboveIdle }) => webAboveIdle));
  const worker = median(large.map(({ aboveIdle }) => aboveIdle));
  const most = 200 * 1024 * 1024;
  const small = [];
  for (let round = 0; round < rounds; round++) {
    const csv = await importPeople(ground, "csv", 20_000);
    const xlsx = await importPeople(ground, "xlsx", 20_000);
    small.push({ csv, xlsx });
  }
  const sheet = median(small.map(({ csv, xlsx }) => xlsx.commitMs / csv.commitMs));
  return [
    {
      what: "plain INSERT … SELECT of 100,000 residents",
      measured: seconds(median(large.map(({ plain }) => plain))),
    },
    { what: "CSV of 100,000: upload", measured: seconds(median(large.map(({ receiveMs }) => receiveMs))) },
    { what: "CSV of 100,000: check", measured: seconds(median(large.map(({ checkMs }) => checkMs))) },
    { what: "CSV of 100,000: save", measured: seconds(median(large.map(({ commitMs }) => commitMs))) },
    {
      what: "CSV of 100,000 beside the plain insert",
      measured: times(ratio),
      limit: "8 ×",
      passed: ratio <= 8,
    },
    {
      what: "web server above idle, receiving the file",
      measured: megabytes(web),
      limit: "200 MB",
      passed: web <= most,
    },
    { what: "worker above idle", measured: megabytes(worker), limit: "200 MB", passed: worker <= most },
    { what: "CSV of 20,000", measured: seconds(median(small.map(({ csv }) => csv.ms))) },
    {
      what: ".xlsx of 20,000, reading included",
      measured: seconds(median(small.map(({ xlsx }) => xlsx.ms))),
    },
    { what: ".xlsx beside CSV, saving", measured: times(sheet), limit: "1.5 ×", passed: sheet <= 1.5 },
  ];
}
