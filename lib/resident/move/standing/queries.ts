import type { Tx } from "@/lib/platform/db/door";

/**
 * That a resident was found to live in another village, and where; null when nobody said so. The place is left out
 * for those whose territory does not show it.
 */
export async function findMoved(tx: Tx, residentId: string) {
  const move = await tx.residentMove.findFirst({ where: { residentId, undoneAt: null } });
  if (!move) return null;
  const there = await tx.resident.findFirst({
    where: { id: move.livesAsId },
    select: { id: true, village: { select: { name: true, district: { select: { name: true } } } } },
  });
  return {
    id: move.id,
    movedAt: move.movedAt,
    livesAs: there && { id: there.id, place: `${there.village.name}, Kec. ${there.village.district.name}` },
  };
}

export type Moved = NonNullable<Awaited<ReturnType<typeof findMoved>>>;
