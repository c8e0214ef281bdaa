import type { Day } from "@/lib/platform/dates";
import { asDate, asDay } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import { newestOf } from "../rules";

/** The terms of a catch levy, the latest first, which hold on a day, and the boats with who is aboard then. */
export async function readCatch(tx: Tx, schemeId: string, day: Day) {
  const rows = await tx.catchTerms.findMany({
    where: { schemeId },
    orderBy: [{ fromDay: "desc" }, { id: "desc" }],
  });
  const terms = rows.map(({ id, fromDay, basisPoints, fixed, byWeight }) => ({
    id,
    from: asDay(fromDay),
    basisPoints,
    fixed,
    byWeight,
  }));
  const boats = await tx.catchBoat.findMany({
    where: { schemeId },
    include: {
      crew: {
        where: { fromDay: { lte: asDate(day) } },
        include: { account: { select: { name: true } } },
        orderBy: [{ fromDay: "asc" }, { id: "asc" }],
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    terms,
    now: newestOf(terms, day),
    boats: boats.map(({ id, name, crew }) => {
      const latest = new Map(crew.map((hand) => [hand.accountId, hand]));
      const aboard = [...latest.values()].filter(({ weight }) => weight > 0);
      return {
        id,
        name,
        crew: aboard.map(({ accountId, weight, account }) => ({ accountId, weight, name: account.name })),
      };
    }),
  };
}

export type CatchFacts = Awaited<ReturnType<typeof readCatch>>;
