import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";
import { findProbable } from "@/lib/resident/duplicate/pairs/queries";
import { compareResidents, findElsewhere } from "@/lib/resident/match/queries";
import { type Known, type ListedRow, residentOf } from "./rules";

const chunk = 2000;

/** By row number, what is known of readable rows that repeat no other. */
export async function findKnown(
  tx: Tx,
  village: Village,
  rows: ListedRow[],
  repeats: Map<number, number>,
): Promise<Map<number, Known>> {
  const known = new Map<number, Known>();
  const given = new Set<string>();
  const isFirstList =
    (await tx.resident.findFirst({ where: { villageId: village.id }, select: { id: true } })) === null;
  for (let start = 0; start < rows.length; start += chunk) {
    const single = rows
      .slice(start, start + chunk)
      .filter(({ number, key }) => key !== null && !repeats.has(number));
    const inputs = single.map(residentOf);
    const keys = single.map(({ key }) => key ?? "");
    const compared = await compareResidents(tx, village, inputs, { keys, given });
    const ofNik = keys.filter((_, at) => single[at]?.hasNik);
    const places = new Map((await findElsewhere(tx, village, ofNik)).map(({ key, place }) => [key, place]));
    const fresh = isFirstList
      ? []
      : compared.flatMap(({ existing, input }, at) => (existing ? [] : { ...input, at }));
    const alike = await findProbable(tx, village, fresh);
    const probable = new Set(alike.map(({ at }) => fresh[at]?.at));
    single.forEach(({ number, key }, at) => {
      const { existing, changes = [] } = compared[at] ?? {};
      const place = places.get(key ?? "");
      const isProbable = probable.has(at);
      if (!existing && !place && !isProbable) return;
      const match = existing && { id: existing.id, isExact: existing.key === key, changes };
      known.set(number, {
        ...(match && { existing: match }),
        ...(place && { place }),
        ...(isProbable && { isProbable }),
      });
    });
  }
  return known;
}
