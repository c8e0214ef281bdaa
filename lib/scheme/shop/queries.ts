import type { Day } from "@/lib/platform/dates";
import { asDay } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import { newestOf } from "../rules";

/** What a village shop credits, the latest first, and which terms hold on a day. */
export async function readShop(tx: Tx, schemeId: string, day: Day) {
  const rows = await tx.shopTerms.findMany({
    where: { schemeId },
    orderBy: [{ fromDay: "desc" }, { id: "desc" }],
  });
  const terms = rows.map(({ id, fromDay, every, rupiah }) => ({ id, from: asDay(fromDay), every, rupiah }));
  return { terms, now: newestOf(terms, day) };
}

export type ShopFacts = Awaited<ReturnType<typeof readShop>>;
