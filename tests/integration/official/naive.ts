import { type Day, eachDay } from "@/lib/platform/dates";
import { asOwner, type TestDatabase } from "@/tests/support/database";

type Span = { starts: Day; ends: Day | null };
type SeatRow = Span & { id: string; group: string; head: boolean };
type TermRow = Span & { seat: string; resident: string | null };
type CoverRow = Span & { resident: string };
type Kept = Span & { group: string; seats: number; filled: number; enrolled: number; head: boolean };

const on = ({ starts, ends }: Span, day: Day) => starts <= day && (ends === null || day < ends);

/** The days on which what is kept of a village's officials is not what its rows say, counted one by one. */
export async function countByDay(database: TestDatabase, villageId: number, first: Day, last: Day) {
  const days = (from: string, to: string) =>
    `to_char(${from}, 'YYYY-MM-DD') as starts, to_char(${to}, 'YYYY-MM-DD') as ends`;
  const read = <T>(sql: string) =>
    asOwner(database, async (client) => (await client.query(sql, [villageId])).rows as T[]);
  const seats = await read<SeatRow>(
    `select id, group_code as group, is_head as head, ${days("opened_on", "closed_on")} from official_seat where village_id = $1`,
  );
  const terms = await read<TermRow>(
    `select seat_id as seat, resident_id as resident, ${days("starts_on", "ends_on")} from official_term where village_id = $1`,
  );
  const covers = await read<CoverRow>(
    `select resident_id as resident, ${days("starts_on", "ended_on")} from membership where village_id = $1`,
  );
  const kept = await read<Kept>(
    `select group_code as group, seats, filled, enrolled, has_head as head, ${days("starts_on", "ends_on")}
     from official_span where village_id = $1`,
  );
  const groups = [...new Set([...seats, ...kept].map(({ group }) => group))];
  return eachDay(first, last).flatMap((day) =>
    groups.flatMap((group) => {
      const open = seats.filter((seat) => seat.group === group && on(seat, day));
      const held = terms.filter((term) => on(term, day) && open.some(({ id }) => id === term.seat));
      const covered = held.filter(({ resident }) =>
        covers.some((cover) => cover.resident === resident && on(cover, day)),
      );
      const byHand =
        open.length === 0
          ? []
          : [
              {
                seats: open.length,
                filled: held.length,
                enrolled: covered.length,
                head: open.some(({ head }) => head),
              },
            ];
      const found = kept
        .filter((span) => span.group === group && on(span, day))
        .map(({ seats: all, filled, enrolled, head }) => ({ seats: all, filled, enrolled, head }));
      return JSON.stringify(found) === JSON.stringify(byHand) ? [] : [{ day, group, found, byHand }];
    }),
  );
}
