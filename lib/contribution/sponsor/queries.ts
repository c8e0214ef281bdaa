import { listRules } from "@/lib/membership/queries";
import { addMonths, type Day, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { findVillage, type Village } from "@/lib/region/queries";
import { lapsesOn } from "../arrears/rules";
import { standing } from "../month/queries";
import { canSeeContributions } from "../policy";
import type { Month } from "../tariff/rules";
import type { Funding } from "../tariff/schema";

/** So many months ahead a sponsored period is said to end soon. */
const ahead = 3;
/** So far back two payments for one month are still worth a word. */
const back = 12;

type Affected = { id: string; name: string; segment: "BPU" | "PU" };
export type Ending = {
  funding: Funding;
  payer: string;
  scheme: string | null;
  until: Month;
  people: Affected[];
  /** When the first of them lapses if nobody takes over. */
  lapsesOn: Day | null;
};
export type Double = {
  residentId: string;
  name: string;
  month: Month;
  sources: string[];
  /** Two schemes that will pay, rather than two payments made. */
  planned: boolean;
};

/**
 * Sponsored periods of a village that end soon, with everybody whom nobody else has paid for beyond, and people whom
 * two sources pay for. Null when out of reach.
 */
export async function sponsorsPage(actor: Actor, code: string) {
  if (!canSeeContributions(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    return { village, endings: await listEndings(tx, village), doubles: await listDoubles(tx, village) };
  });
}

export type SponsorsPage = NonNullable<Awaited<ReturnType<typeof sponsorsPage>>>;

type EndingRow = Affected & { funding: Funding; payer: string; scheme: string | null; until: Month };

async function listEndings(tx: Tx, village: Village): Promise<Ending[]> {
  const [first, last] = [addMonths(monthOf(today()), -1), addMonths(monthOf(today()), ahead)];
  const rows = await tx.$queryRaw<EndingRow[]>`
    with ending as (
      select b.membership_id, s.funding::text, s.treasurer as payer, s.name as scheme,
        least(b.until_month, s.until_month) as until
      from scheme_beneficiary b join scheme s on s.id = b.scheme_id
      where b.village_id = ${village.id} and s.village_id = ${village.id}
        and least(b.until_month, s.until_month) between ${first} and ${last}
      union
      select c.membership_id, r.funding::text, r.payer, null, r.funded_until
      from receipt r join contribution c on c.receipt_id = r.id
      where r.village_id = ${village.id} and c.village_id = ${village.id} and r.scheme_id is null
        and r.funded_until between ${first} and ${last} and ${standing})
    select e.funding, e.payer, e.scheme, e.until, m.id::text, p.name, m.segment::text
    from ending e join membership m on m.id = e.membership_id join resident p on p.id = m.resident_id
    where m.village_id = ${village.id} and p.village_id = ${village.id} and m.ended_on is null
      and (m.paid_until is null or m.paid_until <= e.until)
      and not exists (select from scheme_beneficiary o join scheme t on t.id = o.scheme_id
        where o.membership_id = m.id and o.from_month <= e.until
          and (least(o.until_month, t.until_month) is null or least(o.until_month, t.until_month) > e.until))
    order by e.until, e.funding, e.payer, e.scheme, p.name, m.id`;
  const rules = await listRules(tx);
  const groups = new Map<string, Ending>();
  for (const { funding, payer, scheme, until, ...person } of rows) {
    const key = JSON.stringify([funding, payer, scheme, until]);
    const day = lapsesOn(rules, person.segment, until);
    const group = groups.get(key) ?? { funding, payer, scheme, until, people: [], lapsesOn: day };
    groups.set(key, group);
    group.people.push(person);
    if (day && (!group.lapsesOn || day < group.lapsesOn)) group.lapsesOn = day;
  }
  return [...groups.values()];
}

function listDoubles(tx: Tx, village: Village): Promise<Double[]> {
  const since = addMonths(monthOf(today()), -back);
  return tx.$queryRaw<Double[]>`
    select * from (
      select p.id::text as "residentId", p.name, c.month, array_agg(distinct r.funding::text) as sources, false as planned
      from contribution c join receipt r on r.id = c.receipt_id join membership m on m.id = c.membership_id
        join resident p on p.id = m.resident_id
      where c.village_id = ${village.id} and r.village_id = ${village.id} and m.village_id = ${village.id}
        and p.village_id = ${village.id} and c.month >= ${since} and m.ended_on is null and ${standing}
      group by p.id, p.name, c.month
      having count(distinct m.id) > 1 and count(distinct r.funding) > 1
      union all
      select p.id::text, p.name, greatest(a.from_month, b.from_month, ${monthOf(today())}), array[s.name, t.name], true
      from scheme_beneficiary a join scheme_beneficiary b on b.membership_id = a.membership_id and b.scheme_id > a.scheme_id
        join scheme s on s.id = a.scheme_id join scheme t on t.id = b.scheme_id
        join membership m on m.id = a.membership_id join resident p on p.id = m.resident_id
      where a.village_id = ${village.id} and b.village_id = ${village.id} and s.village_id = ${village.id}
        and t.village_id = ${village.id} and m.village_id = ${village.id} and p.village_id = ${village.id} and m.ended_on is null
        and greatest(a.from_month, b.from_month, ${monthOf(today())})
          <= coalesce(least(a.until_month, b.until_month, s.until_month, t.until_month), '9999-12')) found
    order by month desc, name, "residentId"`;
}
