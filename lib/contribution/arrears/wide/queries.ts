import { listRules } from "@/lib/membership/queries";
import { addDays, type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { fewest } from "@/lib/region/rules";
import { canSeeContributionSums, canSeeContributions } from "../../policy";
import { warningDaysOf } from "../queries";

export type VillageLapsing = {
  id: number;
  code: string;
  name: string;
  districtName: string;
  registered: number;
  active: number;
  /** Null where there are some and too few to be told. */
  lapsing: number | null;
};

/**
 * The villages of a regency in which somebody will lapse within so many days, most first. The branch is told
 * memberships, as the villages' own lists have them; others people, from the counted days, and never fewer than five.
 */
export async function regencyArrears(actor: Actor, regencyCode: string, asked: number | undefined) {
  if (!canSeeContributionSums(actor)) return null;
  return asActor(actor, async (tx) => {
    const regency = await tx.regency.findUnique({ where: { code: regencyCode } });
    if (!regency) return null;
    const usual = warningDaysOf(await listRules(tx));
    const days = asked ?? usual;
    const named = canSeeContributions(actor);
    const counts = named
      ? await countMemberships(tx, regency.id, addDays(today(), days))
      : await countPeople(tx, regency.id, addDays(today(), days));
    const rows = counts
      .filter(({ lapsing }) => lapsing > 0)
      .map(
        (row): VillageLapsing => ({ ...row, lapsing: named || row.lapsing >= fewest ? row.lapsing : null }),
      );
    return {
      regency: { id: regency.id, code: regency.code, name: regency.name },
      days,
      usual,
      named,
      unrecorded: named ? await countUnrecorded(tx, regency.id) : null,
      rows: rows.sort((a, b) => (b.lapsing ?? 0) - (a.lapsing ?? 0) || (a.code < b.code ? -1 : 1)),
    };
  });
}

export type RegencyArrears = NonNullable<Awaited<ReturnType<typeof regencyArrears>>>;
type Counted = VillageLapsing & { lapsing: number };

function countMemberships(tx: Tx, regencyId: number, last: Day): Promise<Counted[]> {
  return tx.$queryRaw<Counted[]>`
    select v.id, v.code, v.name, d.name as "districtName", coalesce(s.registered, 0) as registered,
      coalesce(s.members, 0) as active, c.lapsing
    from village v join district d on d.id = v.district_id left join village_stat s on s.village_id = v.id
      cross join lateral (select count(*)::int as lapsing from membership m
        where m.village_id = v.id and m.lapses_on > ${today()}::date and m.lapses_on <= ${last}::date) c
    where v.regency_id = ${regencyId}`;
}

function countPeople(tx: Tx, regencyId: number, last: Day): Promise<Counted[]> {
  return tx.$queryRaw<Counted[]>`
    select v.id, v.code, v.name, d.name as "districtName", coalesce(s.registered, 0) as registered,
      coalesce(s.members, 0) as active, c.lapsing
    from village v join district d on d.id = v.district_id left join village_stat s on s.village_id = v.id
      cross join lateral (select coalesce(sum(lapsed), 0)::int as lapsing from village_day x
        where x.village_id = v.id and x.day > ${today()}::date and x.day <= ${last}::date) c
    where v.regency_id = ${regencyId}`;
}

async function countUnrecorded(tx: Tx, regencyId: number): Promise<number> {
  const recorded = await tx.contributionBook.count({ where: { regencyId } });
  return (await tx.village.count({ where: { regencyId } })) - recorded;
}
