import { findBook } from "@/lib/contribution/book/queries";
import { addMonths, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { findVillage } from "@/lib/region/queries";
import { canSeeRuns } from "./policy";
import { noTotals, type Totals } from "./rules";

export type RunState = "OPEN" | "APPROVED" | "WITHDRAWN";
const shown = 24;

/** The latest monthly runs of a village and the months that can be proposed; null when out of reach. */
export async function listRuns(actor: Actor, villageCode: string) {
  if (!canSeeRuns(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, villageCode);
    if (!village) return null;
    const book = await findBook(tx, village.id);
    const schemes = await tx.scheme.findMany({
      where: { villageId: village.id },
      select: { id: true, name: true },
      orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    });
    const found = await tx.contributionRun.findMany({
      where: { villageId: village.id },
      include: { approval: true, withdrawal: true },
      orderBy: [{ month: "desc" }, { id: "desc" }],
      take: shown,
    });
    const totals = await readTotals(
      tx,
      found.map(({ id }) => id),
    );
    const months = Array.from({ length: 6 }, (_, at) => addMonths(monthOf(today()), -at));
    return {
      village,
      schemes,
      months: book ? months.filter((month) => month >= book.fromMonth) : [],
      book,
      runs: found.map((run) => ({ ...asHead(run), totals: totals.get(run.id) ?? noTotals() })),
    };
  });
}

type Decided = {
  id: string;
  fromMonth: string;
  month: string;
  day: Date | null;
  byId: string;
  byName: string;
  at: Date;
  approval: { byName: string; at: Date } | null;
  withdrawal: { byName: string; at: Date; reason: string } | null;
};

/** A run as its pages begin with it. */
export function asHead({ id, fromMonth, month, day, byId, byName, at, approval, withdrawal }: Decided) {
  const state: RunState = approval ? "APPROVED" : withdrawal ? "WITHDRAWN" : "OPEN";
  return { id, fromMonth, month, day: day && asDay(day), byId, byName, at, state, approval, withdrawal };
}

async function readTotals(tx: Tx, runIds: string[]): Promise<Map<string, Totals>> {
  const rows = await tx.runLine.groupBy({
    by: ["runId", "outcome"],
    where: { runId: { in: runIds } },
    _count: true,
    _sum: { rupiah: true, shortBy: true },
  });
  const totals = new Map<string, Totals>();
  for (const { runId, outcome, _count, _sum } of rows) {
    const of = totals.get(runId) ?? noTotals();
    of[outcome] = { lines: _count, rupiah: _sum.rupiah ?? 0, shortBy: _sum.shortBy ?? 0 };
    totals.set(runId, of);
  }
  return totals;
}
