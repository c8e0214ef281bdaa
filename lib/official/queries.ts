import type { Day } from "@/lib/platform/dates";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { findVillage, type Village } from "@/lib/region/queries";
import { findCompleteness } from "./league/queries";
import { canSeeOfficials } from "./policy";
import type { Tally } from "./rules";

export type Group = { code: string; name: string; counts: boolean; place: number; closedOn: Day | null };

/** Every body there is, in the order in which they are shown. */
export async function listGroups(tx: Tx): Promise<Group[]> {
  const groups = await tx.officialGroup.findMany({ orderBy: [{ place: "asc" }, { name: "asc" }] });
  return groups.map((group) => ({ ...group, closedOn: group.closedOn && asDay(group.closedOn) }));
}

/** The bodies to which seats may still be added. */
export async function listOpenGroups(tx: Tx): Promise<Group[]> {
  return (await listGroups(tx)).filter(({ closedOn }) => closedOn === null);
}

export type Holding = {
  seatId: string;
  groupCode: string;
  title: string;
  termId: string | null;
  name: string | null;
  residentId: string | null;
  startsOn: Day | null;
  endsOn: Day | null;
  /** Since when the holder has been covered; null when not enrolled that day. */
  enrolledSince: Day | null;
};

/** The seats of a village on a day, in the order of groups, each with its holder. */
export function listHoldings(tx: Tx, village: Village, day: Day): Promise<Holding[]> {
  const on = asDate(day);
  return tx.$queryRaw<Holding[]>`
    select s.id::text as "seatId", s.group_code as "groupCode", s.title, t.id::text as "termId", t.name,
      t.resident_id::text as "residentId", to_char(t.starts_on, 'YYYY-MM-DD') as "startsOn",
      to_char(t.ends_on, 'YYYY-MM-DD') as "endsOn", to_char(m.since, 'YYYY-MM-DD') as "enrolledSince"
    from official_seat s
      join official_group g on g.code = s.group_code
      left join lateral (
        select * from official_term where seat_id = s.id and starts_on <= ${on} and (ends_on is null or ends_on > ${on})
        offset 0) t on true
      left join lateral (
        select min(case when cover is null then starts_on
          else (select lower(span) from unnest(cover) span where span @> ${on}::date) end) as since
        from membership where resident_id = t.resident_id and covers(cover, starts_on, ended_on, ${on}::date)) m on true
    where s.village_id = ${village.id} and s.opened_on <= ${on} and (s.closed_on is null or s.closed_on > ${on})
    order by g.place, s.is_head desc, s.id`;
}

/** Who holds the village head's own seat on a day, as the decree has the name; null when nobody is on record. */
export async function findHead(tx: Tx, village: Village, day: Day): Promise<{ name: string } | null> {
  const on = asDate(day);
  return tx.officialTerm.findFirst({
    where: {
      villageId: village.id,
      seat: { isHead: true },
      startsOn: { lte: on },
      OR: [{ endsOn: null }, { endsOn: { gt: on } }],
    },
    orderBy: { startsOn: "desc" },
    select: { name: true },
  });
}

export type GroupStanding = Group & Tally & { since: Day | null };

/** How each body of a village stood on a day; those without a seat are left out. */
async function listStandings(tx: Tx, village: Village, day: Day): Promise<GroupStanding[]> {
  const groups = await listGroups(tx);
  const rows = await tx.$queryRaw<(Tally & { groupCode: string; since: Day | null })[]>`
    select now.group_code as "groupCode", now.seats, now.filled, now.enrolled,
      (select to_char(lower(span), 'YYYY-MM-DD') from unnest(whole.spans) span where span @> ${day}::date) as since
    from official_span now join (
      select group_code, range_agg(daterange(starts_on, ends_on)) filter (where filled > 0 and enrolled = filled) as spans
      from official_span where village_id = ${village.id} group by 1) whole using (group_code)
    where now.village_id = ${village.id} and daterange(now.starts_on, now.ends_on) @> ${day}::date`;
  const found = new Map(rows.map((row) => [row.groupCode, row]));
  return groups.flatMap((group) => {
    const row = found.get(group.code);
    return row ? [{ ...group, ...row }] : [];
  });
}

/** The officials of a village on a day: how many, who is missing, since when all are in; null when out of reach. */
export async function officialsPage(actor: Actor, code: string, asOf: Day = today()) {
  if (!canSeeOfficials(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    return {
      village,
      asOf,
      holdings: await listHoldings(tx, village, asOf),
      groups: await listStandings(tx, village, asOf),
      vacated: await countVacated(tx, village),
      ...(await findCompleteness(tx, village, asOf)),
    };
  });
}

/** Seats that are vacant now and were held once: what a copy of last term's roster would fill. */
async function countVacated(tx: Tx, village: Village): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from official_seat s where s.village_id = ${village.id} and s.closed_on is null
      and exists (select from official_term t where t.seat_id = s.id)
      and not exists (select from official_term t where t.seat_id = s.id and (t.ends_on is null or t.ends_on > ${asDate(today())}))`;
  return row?.count ?? 0;
}

export type OfficialsPage = NonNullable<Awaited<ReturnType<typeof officialsPage>>>;
