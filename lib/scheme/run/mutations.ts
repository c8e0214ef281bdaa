import { recordAudit } from "@/lib/audit/mutations";
import { findBook } from "@/lib/contribution/book/queries";
import { addMonths, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage } from "@/lib/region/mutations";
import { findVillage } from "@/lib/region/queries";
import { deriveRun } from "./candidate/queries";
import { writeLines } from "./line/mutations";
import { digestOf } from "./line/rules";
import { canProposeRuns } from "./policy";
import type { ProposalInput, WithdrawalInput } from "./schema";

type ProposalRefusal =
  | "NOT_ALLOWED"
  | "VILLAGE_UNKNOWN"
  | "BOOK_CLOSED"
  | "MONTH_AHEAD"
  | "DAY_IN_FUTURE"
  | "RUN_EMPTY";
export type LockedRun = NonNullable<Awaited<ReturnType<typeof lockRun>>>;

/** A village's members may be many; what waits meanwhile is a person. */
export const runSeconds = 300;

/**
 * Proposes which contributions of a month the village's schemes pay, with as many months before as are asked for.
 * Nothing is booked. While a proposal of the month is open it is the answer, whatever else was asked.
 */
export function proposeRun(
  actor: Actor,
  { villageCode, month, arrears, day }: ProposalInput,
): Promise<Result<{ id: string }, ProposalRefusal>> {
  return asActor(
    actor,
    async (tx) => {
      if (!canProposeRuns(actor) || actor.id === null) return refuse("NOT_ALLOWED");
      const village = await findVillage(tx, villageCode);
      if (!village) return refuse("VILLAGE_UNKNOWN");
      const book = await findBook(tx, village.id);
      if (!book) return refuse("BOOK_CLOSED");
      if (month > monthOf(today())) return refuse("MONTH_AHEAD", undefined, "month");
      if (day && day > today()) return refuse("DAY_IN_FUTURE", undefined, "day");
      await lockVillage(tx, village.id);
      const open = await findOpenRun(tx, village.id, month);
      if (open) return ok(open);
      const run = { id: newId(), fromMonth: addMonths(month, -arrears), month, day: day ?? null };
      const lines = await deriveRun(tx, village.id, book.fromMonth, run);
      if (lines.every(({ outcome }) => outcome === "LEFT_OUT"))
        return refuse("RUN_EMPTY", { month }, "month");
      const place = { villageId: village.id, regencyId: village.regencyId };
      const paidOn = run.day === null ? null : asDate(run.day);
      await tx.contributionRun.create({
        data: { ...run, ...place, day: paidOn, digest: digestOf(lines), byId: actor.id, byName: actor.name },
      });
      await writeLines(tx, village, run.id, lines);
      await recordAudit(tx, actor, {
        action: "proposeRun",
        subjectType: "contributionRun",
        subjectId: run.id,
        village,
        details: { month, arrears, lines: lines.length },
      });
      return ok({ id: run.id });
    },
    runSeconds,
  );
}

function findOpenRun(tx: Tx, villageId: number, month: string): Promise<{ id: string } | null> {
  return tx.contributionRun.findFirst({
    where: { villageId, month, approval: null, withdrawal: null },
    select: { id: true },
  });
}

/** Gives an open proposal up; the month can be proposed anew. */
export function withdrawRun(
  actor: Actor,
  { runId, reason }: WithdrawalInput,
): Promise<Result<{ villageCode: string }, "NOT_ALLOWED" | "RUN_UNKNOWN" | "RUN_IS_FINAL">> {
  return asActor(actor, async (tx) => {
    if (!canProposeRuns(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const run = await lockRun(tx, runId);
    if (!run) return refuse("RUN_UNKNOWN");
    const { village } = run;
    if (run.withdrawal) return ok({ villageCode: village.code });
    if (run.approval) return refuse("RUN_IS_FINAL");
    const place = { villageId: village.id, regencyId: village.regencyId };
    await tx.runWithdrawal.create({
      data: { runId, ...place, reason, byId: actor.id, byName: actor.name },
    });
    const details = { month: run.month };
    await recordAudit(tx, actor, {
      action: "withdrawRun",
      subjectType: "contributionRun",
      subjectId: runId,
      village,
      details,
    });
    return ok({ villageCode: village.code });
  });
}

/** A run of the territory and what was decided on it, its village's other writers waiting; null otherwise. */
export async function lockRun(tx: Tx, runId: string) {
  const found = await tx.contributionRun.findFirst({
    where: { id: runId },
    select: { village: { select: { code: true } } },
  });
  const village = found && (await findVillage(tx, found.village.code));
  if (!village) return null;
  await lockVillage(tx, village.id);
  const run = await tx.contributionRun.findFirst({
    where: { id: runId },
    include: { approval: true, withdrawal: true },
  });
  return run && { ...run, village };
}
