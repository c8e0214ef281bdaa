import { recordAudit } from "@/lib/audit/mutations";
import { deleteMemberships, restoreMemberships } from "@/lib/membership/snapshot/mutations";
import { takeMembershipSnapshots } from "@/lib/membership/snapshot/queries";
import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage, type Village } from "@/lib/region/queries";
import { deleteResidents } from "@/lib/resident/snapshot/mutations";
import { listStanding } from "@/lib/resident/snapshot/queries";
import { auditImport } from "../../mutations";
import { canImport } from "../../policy";
import { beforePlace, lockImport } from "../../queries";
import { type Fate, fateOf } from "../../undo/rules";
import { membershipFate } from "./rules";

const batchSize = 1000;

/**
 * Takes back the next memberships that a list of members brought: new ones are deleted with whoever was added for
 * them, confirmations and member numbers are as before. What somebody has changed since stays and says so. Answers
 * whether there is more to do.
 */
export async function undoRosterBatch(actor: Actor, id: string, size = batchSize): Promise<boolean> {
  if (!canImport(actor)) return false;
  return asActor(
    actor,
    async (tx) => {
      const found = await lockImport(tx, id);
      const village = found && (await findVillage(tx, found.village.code));
      if (!village || found.state !== "UNDOING" || found.kind !== "MEMBERS") return false;
      await lockVillage(tx, village.id);
      const rows = await listWritten(tx, id, found.undoneTo, size);
      await markUndone(tx, id, await takeBack(tx, actor, village, id, rows));
      const finished = rows.length < size;
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

type WrittenRow = {
  number: number;
  membershipId: string;
  residentId: string | null;
  before: string | null;
  writtenAs: string;
  committedAt: string;
};

function listWritten(tx: Tx, importId: string, after: number, size: number): Promise<WrittenRow[]> {
  return tx.$queryRaw<WrittenRow[]>`
    select number, membership_id::text as "membershipId", resident_id::text as "residentId", before,
      written_as as "writtenAs", committed_at::text as "committedAt"
    from import_row where import_id = ${importId}::uuid and number > ${after} and written_as is not null
    order by number limit ${size}`;
}

type Undone = { number: number; kept: { code: string }[] };

async function takeBack(
  tx: Tx,
  actor: Actor,
  village: Village,
  importId: string,
  rows: WrittenRow[],
): Promise<Undone[]> {
  const ids = rows.map(({ membershipId }) => membershipId);
  const now = new Map((await takeMembershipSnapshots(tx, ids)).map((one) => [one.id, one.digest]));
  const fates = rows.map((row) => ({
    ...row,
    fate: membershipFate(row.before === null, row.writtenAs, now.get(row.membershipId)),
  }));
  const of = (fate: Fate) => fates.filter((row) => row.fate === fate);
  const opened = of("RESTORE").flatMap(({ before, number }) =>
    before === null ? [] : decrypt(before, beforePlace(importId, number)),
  );
  await restoreMemberships(tx, village, opened);
  await deleteMemberships(
    tx,
    village,
    of("DELETE").map(({ membershipId }) => membershipId),
  );
  const people = await removeAdded(tx, village, of("DELETE"));
  const about = (subjectType: string, subjectId: string) => ({ subjectType, subjectId, village });
  const entries = [
    ...of("RESTORE").map((row) => ({
      action: "restoreMembership",
      ...about("membership", row.membershipId),
    })),
    ...of("DELETE").map((row) => ({ action: "removeMembership", ...about("membership", row.membershipId) })),
    ...people.removed.map((one) => ({ action: "removeResident", ...about("resident", one) })),
  ];
  if (entries.length > 0) await recordAudit(tx, actor, ...entries);
  return fates.map(({ number, fate }) => {
    if (fate !== "RESTORE" && fate !== "DELETE") return { number, kept: [{ code: fate }] };
    const stays = people.kept.get(number);
    return { number, kept: stays ? [{ code: stays }] : [] };
  });
}

/** Those whom the import added and nobody has changed or registered since. */
async function removeAdded(tx: Tx, village: Village, rows: WrittenRow[]) {
  const added = rows.flatMap(({ residentId, ...row }) => (residentId ? [{ ...row, id: residentId }] : []));
  const standing = new Map(
    (
      await listStanding(
        tx,
        village,
        added.map(({ id }) => ({ id, identity: null })),
      )
    ).map((one) => [one.id, { ...one, identityFree: true }]),
  );
  const fates = added.map((row) => ({ ...row, fate: fateOf(true, row.committedAt, standing.get(row.id)) }));
  const removed = fates.filter(({ fate }) => fate === "DELETE").map(({ id }) => id);
  await deleteResidents(tx, village, removed);
  const kept = new Map(
    fates.filter(({ fate }) => fate !== "DELETE").map(({ number, fate }): [number, Fate] => [number, fate]),
  );
  return { removed, kept };
}

async function markUndone(tx: Tx, importId: string, rows: Undone[]): Promise<void> {
  await tx.$executeRaw`
    update import_row set undone_at = now(), warnings = warnings || u.kept
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as u(number int, kept jsonb)
    where import_row.import_id = ${importId}::uuid and import_row.number = u.number`;
}
