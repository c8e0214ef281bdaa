import type { Day } from "@/lib/platform/dates";
import { asDate } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import { denominatorOf } from "@/lib/target/rules";
import type { TargetUnit } from "@/lib/target/schema";

type Counted = { id: string; unit: TargetUnit; startsOn: Day; deadline: Day };

export type Figures = {
  villageId: number;
  regencyId: number;
  code: string;
  name: string;
  kind: string;
  districtName: string;
  members: number;
  households: number;
  officials: number;
  achieved: number;
  achievedAtStart: number;
  denominator: number | null;
  denominatorDay: Day | null;
  target: number | null;
};

type Row = Omit<Figures, "achieved" | "achievedAtStart"> & Record<"startM" | "startH" | "startO", number>;

/**
 * How the participants within reach stood at the end of a contest's last day, as the data have it now: those that
 * had entered by then and not left before. What is achieved is in the contest's unit.
 */
export async function listFigures(tx: Tx, campaign: Counted): Promise<Figures[]> {
  const [first, last] = [asDate(campaign.startsOn), asDate(campaign.deadline)];
  const rows = await tx.$queryRaw<Row[]>`
    select p.village_id as "villageId", p.regency_id as "regencyId", v.code, v.name, v.kind::text, d.name as "districtName",
      coalesce(c.m, 0)::int as members, coalesce(c.h, 0)::int as households, coalesce(c.o, 0)::int as officials,
      coalesce(c.start_m, 0)::int as "startM", coalesce(c.start_h, 0)::int as "startH", coalesce(c.start_o, 0)::int as "startO",
      f.value as denominator, to_char(f.day, 'YYYY-MM-DD') as "denominatorDay", t.value as target
    from campaign_participant p
      join village v on v.id = p.village_id
      join district d on d.id = v.district_id
      left join lateral (
        select sum(registered - lapsed) as m, sum(households_gained - households_lost) as h,
          sum(officials_gained - officials_lost) as o,
          sum(registered - lapsed) filter (where day <= ${first}) as start_m,
          sum(households_gained - households_lost) filter (where day <= ${first}) as start_h,
          sum(officials_gained - officials_lost) filter (where day <= ${first}) as start_o
        from village_day where village_id = p.village_id and day <= ${last}) c on true
      left join lateral (
        select value, day from village_figure
        where village_id = p.village_id and kind = ${denominatorOf(campaign.unit)}::figure_kind and day <= ${last}
        order by day desc, id desc limit 1) f on true
      left join lateral (
        select r.value from target t join target_revision r on r.target_id = t.id
        where t.campaign_id = p.campaign_id and t.village_id = p.village_id order by r.number desc limit 1) t on true
    where p.campaign_id = ${campaign.id}::uuid and p.joined_on <= ${last} and (p.left_on is null or p.left_on > ${last})
    order by v.code`;
  return rows.map(({ startM, startH, startO, ...row }) => {
    const of = (people: number, households: number, officials: number) =>
      campaign.unit === "HOUSEHOLD" ? households : campaign.unit === "OFFICIAL" ? officials : people;
    return {
      ...row,
      achieved: of(row.members, row.households, row.officials),
      achievedAtStart: of(startM, startH, startO),
    };
  });
}

export type CountedList = { counted: number; checksum: string };

/** What a village without a member has counted. */
export const emptyList: CountedList = {
  counted: 0,
  checksum: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
};

/**
 * Of each village the list of memberships that covered a day: how many, and the SHA-256 of their lines in the order
 * of their ids, each "id;first day" and a line feed. An end or a lapse that came later changes nothing of it.
 */
export async function listChecksums(
  tx: Tx,
  villageIds: number[],
  day: Day,
): Promise<Map<number, CountedList>> {
  const rows = await tx.$queryRaw<({ villageId: number } & CountedList)[]>`
    select village_id as "villageId", count(*)::int as counted,
      encode(sha256(convert_to(string_agg(id::text || ';' || to_char(starts_on, 'YYYY-MM-DD') || E'\n', ''
        order by id::text collate "C"), 'UTF8')), 'hex') as checksum
    from membership
    where village_id = any(${villageIds}::int[]) and covers(cover, starts_on, ended_on, ${day}::date)
    group by village_id`;
  return new Map(rows.map(({ villageId, ...list }) => [villageId, list]));
}
