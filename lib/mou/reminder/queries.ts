import type { Day } from "@/lib/platform/dates";
import { asDate } from "@/lib/platform/db/day";
import { asSystem } from "@/lib/platform/db/door";
import { expiringDays } from "../rules";

export type Ending = { mouId: string; keeperId: string };

/**
 * Agreements that end within ninety days, each with an officer of its territory in whose name people are reminded:
 * who signed it off or, when that account is closed or has moved on, another.
 */
export function listEnding(day: Day): Promise<Ending[]> {
  const [from, limit] = [asDate(day), expiringDays];
  return asSystem(
    (tx) => tx.$queryRaw<Ending[]>`
      select m.id as "mouId", keeper.id as "keeperId"
      from mou m
      join mou_step s on s.mou_id = m.id and s.kind = 'SIGNED'
      cross join lateral (
        select u.id from "user" u join office_regency o on o.office_id = u.office_id and o.regency_id = m.regency_id
        where u.role = 'BRANCH' and u.disabled_at is null
        order by u.id = s.by_id desc, u.office_id = m.office_id desc, u.id limit 1) keeper
      where m.valid_to between ${from}::date and ${from}::date + ${limit}::int
        and not exists (select from mou_step e where e.mou_id = m.id and e.kind in ('ENDED', 'RENEWED'))
      order by m.id`,
  );
}
