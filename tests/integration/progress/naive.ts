import { addDays, type Day } from "@/lib/platform/dates";
import { asOwner, type TestDatabase } from "@/tests/support/database";

type Stored = {
  resident: string;
  household: string | null;
  alive: boolean;
  start: Day | null;
  end: Day | null;
  official: boolean;
};

/** A village counted by hand, day after day, from its rows: slow, and nothing like the SQL. */
export async function countByHand(database: TestDatabase, villageId: number, first: Day, last: Day) {
  const rows = await asOwner(database, async (client) => {
    const found = await client.query<Stored>(
      `select r.id as resident, r.household_id as household, r.vital_status = 'ALIVE' as alive,
         to_char(m.starts_on, 'YYYY-MM-DD') as start, to_char(m.ended_on, 'YYYY-MM-DD') as end, m.sector = 'VILLAGE_OFFICIAL' as official
       from resident r left join membership m on m.resident_id = r.id where r.village_id = $1`,
      [villageId],
    );
    return found.rows;
  });
  const days: Record<string, unknown>[] = [];
  let before = coveredOn(rows, addDays(first, -1));
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const now = coveredOn(rows, day);
    const change = {
      registered: less(now.people, before.people),
      lapsed: less(before.people, now.people),
      households_gained: less(now.households, before.households),
      households_lost: less(before.households, now.households),
      officials_gained: less(now.officials, before.officials),
      officials_lost: less(before.officials, now.officials),
    };
    if (Object.values(change).some((count) => count > 0)) days.push({ day, ...change });
    before = now;
  }
  const alive = rows.filter((row) => row.alive);
  const stat = {
    residents: new Set(alive.map(({ resident }) => resident)).size,
    households: new Set(alive.flatMap(({ household }) => household ?? [])).size,
    members: before.people.size,
    member_households: before.households.size,
    member_officials: before.officials.size,
  };
  return { days, stat };
}

function coveredOn(rows: Stored[], day: Day) {
  const covered = rows.filter(
    ({ start, end }) => start !== null && start <= day && (end === null || day < end),
  );
  return {
    people: new Set(covered.map(({ resident }) => resident)),
    households: new Set(covered.flatMap(({ household }) => household ?? [])),
    officials: new Set(covered.filter(({ official }) => official).map(({ resident }) => resident)),
  };
}

/** How many are in the one and not in the other. */
function less(some: Set<string>, others: Set<string>): number {
  return [...some].filter((one) => !others.has(one)).length;
}

/** What the database keeps of the same village. */
export function keptCounts(database: TestDatabase, villageId: number) {
  return asOwner(database, async (client) => {
    const days = await client.query(
      `select to_char(day, 'YYYY-MM-DD') as day, registered, lapsed, households_gained, households_lost, officials_gained, officials_lost
       from village_day where village_id = $1 order by day`,
      [villageId],
    );
    const stat = await client.query(
      "select residents, households, members, member_households, member_officials from village_stat where village_id = $1",
      [villageId],
    );
    return { days: days.rows as Record<string, unknown>[], stat: stat.rows[0] as Record<string, unknown> };
  });
}
