import type { Day } from "@/lib/platform/dates";
import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";
import { type Completeness, nobody, type Tally } from "../rules";

type Row = { villageId: number; since: Day | null; allSince: Day | null } & Record<
  `${"core" | "all"}_${keyof Tally}`,
  number
>;

/** How the officials of every village of some regencies, or of one, stood on a day; who has none is left out. */
export async function listCompleteness(
  tx: Tx,
  regencyIds: number[],
  day: Day,
  only: number | null = null,
): Promise<Map<number, Completeness>> {
  const rows = await tx.$queryRaw<Row[]>`
    with span as materialized (
      select s.village_id, daterange(s.starts_on, s.ends_on) as span, s.has_head, s.seats, s.filled, s.enrolled, g.counts
      from official_span s join official_group g on g.code = s.group_code
      where s.regency_id = any(${regencyIds}::int[]) and (${only}::int is null or s.village_id = ${only}::int)
    ),
    village as (
      select village_id,
        range_agg(span) filter (where has_head and filled > 0 and enrolled = filled) as headed,
        coalesce(range_agg(span) filter (where counts and enrolled < filled), '{}') as lacking,
        coalesce(range_agg(span) filter (where enrolled < filled), '{}') as all_lacking,
        coalesce(sum(seats) filter (where counts and span @> ${day}::date), 0)::int as core_seats,
        coalesce(sum(filled) filter (where counts and span @> ${day}::date), 0)::int as core_filled,
        coalesce(sum(enrolled) filter (where counts and span @> ${day}::date), 0)::int as core_enrolled,
        coalesce(sum(seats) filter (where span @> ${day}::date), 0)::int as all_seats,
        coalesce(sum(filled) filter (where span @> ${day}::date), 0)::int as all_filled,
        coalesce(sum(enrolled) filter (where span @> ${day}::date), 0)::int as all_enrolled
      from span group by 1
    )
    select village_id as "villageId", core_seats, core_filled, core_enrolled, all_seats, all_filled, all_enrolled,
      (select to_char(lower(s), 'YYYY-MM-DD') from unnest(headed - lacking) s where s @> ${day}::date) as since,
      (select to_char(lower(s), 'YYYY-MM-DD') from unnest(headed - all_lacking) s where s @> ${day}::date) as "allSince"
    from village`;
  return new Map(rows.map((row) => [row.villageId, asCompleteness(row)]));
}

function asCompleteness(row: Row): Completeness {
  const tally = (of: "core" | "all") => ({
    seats: row[`${of}_seats`],
    filled: row[`${of}_filled`],
    enrolled: row[`${of}_enrolled`],
  });
  return { since: row.since, allSince: row.allSince, core: tally("core"), all: tally("all") };
}

/** The same for one village. */
export async function findCompleteness(tx: Tx, village: Village, day: Day): Promise<Completeness> {
  return (await listCompleteness(tx, [village.regencyId], day, village.id)).get(village.id) ?? nobody;
}

/** The first day on which every desa of a kecamatan was complete, for each that has been by a day. */
export async function listFirstComplete(tx: Tx, regencyIds: number[], day: Day): Promise<Map<string, Day>> {
  const rows = await tx.$queryRaw<{ districtCode: string; firstOn: Day }[]>`
    with span as materialized (
      select s.village_id, daterange(s.starts_on, s.ends_on) as span, s.has_head, s.filled, s.enrolled, g.counts
      from official_span s join official_group g on g.code = s.group_code
      where s.regency_id = any(${regencyIds}::int[])
    ),
    complete as (
      select village_id, range_agg(span) filter (where has_head and filled > 0 and enrolled = filled)
        - coalesce(range_agg(span) filter (where counts and enrolled < filled), '{}') as spans
      from span group by 1
    ),
    whole as (
      select v.district_id, range_intersect_agg(coalesce(c.spans, '{}')) as spans
      from village v left join complete c on c.village_id = v.id
      where v.regency_id = any(${regencyIds}::int[]) and v.kind <> 'KELURAHAN' group by 1
    )
    select d.code as "districtCode", to_char(lower(i.spans), 'YYYY-MM-DD') as "firstOn"
    from whole i join district d on d.id = i.district_id
    where lower(i.spans) <= ${day}::date`;
  return new Map(rows.map(({ districtCode, firstOn }) => [districtCode, firstOn]));
}
