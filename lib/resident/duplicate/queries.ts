import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { findVillage, type Village } from "@/lib/region/queries";
import { listMerged } from "../merge/chain/queries";
import { canSeeResidents } from "../policy";
import { asRow, openNik, type ResidentRow } from "../queries";
import { countPairs, listPairs, type Pair, type PairKind } from "./pairs/queries";
import { inOrder, nikSlip } from "./rules";

/** One of a pair; `place` is said of whoever is of another village. */
export type Look = ResidentRow & { place: string | null };

export type LookAlike = {
  first: Look;
  second: Look;
  likeness: Pair["likeness"];
  slip: ReturnType<typeof nikSlip>;
};

const pageSize = 50;

/** The pairs of a kind, 50 a page, and those that were found to be two people; null when out of reach. */
export async function duplicatesPage(
  actor: Actor,
  code: string,
  { kind = "probable", from = 0 }: { kind?: PairKind | undefined; from?: number | undefined },
) {
  if (!canSeeResidents(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const counts = await countPairs(tx, actor, village);
    const pairs = await listPairs(tx, village, kind, { from, take: pageSize });
    return {
      village,
      kind,
      counts,
      from,
      rows: await lookAt(tx, village, pairs),
      next: from + pageSize < counts[kind] ? from + pageSize : null,
      dismissed: await listDismissed(tx, village),
      merged: await listMerged(tx, village),
    };
  });
}

export type DuplicatesPage = NonNullable<Awaited<ReturnType<typeof duplicatesPage>>>;

async function lookAt(tx: Tx, village: Village, pairs: Pair[]): Promise<LookAlike[]> {
  const people = await tx.resident.findMany({
    where: { id: { in: pairs.flatMap(({ first, second }) => [first, second]) } },
    include: {
      memberships: { where: { endedOn: null }, select: { segment: true } },
      village: { include: { district: true } },
    },
  });
  const byId = new Map(people.map((person) => [person.id, person]));
  return pairs.flatMap((pair) => {
    const [first, second] = [byId.get(pair.first), byId.get(pair.second)];
    if (!first || !second) return [];
    const [one, two] = [openNik(first), openNik(second)];
    const look = (person: typeof first): Look => ({
      ...asRow(person),
      place:
        person.villageId === village.id
          ? null
          : `${person.village.name}, Kec. ${person.village.district.name}`,
    });
    const slip = one && two ? nikSlip(one, two) : null;
    return [{ first: look(first), second: look(second), likeness: pair.likeness, slip }];
  });
}

export type Dismissed = { first: Look; second: Look; at: Date; by: string };

/** The latest hundred; whoever is not on the list any more is left out. */
async function listDismissed(tx: Tx, village: Village): Promise<Dismissed[]> {
  const rows = await tx.duplicateDismissal.findMany({
    where: { villageId: village.id },
    orderBy: { dismissedAt: "desc" },
    take: 100,
  });
  const looks = await lookAt(
    tx,
    village,
    rows.map(({ firstId, secondId }) => ({ first: firstId, second: secondId, likeness: "SAME_RT" })),
  );
  const events = await tx.auditEvent.findMany({
    where: { action: "dismissPair", subjectId: { in: rows.flatMap((one) => [one.firstId, one.secondId]) } },
    orderBy: { id: "asc" },
    select: { subjectId: true, actorId: true, actorName: true },
  });
  return looks.flatMap(({ first, second }) => {
    const [firstId, secondId] = inOrder(first.id, second.id);
    const row = rows.find((one) => one.firstId === firstId && one.secondId === secondId);
    const by = events.find(
      ({ actorId, subjectId }) =>
        actorId === row?.dismissedBy && (subjectId === firstId || subjectId === secondId),
    );
    return row ? [{ first, second, at: row.dismissedAt, by: by?.actorName ?? "" }] : [];
  });
}
