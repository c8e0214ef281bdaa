import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id";
import type { Village } from "@/lib/region/queries";
import { canSeeResidents } from "../../policy";
import { maskNik } from "../../rules";
import { openSealed, readRows, recordOf } from "../queries";
import { changedSince } from "../rules";

type Standing = {
  id: string;
  keptId: string;
  goneId: string;
  sealed: string;
  mergedAt: Date;
  moved: number;
  depth: number;
};

/** The merges that stand and end in a resident, `depth` steps away. */
const chainInto = (residentId: string) => Prisma.sql`chain as (
  select m.*, 1 as depth from resident_merge m where m.kept_id = ${residentId}::uuid and m.undone_at is null
  union all
  select m.*, c.depth + 1 from chain c join resident_merge m on m.kept_id = c.gone_id and m.undone_at is null)`;

/** Every id that a resident was known by: the present one first, then those that were merged into it. */
export async function idsOf(tx: Tx, residentId: string): Promise<string[]> {
  const gone = await tx.$queryRaw<{ id: string }[]>`
    with recursive ${chainInto(residentId)} select gone_id::text as id from chain order by depth, id`;
  return [residentId, ...gone.map(({ id }) => id)];
}

/**
 * The records that were merged into a resident, directly and through one another, the latest first: who they were,
 * who merged them, and what of the resident was written since. Only the latest direct one can be undone.
 */
export async function listMerges(tx: Tx, village: Village, residentId: string) {
  const merges = await tx.$queryRaw<Standing[]>`
    with recursive ${chainInto(residentId)}
    select id::text, kept_id::text as "keptId", gone_id::text as "goneId", sealed, merged_at as "mergedAt",
      cardinality(moved) as moved, depth from chain order by depth, id desc`;
  if (merges.length === 0) return [];
  const names = await namesOf(
    tx,
    merges.map(({ goneId }) => goneId),
  );
  const current = (await readRows(tx, village, [residentId])).get(residentId);
  return merges.map(({ sealed, depth, ...merge }, at) => {
    const { kept, gone, after } = openSealed({ id: merge.id, sealed });
    const { values } = recordOf(gone);
    const undoable = at === 0 && current !== undefined;
    return {
      ...merge,
      mergedBy: names.get(merge.goneId) ?? "",
      gone: { ...values, nik: values.nik && maskNik(values.nik), phone: null, familyCard: null },
      undoable,
      direct: depth === 1,
      changed: undoable
        ? changedSince(recordOf(kept).values, recordOf(after).values, recordOf(current).values)
        : [],
    };
  });
}

export type Merge = Awaited<ReturnType<typeof listMerges>>[number];

/** The latest fifty merges of a village that stand, by name alone. */
export async function listMerged(tx: Tx, village: Village) {
  const merges = await tx.residentMerge.findMany({
    where: { villageId: village.id, undoneAt: null },
    orderBy: { id: "desc" },
    take: 50,
  });
  const names = await namesOf(
    tx,
    merges.map(({ goneId }) => goneId),
  );
  return merges.map(({ id, keptId, goneId, mergedAt, sealed }) => {
    const { after, gone } = openSealed({ id, sealed });
    return { id, keptId, name: after.name, gone: gone.name, mergedAt, by: names.get(goneId) ?? "" };
  });
}

export type Merged = Awaited<ReturnType<typeof listMerged>>[number];

async function namesOf(tx: Tx, goneIds: string[]): Promise<Map<string | null, string>> {
  const events = await tx.auditEvent.findMany({
    where: { action: "mergeAway", subjectId: { in: goneIds } },
    orderBy: { id: "asc" },
    select: { subjectId: true, actorName: true },
  });
  return new Map(events.map(({ subjectId, actorName }) => [subjectId, actorName]));
}

/** Into whom a resident that is gone was merged; null when the resident is there, unknown or out of reach. */
export async function findMergedInto(actor: Actor, goneId: string): Promise<string | null> {
  if (!canSeeResidents(actor) || !isId(goneId)) return null;
  const where = { goneId, undoneAt: null };
  const found = await asActor(actor, (tx) => tx.residentMerge.findFirst({ where, select: { keptId: true } }));
  return found?.keptId ?? null;
}
