import type { Actor } from "@/lib/platform/db/actor";
import type { Tx } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Village } from "@/lib/region/queries";
import { keyOf } from "../../match/queries";
import { canSettleMoves } from "../../policy";
import type { ResidentInput } from "../../schema";
import type { Likeness } from "../rules";

/** Two people, the smaller id first unless the second is of another village. */
export type Pair = { first: string; second: string; likeness: Likeness };

export type PairKind = "probable" | "elsewhere";

/** How many pairs of each kind a village has; of other villages only those that the actor's territory shows. */
export async function countPairs(tx: Tx, actor: Actor, village: Village): Promise<Record<PairKind, number>> {
  const count = async (pairs: Prisma.Sql) => {
    const [found] = await tx.$queryRaw<{ pairs: number }[]>`${pairs} select count(*)::int as pairs from open`;
    return found?.pairs ?? 0;
  };
  return {
    probable: await count(probable(village)),
    elsewhere: canSettleMoves(actor) ? await count(elsewhere(village)) : 0,
  };
}

/** Pairs of a kind, the likeliest first. */
export function listPairs(
  tx: Tx,
  village: Village,
  kind: PairKind,
  page: { from: number; take: number },
): Promise<Pair[]> {
  return tx.$queryRaw<Pair[]>`
    ${kind === "probable" ? probable(village) : elsewhere(village)}
    select first::text, second::text, likeness from open order by rank, name, first, second
    limit ${page.take} offset ${page.from}`;
}

/**
 * Who may be one person: written alike and born on the same day; or on the same family card with birth dates that
 * could be a slip; or in the same RT with no birth date to tell them apart. More than six who are alike are paired with their
 * neighbours alone, so that a list with one name for everybody stays fast. Materialized at the end, because a page's
 * limit would otherwise make the planner join them one by one; and joined one side after the other, because it would
 * otherwise set everybody beside everybody before it looks at the pairs.
 */
function probable(village: Village): Prisma.Sql {
  return Prisma.sql`
    with people as materialized (
      select id, name, birth_date, rt, household_id, name_key(name) as key
      from resident where village_id = (select ${village.id}::int)),
    grouped as (
      select array_agg(id) as ids from people where birth_date is not null
        group by key, birth_date having count(*) > 1
      union all
      select array_agg(id) from people where household_id is not null
        group by key, household_id having count(*) > 1
      union all
      select array_agg(id) from people where rt is not null
        group by key, rt having count(*) > 1 and count(birth_date) < count(*)),
    sorted as materialized (select (select array_agg(id order by id) from unnest(ids) id) as ids from grouped),
    beside as (
      select distinct ids[at] as first, ids[at + step] as second
      from sorted, generate_series(1, cardinality(ids)) at, generate_series(1, 5) step
      where at + step <= cardinality(ids)),
    judged as (
      select a.id as first, b.id as second, a.name,
        case when a.birth_date = b.birth_date and a.rt = b.rt then 1
          when a.birth_date = b.birth_date and (a.rt is null or b.rt is null) then 2
          when a.household_id = b.household_id
            and (a.birth_date is null or b.birth_date is null or abs(a.birth_date - b.birth_date) < 3653) then 3
          when a.birth_date = b.birth_date then 4
          when (a.birth_date is null or b.birth_date is null) and a.rt = b.rt then 5 end as rank
      from (select a.*, beside.second from beside join people a on a.id = beside.first offset 0) a
        join people b on b.id = a.second),
    open as materialized (
      select *, (array['SAME_RT', 'RT_UNKNOWN', 'SAME_CARD', 'OTHER_RT', 'BIRTH_UNKNOWN'])[rank] as likeness
      from judged j where rank is not null and ${undismissed})`;
}

/** The same NIK in another village, as long as neither record says that the person has left. */
function elsewhere(village: Village): Prisma.Sql {
  return Prisma.sql`
    with people as materialized (
      select id, name, identity_index from resident
      where village_id = (select ${village.id}::int) and nik_cipher is not null
        and vital_status not in ('MOVED', 'INVALID')),
    judged as (
      select p.id as first, o.id as second, p.name, 1 as rank
      from people p, lateral (
        select id from resident r where r.identity_index = p.identity_index
          and r.village_id <> (select ${village.id}::int) and r.vital_status not in ('MOVED', 'INVALID') offset 0) o),
    open as materialized (select *, 'SAME_NIK' as likeness from judged j where ${undismissed})`;
}

const undismissed = Prisma.sql`not exists (
  select from duplicate_dismissal d
  where d.first_id = least(j.first, j.second) and d.second_id = greatest(j.first, j.second))`;

export type Candidate = { at: number; id: string; name: string; rt: string | null };

/**
 * For each of `inputs` (`at` is its place among them) the residents of the village who are written alike and born on
 * the same day, but stand under another identity.
 */
export async function findProbable(
  tx: Tx,
  village: Village,
  inputs: Pick<ResidentInput, "nik" | "name" | "birthPlace" | "birthDate">[],
): Promise<Candidate[]> {
  const given = inputs.flatMap((input, at) =>
    input.birthDate ? [{ at, name: input.name, day: input.birthDate, key: keyOf(input) }] : [],
  );
  if (given.length === 0) return [];
  return tx.$queryRaw<Candidate[]>`
    with place as materialized (select ${village.id}::int as id),
    given as materialized (
      select at, name_key(name) as name, day, decode(key, 'hex') as key
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as g(at int, name text, day date, key text))
    select g.at, r.id::text, r.name, r.rt
    from given g, lateral (
      select * from resident where village_id = (select id from place) and birth_date = g.day offset 0) r
    where name_key(r.name) = g.name and r.identity_index <> g.key
    order by g.at, r.id`;
}
