import { recordAudit } from "@/lib/audit/mutations";
import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { deleteEmptyHouseholds, deleteResidents, restoreResidents } from "@/lib/resident/snapshot/mutations";
import { listStanding } from "@/lib/resident/snapshot/queries";
import { auditImport } from "../mutations";
import { canImport } from "../policy";
import { beforePlace, lockImport } from "../queries";
import { type Fate, fateOf, undoableUntil } from "./rules";

type UndoRefusal = "NOT_ALLOWED" | "IMPORT_UNKNOWN" | "IMPORT_NOT_READY" | "UNDO_TOO_LATE";

/** Lets the job put back what an import wrote, within a day of its end. Starting twice is starting once. */
export function startUndo(
  actor: Actor,
  input: { importId: string },
): Promise<Result<{ id: string }, UndoRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canImport(actor)) return refuse("NOT_ALLOWED");
    const found = await lockImport(tx, input.importId);
    if (!found) return refuse("IMPORT_UNKNOWN");
    const { id, state } = found;
    if (state === "UNDOING" || state === "UNDONE") return ok({ id });
    if (found.rowsDone === 0 || !found.finishedAt) return refuse("IMPORT_NOT_READY");
    const now = new Date();
    if (!undoableUntil(found, now)) return refuse("UNDO_TOO_LATE");
    await tx.import.updateMany({
      where: { id },
      data: { state: "UNDOING", undoneBy: actor.id, startedAt: now, updatedAt: now },
    });
    await auditImport(tx, actor, "startUndo", found, { rows: found.rowsDone });
    return ok({ id });
  });
}

const batchSize = 1000;

/**
 * Puts the next thousand rows back and counts the village, in one transaction as the commit did. Rows that
 * somebody has changed since stay and say so. Answers whether there is more to do.
 */
export async function undoBatch(actor: Actor, id: string, size = batchSize): Promise<boolean> {
  if (!canImport(actor)) return false;
  return asActor(
    actor,
    async (tx) => {
      const found = await lockImport(tx, id);
      const village = found && (await findVillage(tx, found.village.code));
      if (!village || found.state !== "UNDOING" || found.kind !== "RESIDENTS") return false;
      await lockVillage(tx, village.id);
      const rows = await listWritten(tx, id, found.undoneTo, size);
      const fates = await putBack(tx, actor, village, id, rows);
      await markUndone(tx, id, fates);
      const finished = rows.length < size;
      if (finished) await deleteEmptyHouseholds(tx, village, await listBatchTimes(tx, id));
      const now = new Date();
      await tx.import.updateMany({
        where: { id },
        data: {
          rowsUndone: { increment: rows.length },
          undoneTo: rows.at(-1)?.number ?? found.undoneTo,
          updatedAt: now,
          ...(finished && { state: "UNDONE", finishedAt: now }),
        },
      });
      await recountVillage(tx, village.id);
      if (finished)
        await auditImport(tx, actor, "finishUndo", found, { rows: found.rowsUndone + rows.length });
      return !finished;
    },
    120,
  );
}

type WrittenRow = { number: number; residentId: string; before: string | null; committedAt: string };

function listWritten(tx: Tx, importId: string, after: number, size: number): Promise<WrittenRow[]> {
  return tx.$queryRaw<WrittenRow[]>`
    select number, resident_id::text as "residentId", before, committed_at::text as "committedAt" from import_row
    where import_id = ${importId}::uuid and number > ${after} and resident_id is not null
    order by number limit ${size}`;
}

async function putBack(tx: Tx, actor: Actor, village: Village, importId: string, rows: WrittenRow[]) {
  const opened = rows.map((row) => ({
    ...row,
    before: row.before && decrypt(row.before, beforePlace(importId, row.number)),
  }));
  const wanted = opened.map(({ residentId, before }) => ({
    id: residentId,
    identity: before && (JSON.parse(before) as { identity_index: string }).identity_index,
  }));
  const standing = new Map((await listStanding(tx, village, wanted)).map((one) => [one.id, one]));
  const fates = opened.map((row) => ({
    ...row,
    fate: fateOf(row.before === null, row.committedAt, standing.get(row.residentId)),
  }));
  const of = (fate: Fate) => fates.filter((row) => row.fate === fate);
  await restoreResidents(
    tx,
    village,
    of("RESTORE").flatMap(({ before }) => before ?? []),
  );
  await deleteResidents(
    tx,
    village,
    of("DELETE").map(({ residentId }) => residentId),
  );
  const about = ({ residentId }: WrittenRow) => ({ subjectType: "resident", subjectId: residentId, village });
  const entries = [
    ...of("RESTORE").map((row) => ({ action: "restoreResident", ...about(row) })),
    ...of("DELETE").map((row) => ({ action: "removeResident", ...about(row) })),
  ];
  if (entries.length > 0) await recordAudit(tx, actor, ...entries);
  return fates.map(({ number, fate }) => ({ number, fate }));
}

/** What stays becomes a warning of its row, and is counted and listed like any other. */
async function markUndone(tx: Tx, importId: string, fates: { number: number; fate: Fate }[]): Promise<void> {
  const rows = fates.map(({ number, fate }) => ({
    number,
    kept: fate === "RESTORE" || fate === "DELETE" ? [] : [{ code: fate }],
  }));
  await tx.$executeRaw`
    update import_row set undone_at = now(), warnings = warnings || u.kept
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u(number int, kept jsonb)
    where import_row.import_id = ${importId}::uuid and import_row.number = u.number
      and import_row.number between ${rows[0]?.number ?? 0} and ${rows.at(-1)?.number ?? 0}`;
}

async function listBatchTimes(tx: Tx, importId: string): Promise<string[]> {
  const times = await tx.$queryRaw<{ at: string }[]>`
    select distinct committed_at::text as at from import_row
    where import_id = ${importId}::uuid and committed_at is not null`;
  return times.map(({ at }) => at);
}
