import { checkImport } from "@/lib/import/check/mutations";
import { commitBatch } from "@/lib/import/commit/mutations";
import { startCommit } from "@/lib/import/mutations";
import { actorForJob } from "@/lib/platform/auth/sessions";
import type { Actor } from "@/lib/platform/db/actor";
import { closePools } from "@/lib/platform/db/pool";
import { keepHeapYoung } from "@/lib/platform/jobs/heap";
import { value } from "@/tests/support/world";
import { watchMemory } from "./memory";

/** A process of its own, as the worker is: does a small import first, then measures the one asked for. */
export type Imported = { checkMs: number; commitMs: number; aboveIdle: number };

const [userId = "", importId = "", warmId = ""] = process.argv.slice(2);
keepHeapYoung();
const actor = await actorForJob(userId);
if (!actor) throw new Error("no such account");
await checkAndCommit(actor, warmId);
const memory = watchMemory();
const { checkMs, commitMs } = await checkAndCommit(actor, importId);
const aboveIdle = memory();
await closePools();
process.send?.({ checkMs, commitMs, aboveIdle } satisfies Imported);

async function checkAndCommit(who: Actor, id: string) {
  const began = performance.now();
  await checkImport(who, id);
  const checked = performance.now();
  value(await startCommit(who, { importId: id }));
  while (await commitBatch(who, id));
  return { checkMs: checked - began, commitMs: performance.now() - checked };
}
