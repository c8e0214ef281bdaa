import { recordAudit } from "@/lib/audit/mutations";
import { findBook } from "@/lib/contribution/book/queries";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { recountVillage } from "@/lib/region/mutations";
import { bookRun } from "../booking/mutations";
import { deriveRun } from "../candidate/queries";
import { countReceipts } from "../line/queries";
import { digestOf } from "../line/rules";
import { lockRun, runSeconds } from "../mutations";
import { canApproveRun, canSeeRuns } from "../policy";
import type { ApprovalInput } from "../schema";
import { listCollectors } from "./queries";

type Refusals =
  | "NOT_ALLOWED"
  | "RUN_UNKNOWN"
  | "RUN_WITHDRAWN"
  | "RUN_OWN"
  | "RUN_COLLECTOR"
  | "RUN_NOTHING"
  | "RUN_CHANGED";

/**
 * Books what a run proposed: receipts, contributions and one transaction in each scheme's ledger, all or nothing, by
 * a second person. Reckoned anew first: what would now pay other than was proposed is refused. An approved run
 * approved again stays as it is.
 */
export function approveRun(
  actor: Actor,
  { runId }: ApprovalInput,
): Promise<Result<{ villageCode: string }, Refusals>> {
  return asActor(actor, (tx) => approveInside(tx, actor, runId), runSeconds);
}

/** The same in the caller's transaction. */
export async function approveInside(
  tx: Tx,
  actor: Actor,
  runId: string,
): Promise<Result<{ villageCode: string }, Refusals>> {
  if (!canSeeRuns(actor) || actor.id === null) return refuse("NOT_ALLOWED");
  const run = await lockRun(tx, runId);
  if (!run) return refuse("RUN_UNKNOWN");
  const { village } = run;
  if (run.approval) return ok({ villageCode: village.code });
  if (run.withdrawal) return refuse("RUN_WITHDRAWN");
  const collectors = (await listCollectors(tx, run)).map(({ id }) => id);
  if (!canApproveRun(actor, { byId: run.byId, collectors }))
    return refuse(run.byId === actor.id ? "RUN_OWN" : "RUN_COLLECTOR");
  const book = await findBook(tx, village.id);
  const paidOn = run.day && asDay(run.day);
  const derived = book ? await deriveRun(tx, village.id, book.fromMonth, { ...run, day: paidOn }) : [];
  if (digestOf(derived) !== run.digest) return refuse("RUN_CHANGED");
  const receipts = await countReceipts(tx, runId);
  if (receipts === 0) return refuse("RUN_NOTHING");

  const place = { villageId: village.id, regencyId: village.regencyId };
  await tx.runApproval.create({ data: { runId, ...place, byId: actor.id, byName: actor.name } });
  const booked = await bookRun(tx, actor, run, paidOn ?? today(), receipts);
  await recountVillage(tx, village.id);
  await recordAudit(tx, actor, {
    action: "approveRun",
    subjectType: "contributionRun",
    subjectId: runId,
    village,
    details: { month: run.month, ...booked },
  });
  return ok({ villageCode: village.code });
}
