import { listInForce } from "@/lib/mou/queries";
import { listCompleteness } from "@/lib/official/league/queries";
import { addDays, type Day } from "@/lib/platform/dates";
import { asDate } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import type { Figure } from "../../rubric/schema";

type Placed = { id: number; regencyId: number };
type Row = {
  villageId: number;
  members: number;
  growth: number;
  workers: number | null;
  bumdes: boolean | null;
  sectors: number | null;
  events: number;
};

/** Each figure of a village; null where nobody has said what it takes. */
export type Figures = Record<Figure, number | null>;

/** What the automatic criteria read, of several villages on a day. Descriptions have no history: they are today's. */
export async function readFigures(
  tx: Tx,
  villages: readonly Placed[],
  day: Day,
): Promise<Map<number, Figures>> {
  const ids = villages.map(({ id }) => id);
  const [on, monthAgo, yearAgo] = [asDate(day), asDate(addDays(day, -30)), asDate(addDays(day, -365))];
  const rows = await tx.$queryRaw<Row[]>`
    select v.id as "villageId",
      (select coalesce(sum(d.registered - d.lapsed), 0)::int from village_day d
        where d.village_id = v.id and d.day <= ${on}) as members,
      (select coalesce(sum(d.joined), 0)::int from village_day d
        where d.village_id = v.id and d.day > ${monthAgo} and d.day <= ${on}) as growth,
      (select f.value from village_figure f where f.village_id = v.id and f.kind = 'WORKERS' and f.day <= ${on}
        order by f.day desc, f.id desc limit 1) as workers,
      p.bumdes_running as bumdes, cardinality(p.business_sectors) as sectors,
      (select count(*)::int from event e where e.village_id = v.id and e.cancelled_at is null
        and (e.starts_at at time zone 'Asia/Jakarta')::date > ${yearAgo}
        and (e.starts_at at time zone 'Asia/Jakarta')::date <= ${on}) as events
    from village v left join village_profile p on p.village_id = v.id where v.id = any(${ids}::int[])`;
  const complete = await listCompleteness(tx, [...new Set(villages.map(({ regencyId }) => regencyId))], day);
  const inForce = await listInForce(tx, ids, day);
  return new Map(
    rows.map(({ villageId, members, growth, workers, bumdes, sectors, events }) => {
      const core = complete.get(villageId)?.core;
      return [
        villageId,
        {
          COVERAGE: workers ? (members * 100) / workers : null,
          MEMBERS: members,
          GROWTH: growth,
          OFFICIALS: core && core.filled > 0 ? (core.enrolled * 100) / core.filled : null,
          BUMDES: bumdes === null ? null : Number(bumdes),
          SECTORS: sectors,
          MOU: Number(inForce.has(villageId)),
          EVENTS: events,
        },
      ];
    }),
  );
}
