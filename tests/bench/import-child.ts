import { readFileSync } from "node:fs";
import { checkImport } from "@/lib/import/check/mutations";
import { commitBatch } from "@/lib/import/commit/mutations";
import { receiveFile, startCommit } from "@/lib/import/mutations";
import { actorForJob } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { closePools } from "@/lib/platform/db/pool";
import { newId } from "@/lib/platform/id";
import { value } from "@/tests/support/world";

/** A process of its own, as the worker is: takes a small file first, then measures the one asked for. */
export type Measured = { checkMs: number; commitMs: number; aboveIdle: number };

const [userId = "", villageCode = "", file = "", warmVillage = "", warmFile = ""] = process.argv.slice(2);
const actor = await actorForJob(userId);
if (!actor) throw new Error("no such account");
await importFile(actor, warmVillage, warmFile);
globalThis.gc?.();
const idle = process.memoryUsage.rss();
let peak = idle;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 20);
const { checkMs, commitMs } = await importFile(actor, villageCode, file);
clearInterval(watch);
await closePools();
// The process's own high-water mark sees what happened between two looks as well.
const highest = Math.max(peak, process.resourceUsage().maxRSS * 1024);
process.send?.({ checkMs, commitMs, aboveIdle: highest - idle } satisfies Measured);

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
