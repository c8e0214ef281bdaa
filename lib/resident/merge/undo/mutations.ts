import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage, recountVillage } from "@/lib/region/mutations";
import { findVillage } from "@/lib/region/queries";
import { canWriteResidents } from "../../policy";
import { bringBackResidents, restoreResidents } from "../../snapshot/mutations";
import { assemble, findIdentity, findMerge, openSealed, type Row, readRows, recordOf } from "../queries";
import { changedSince, type MergeField } from "../rules";

export type Unmerged = {
  keptId: string;
  goneId: string;
  /** Fields that somebody has written since the merge; they stay as they are. */
  changed: MergeField[];
  /** Memberships that stay ended, because the person is a member of that segment again. */
  stillEnded: number;
};

type UnmergeRefusal = "NOT_ALLOWED" | "MERGE_UNKNOWN" | "MERGED_AGAIN" | "IDENTITY_TAKEN";

/**
 * Makes two of one again: both rows to the last column, but what was written since; memberships back to whose they
 * were, those that the merge ended running. Of several merges of one person the latest is undone first. Undoing
 * twice is undoing once.
 */
export function undoMerge(
  actor: Actor,
  input: { mergeId: string },
): Promise<Result<Unmerged, UnmergeRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canWriteResidents(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const reached = await findMerge(tx, input.mergeId);
    if (reached) await lockVillage(tx, reached.villageId);
    const merge = reached && (await findMerge(tx, input.mergeId));
    const village = merge && (await findVillage(tx, merge.village.code));
    if (!village) return refuse("MERGE_UNKNOWN");
    const { keptId, goneId, moved, ended, terms } = merge;
    if (merge.undoneAt) return ok({ keptId, goneId, changed: [], stillEnded: 0 });
    const current = (await readRows(tx, village, [keptId])).get(keptId);
    if (!current || (await isMergedSince(tx, merge))) return refuse("MERGED_AGAIN");

    const { kept, gone, after } = openSealed(merge);
    const changed = changedSince(recordOf(kept).values, recordOf(after).values, recordOf(current).values);
    const restored = await putBack(tx, kept, after, current, changed);
    const taken = await findIdentity(tx, village, [restored.identity_index, gone.identity_index], [keptId]);
    if (taken) return refuse("IDENTITY_TAKEN", { name: taken.name });
    if (restored.identity_index === gone.identity_index)
      return refuse("IDENTITY_TAKEN", { name: restored.name });

    await tx.residentMerge.updateMany({
      where: { id: merge.id },
      data: { undoneBy: actor.id, undoneAt: new Date() },
    });
    await restoreResidents(tx, village, [JSON.stringify(restored)]);
    await bringBackResidents(tx, [JSON.stringify(gone)]);
    await tx.membership.updateMany({
      where: { id: { in: moved }, residentId: keptId },
      data: { residentId: goneId },
    });
    await tx.officialTerm.updateMany({
      where: { id: { in: terms }, residentId: keptId },
      data: { residentId: goneId },
    });
    const reopened = await reopen(tx, ended);
    await recordAudit(
      tx,
      actor,
      {
        action: "undoMerge",
        subjectType: "resident",
        subjectId: keptId,
        village,
        ...(changed.length > 0 && { details: { kept: changed } }),
      },
      { action: "restoreResident", subjectType: "resident", subjectId: goneId, village },
      ...moved.map((id) => ({ action: "moveMembership", subjectType: "membership", subjectId: id, village })),
      ...reopened.map((id) => ({
        action: "reopenMembership",
        subjectType: "membership",
        subjectId: id,
        village,
      })),
    );
    await recountVillage(tx, village.id);
    return ok({ keptId, goneId, changed, stillEnded: ended.length - reopened.length });
  });
}

/** Whether the kept one was merged with somebody else later on, which has to be undone before. */
async function isMergedSince(tx: Tx, merge: { id: string; keptId: string }): Promise<boolean> {
  const later = await tx.residentMerge.findFirst({
    where: { keptId: merge.keptId, undoneAt: null, id: { gt: merge.id } },
  });
  return later !== null;
}

/** Untouched since, the kept row as it was; else its fields as they were, and those written since as they are. */
async function putBack(tx: Tx, kept: Row, after: Row, current: Row, changed: MergeField[]): Promise<Row> {
  if (changed.length === 0 && current.updated_at === after.updated_at) return kept;
  return assemble(tx, kept, (field) => (changed.includes(field) ? current : kept));
}

/** Lets memberships run again that the merge ended, unless their person is a member of the segment by now. */
async function reopen(tx: Tx, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    update membership m set ended_on = null, end_reason = null, ended_by = null
    where m.id = any(${ids}::uuid[]) and m.end_reason = 'MISTAKE' and m.ended_on = m.starts_on
      and not exists (select from membership o
        where o.resident_id = m.resident_id and o.segment = m.segment and o.ended_on is null)
    returning m.id::text`;
  return rows.map(({ id }) => id);
}
