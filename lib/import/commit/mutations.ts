import { encrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { recountVillage } from "@/lib/region/mutations";
import { findVillage } from "@/lib/region/queries";
import { type SaveOutcome, saveResidents } from "@/lib/resident/mutations";
import type { ResidentInput } from "@/lib/resident/schema";
import { takeSnapshots } from "@/lib/resident/snapshot/queries";
import { finishImport } from "../notice/mutations";
import { canImport } from "../policy";
import { beforePlace, lockImport, openRow } from "../queries";
import type { Verdict } from "../schema";

/** Rows at a time: counting the village takes the longer the more people there are, so later batches are larger. */
function batchAfter(rowsDone: number): number {
  return Math.min(8000, Math.max(2000, Math.floor(rowsDone / 5)));
}

/**
 * Writes the next rows, keeps what undoing them needs and counts the village, all in one transaction: a
 * process killed at any moment has written a batch wholly or not at all. Answers whether there is more to do.
 */
export async function commitBatch(actor: Actor, id: string, most?: number): Promise<boolean> {
  if (!canImport(actor)) return false;
  return asActor(
    actor,
    async (tx) => {
      const found = await lockImport(tx, id);
      if (found?.state !== "COMMITTING" || found.kind !== "RESIDENTS") return false;
      const village = await findVillage(tx, found.village.code);
      if (!village) return false;
      // Two imports into one village at once would each add the people that the other is adding.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('import'), ${village.id}::int)`;
      const size = most ?? batchAfter(found.rowsDone);
      const next = await listNext(tx, id, found.writtenTo, size);
      const rows = next.filter(({ verdict }) => verdict === "NEW" || verdict === "CHANGED");
      const before = new Map<string, string>();
      const outcomes = await saveResidents(
        tx,
        actor,
        village,
        rows.map((row) => openResident(id, row)),
        async (changing) => {
          for (const snapshot of await takeSnapshots(tx, changing)) before.set(snapshot.id, snapshot.row);
        },
      );
      await markWritten(
        tx,
        id,
        rows.map(({ number }, at) => written(id, number, outcomes[at], before)),
      );
      const finished = next.length < size;
      const now = new Date();
      await tx.import.updateMany({
        where: { id },
        data: {
          rowsDone: { increment: rows.length },
          writtenTo: next.at(-1)?.number ?? found.writtenTo,
          updatedAt: now,
          ...(finished && { state: "COMMITTED", finishedAt: now }),
        },
      });
      await recountVillage(tx, village.id);
      if (finished) await finishImport(tx, actor, found, found.rowsDone + rows.length);
      return !finished;
    },
    120,
  );
}

type StoredRow = { number: number; verdict: Verdict; cipher: string | null };

/** The next rows whatever their verdict: the key of the table leads to them, however new they are. */
function listNext(tx: Tx, importId: string, after: number, size: number): Promise<StoredRow[]> {
  return tx.$queryRaw<StoredRow[]>`
    select number, verdict::text as verdict, cipher from import_row
    where import_id = ${importId}::uuid and number > ${after} order by number limit ${size}`;
}

type Written = { number: number; resident_id: string | null; before: string | null };

/** Somebody who meanwhile is as the file has them is not this import's doing, and no undo of it touches them. */
function written(
  importId: string,
  number: number,
  outcome: SaveOutcome | undefined,
  before: Map<string, string>,
): Written {
  if (!outcome || outcome.verdict === "UNCHANGED") return { number, resident_id: null, before: null };
  const row = before.get(outcome.id);
  return {
    number,
    resident_id: outcome.id,
    before: row === undefined ? null : encrypt(row, beforePlace(importId, number)),
  };
}

async function markWritten(tx: Tx, importId: string, rows: Written[]): Promise<void> {
  await tx.$executeRaw`
    update import_row set committed_at = now(), resident_id = w.resident_id, before = w.before
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(number int, resident_id uuid, before text)
    where import_row.import_id = ${importId}::uuid and import_row.number = w.number
      and import_row.number between ${rows[0]?.number ?? 0} and ${rows.at(-1)?.number ?? 0}`;
}

function openResident(importId: string, row: StoredRow): ResidentInput {
  const content = openRow(importId, row);
  if (!content || !("resident" in content)) throw new Error("a refused row was to be written");
  return content.resident;
}
