import { listAgents } from "@/lib/agent/queries";
import { type CoverStanding, countStandings, readStandings } from "@/lib/membership/cover/queries";
import { listRules, personWhere } from "@/lib/membership/queries";
import { type ProgrammeRule, ruleOn } from "@/lib/membership/rules";
import { addDays, type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { findVillage, type Village } from "@/lib/region/queries";
import { listHamlets } from "@/lib/resident/queries";
import { findBook } from "../book/queries";
import { canSeeContributions } from "../policy";
import { owedMonths, type Placed } from "./rules";
import type { ArrearsFilter } from "./schema";

/** Within how many days somebody is warned of, unless a list asks for others. */
export function warningDaysOf(rules: readonly ProgrammeRule[]): number {
  return ruleOn(rules, "LAPSE_WARNING_DAYS", today())?.value ?? 30;
}

/** Memberships of a village that will lapse within so many days, of people of a place. */
export function lapsingWhere(
  village: Village,
  filter: ArrearsFilter,
  days: number,
): Prisma.MembershipWhereInput {
  return {
    villageId: village.id,
    regencyId: village.regencyId,
    lapsesOn: { gt: asDate(today()), lte: asDate(addDays(today(), days)) },
    ...(filter.agent && { agentId: filter.agent }),
    resident: personWhere(village, filter),
  };
}

export type LapsingRow = Placed & {
  id: string;
  residentId: string;
  name: string;
  segment: "BPU" | "PU";
  payer: string;
  lapsesOn: Day;
  standing: CoverStanding | null;
  owed: { from: string; to: string };
};

/** From door to door: dusun, RW, RT, household, name. */
const walkingOrder: Prisma.MembershipOrderByWithRelationInput[] = [
  ...(["hamlet", "rw", "rt", "householdId", "name"] as const).map((column) => ({
    resident: { [column]: "asc" as const },
  })),
  { id: "asc" },
];

/** Who will lapse, in walking order, at most `take`. */
export async function readLapsing(
  tx: Tx,
  where: Prisma.MembershipWhereInput,
  rules: readonly ProgrammeRule[],
  take: number,
): Promise<LapsingRow[]> {
  const rows = await tx.membership.findMany({
    where,
    orderBy: walkingOrder,
    take,
    include: { resident: { select: { id: true, name: true, hamlet: true, rw: true, rt: true } } },
  });
  const standings = await readStandings(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, segment, payer, lapsesOn, resident: { id: residentId, ...person } }) => {
    const standing = standings.get(id) ?? null;
    const day = lapsesOn ? asDay(lapsesOn) : today();
    return {
      id,
      residentId,
      ...person,
      segment,
      payer,
      lapsesOn: day,
      standing,
      owed: owedMonths(rules, segment, today(), { months: standing?.months ?? null, lapseDay: day }),
    };
  });
}

/**
 * How a village's registered people stand today, and who will lapse within the days asked for. Nothing is known of
 * arrears where no book was opened (`book` is null). Null when out of reach.
 */
export async function arrearsPage(actor: Actor, code: string, filter: ArrearsFilter, take = 300) {
  if (!canSeeContributions(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const rules = await listRules(tx);
    const usual = warningDaysOf(rules);
    const days = filter.days ?? usual;
    const where = lapsingWhere(village, filter, days);
    const rows = await readLapsing(tx, where, rules, take);
    return {
      village,
      book: await findBook(tx, village.id),
      days,
      usual,
      hamlets: await listHamlets(tx, village),
      agents: (await listAgents(tx)).filter(({ regencyId }) => regencyId === village.regencyId),
      counts: await countStandings(tx, village),
      places: rows.length < take ? [] : await listPlaces(tx, village, days),
      total: rows.length < take ? rows.length : await tx.membership.count({ where }),
      rows,
    };
  });
}

/** Where those who will lapse live: a long list is divided before it is read. */
function listPlaces(tx: Tx, village: Village, days: number): Promise<(Placed & { memberships: number })[]> {
  return tx.$queryRaw<(Placed & { memberships: number })[]>`
    select r.hamlet, r.rw, r.rt, count(*)::int as memberships
    from membership m join resident r on r.id = m.resident_id and r.village_id = ${village.id}
    where m.village_id = ${village.id} and m.lapses_on > ${today()}::date
      and m.lapses_on <= ${addDays(today(), days)}::date
    group by 1, 2, 3 order by 1, 2, 3`;
}

export type ArrearsPage = NonNullable<Awaited<ReturnType<typeof arrearsPage>>>;
