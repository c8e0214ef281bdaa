import { effectOf } from "@/lib/event/effect/rules";
import { addDays, type Day } from "@/lib/platform/dates";
import { asDate, asDay } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import { adoptionWindows } from "./rules";

const longest = Math.max(...adoptionWindows);

type Start = { villageId: number; villageName: string; startsOn: Day; isOrigin: boolean };

/**
 * Registrations in the days before and after each village began, of those whose days the actor may see. A village
 * thus reads of itself alone, an office and a regency of all.
 */
export async function effectOfStarts(tx: Tx, starts: Start[], now: Day) {
  const [first = now, last = now] = [
    starts.map(({ startsOn }) => startsOn).sort()[0],
    starts
      .map(({ startsOn }) => startsOn)
      .sort()
      .at(-1),
  ];
  const rows = await tx.villageDay.findMany({
    where: {
      villageId: { in: starts.map(({ villageId }) => villageId) },
      day: { gte: asDate(addDays(first, -longest)), lte: asDate(addDays(last, longest)) },
    },
    select: { villageId: true, day: true, joined: true },
  });
  const seen = await tx.village.findMany({
    where: { id: { in: starts.map(({ villageId }) => villageId) } },
    select: { id: true },
  });
  const visible = new Set(seen.map(({ id }) => id));
  return starts
    .filter(({ villageId }) => visible.has(villageId))
    .map(({ villageId, ...start }) => {
      const own = rows.filter((row) => row.villageId === villageId);
      const registered = own.map(({ day, joined: count }) => ({ day: asDay(day), count }));
      return { ...start, effect: effectOf(start.startsOn, registered, now, adoptionWindows) };
    });
}

export type StartEffect = Awaited<ReturnType<typeof effectOfStarts>>[number];
