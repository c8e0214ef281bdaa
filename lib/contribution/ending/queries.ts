import type { Tx } from "@/lib/platform/db/door";
import { standing } from "../month/queries";
import { sponsored } from "../schema";
import { readTariffs } from "../tariff/queries";
import type { Month } from "../tariff/rules";
import { type Ending, endings, type SponsoredGroup } from "./rules";

/** The sources that pay for others in a village's month, and what would have to be found when each ends. */
export async function readEndings(tx: Tx, villageId: number, month: Month): Promise<Ending[]> {
  const groups = await tx.$queryRaw<SponsoredGroup[]>`
    select r.funding::text, coalesce(s.name, r.payer) as payer, coalesce(r.funded_until, s.until_month) as until,
      m.segment::text, m.programmes::text[], m.sector::text, c.income, b.risk::text, count(*)::int as members,
      sum(c.rupiah)::float8 as rupiah
    from contribution c
      join receipt r on r.id = c.receipt_id and r.village_id = c.village_id and r.regency_id = c.regency_id
      join membership m on m.id = c.membership_id and m.village_id = c.village_id and m.regency_id = c.regency_id
      left join scheme s on s.id = r.scheme_id and s.village_id = r.village_id and s.regency_id = r.regency_id
      left join lateral (select risk from contribution_base where membership_id = m.id and from_month <= ${month}
        order by from_month desc, at desc, id desc limit 1) b on true
    where c.village_id = ${villageId} and c.month = ${month} and ${standing}
      and r.funding::text = any(${[...sponsored]})
    group by 1, 2, 3, 4, 5, 6, 7, 8`;
  return endings(await readTariffs(tx), groups, month);
}
