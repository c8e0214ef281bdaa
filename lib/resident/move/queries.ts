import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { findVillage, type Village } from "@/lib/region/queries";
import { type PairSide, type ShownFields, shownOf, sideOf } from "../merge/pair/queries";
import { readRows } from "../merge/queries";
import { canSettleMoves } from "../policy";
import { findResident } from "../queries";

/** One of two records of a person, and the village that it is of. */
export type MoveSide = PairSide & { village: Village; fields: ShownFields };

/**
 * Two records of one NIK in two villages side by side; null when they are not that, unknown or out of reach, and for
 * everybody but the branch.
 */
export async function movePage(actor: Actor, code: string, firstId: string, secondId: string) {
  if (!canSettleMoves(actor) || !isId(firstId) || !isId(secondId)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    const pair = village && (await findTwo(tx, firstId, secondId));
    if (!pair || pair.first.village.id !== village.id) return null;
    const sides: MoveSide[] = [];
    for (const { resident, village: own } of [pair.first, pair.second]) {
      const row = (await readRows(tx, own, [resident.id])).get(resident.id);
      if (row) sides.push({ ...(await sideOf(tx, row)), village: own, fields: await shownOf(tx, row) });
    }
    const [first, second] = sides;
    return first && second ? { village, first, second } : null;
  });
}

export type MovePage = NonNullable<Awaited<ReturnType<typeof movePage>>>;

/** Two residents of two villages who have the same NIK; null otherwise. */
export async function findTwo(tx: Tx, firstId: string, secondId: string) {
  const [first, second] = [await findResident(tx, firstId), await findResident(tx, secondId)];
  if (!first || !second || first.village.id === second.village.id) return null;
  const key = (one: typeof first) => Buffer.from(one.resident.identityIndex).toString("hex");
  const numbered = first.resident.nikCipher !== null && second.resident.nikCipher !== null;
  return numbered && key(first) === key(second) ? { first, second } : null;
}
