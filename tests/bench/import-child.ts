import { readFileSync } from "node:fs";
import { checkImport } from "@/lib/import/check/mutations";
import { commitBatch } from "@/lib/import/commit/mutations";
import { receiveFile, startCommit } from "@/lib/import/mutations";
import { actorForJob } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { value } from "@/tests/support/world";
import { watchMemory } from "./memory";

/** A process of its own, as the worker is: takes a small file first, then measures the one asked for. */
export type Measured = { checkMs: number; commitMs: number; aboveIdle: number };

const [userId = "", villageCode = "", file = "", warmVillage = "", warmFile = ""] = process.argv.slice(2);
const actor = await actorForJob(userId);
if (!actor) throw new Error("no such account");
await importFile(actor, warmVillage, warmFile);
const memory = watchMemory();
const { checkMs, commitMs } = await importFile(actor, villageCode, file);
const aboveIdle = memory();
await closePools();
process.send?.({ checkMs, commitMs, aboveIdle } satisfies Measured);

async function importFile(who: Actor, code: string, path: string) {
  const id = newId();
  const fileName = path.split("/").at(-1) ?? path;
  const began = performance.now();
  value(await receiveFile(who, { id, villageCode: code, fileName, bytes: readFileSync(path) }));
  await checkImport(who, id);
  const checked = performance.now();
  value(await startCommit(who, { importId: id }));
  while (await commitBatch(who, id));
  return { checkMs: checked - began, commitMs: performance.now() - checked };
}
