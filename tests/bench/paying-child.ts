import { actorForJob } from "@/lib/platform/auth/sessions";
import { monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { closePools } from "@/lib/platform/db/pool";
import { keepHeapYoung } from "@/lib/platform/jobs/heap";
import { approveRun } from "@/lib/scheme/run/approval/mutations";
import { proposeRun } from "@/lib/scheme/run/mutations";
import { value } from "@/tests/support/world";
import { watchMemory } from "./memory";

/** A process of its own, as the web server is: a small village's run first, then the one asked for. */
export type Paid = { proposeMs: number; approveMs: number; aboveIdle: number };

keepHeapYoung();
const [proposerId = "", approverId = "", villageCode = "", warmVillage = ""] = process.argv.slice(2);
const proposer = await actorForJob(proposerId);
const approver = await actorForJob(approverId);
if (!proposer || !approver) throw new Error("no such account");
await pay(proposer, approver, warmVillage);
const memory = watchMemory();
const took = await pay(proposer, approver, villageCode);
const aboveIdle = memory();
await closePools();
process.send?.({ ...took, aboveIdle } satisfies Paid);

async function pay(first: Actor, second: Actor, code: string) {
  const began = performance.now();
  const asked = { villageCode: code, month: monthOf(today()), arrears: 0 };
  const { id } = value(await proposeRun(first, asked));
  const proposed = performance.now();
  value(await approveRun(second, { runId: id }));
  return { proposeMs: proposed - began, approveMs: performance.now() - proposed };
}
