import type { Tx } from "@/lib/platform/db/door";
import type { Month } from "../rules";
import type { Reach } from "./rules";

type Group = { segment: string; sector: string; payer: string; members: number };

export type Reached = {
  villages: number;
  members: number;
  groups: Group[];
  /** Villages that have recorded a contribution of that month or a later one. */
  paidVillages: number;
};

/** How many memberships of how many villages a tariff is for; counts alone, for the administrator sees no person. */
export async function countReached(tx: Tx, reach: Reach, from: Month): Promise<Reached> {
  const { segments, programme, sectors, exceptSectors } = reach;
  const rows = await tx.$queryRaw<(Group & { villages: number; total: number })[]>`
    select segment::text, sector::text, payer::text, sum(members)::int as members,
      count(distinct village_id)::int as villages, grouping(segment) as total
    from village_mix
    where segment::text = any(${segments}) and (${programme}::text is null or ${programme}::text = any(string_to_array(programmes, ',')))
      and (cardinality(${sectors}::text[]) = 0 or sector::text = any(${sectors}))
      and sector::text <> all(${exceptSectors}::text[])
    group by grouping sets ((segment, sector, payer), ()) order by 4 desc, 1, 2, 3`;
  const [recorded] = await tx.$queryRaw<{ villages: number }[]>`
    select count(distinct village_id)::int as villages from village_paid where month >= ${from}`;
  const total = rows.find((row) => row.total === 1);
  return {
    villages: total?.villages ?? 0,
    members: total?.members ?? 0,
    groups: rows
      .filter((row) => row.total === 0)
      .map(({ segment, sector, payer, members }) => ({ segment, sector, payer, members })),
    paidVillages: recorded?.villages ?? 0,
  };
}
