import type { Actor } from "@/lib/platform/db/actor";
import { mergeResidents } from "@/lib/resident/merge/mutations";
import { mergePage } from "@/lib/resident/merge/pair/queries";
import type { ResidentInput } from "@/lib/resident/schema";
import { asOwner, type TestDatabase } from "@/tests/support/database";
import { addPeople, type Place, personOf } from "@/tests/support/world";
import { hash } from "../import/place";

/** All that is kept of people and of what they count for, without when it was counted. */
export function everythingIn(database: TestDatabase): Promise<string> {
  const tables = ["resident", "household", "membership", "village_day", "duplicate_dismissal"];
  return asOwner(database, async (client) => {
    const found: unknown[] = [];
    for (const table of tables)
      found.push((await client.query(`select t::text from ${table} t order by 1`)).rows);
    const sql =
      "select village_id, residents, households, members, member_households from village_stat order by 1";
    return hash([...found, (await client.query(sql)).rows]);
  });
}

/** Two records of one person: the second without a NIK, on another card, with a phone. */
function twice(
  village: Place,
  n: number,
  change: Partial<ResidentInput> = {},
): [ResidentInput, ResidentInput] {
  const one = personOf(village, n);
  const other = personOf(village, n, {
    nik: null,
    familyCardNo: personOf(village, n + 1).familyCardNo,
    birthPlace: "LAMONGAN",
    phone: "+6284123456789",
    ...change,
  });
  return [one, other];
}

/** Saves both and answers their ids. */
export async function addTwins(actor: Actor, village: Place, n: number, change: Partial<ResidentInput> = {}) {
  const [one, other] = twice(village, n, change);
  const [first = ""] = await addPeople(actor, village.code, [one]);
  const [second = ""] = await addPeople(actor, village.code, [other]);
  return { first, second, one, other };
}

/** What the merge screen would send of a pair, with some things chosen otherwise. */
export async function chosen(actor: Actor, village: Place, firstId: string, secondId: string, choices = {}) {
  const page = await mergePage(actor, village.code, firstId, secondId);
  if (!page) throw new Error("no such pair");
  const stays = Object.fromEntries(page.clashes.map(({ segment, proposed }) => [segment, proposed]));
  return { villageCode: village.code, firstId, secondId, version: page.version, ...stays, ...choices };
}

/** Merges a pair as the screen would. */
export async function merged(...asked: Parameters<typeof chosen>) {
  return mergeResidents(asked[0], await chosen(...asked));
}

/** A village's figures as the dashboard keeps them. */
export const figuresOf = (database: TestDatabase, village: Place) =>
  asOwner(database, async (client) => {
    const sql = "select residents, households, members from village_stat where village_id = $1";
    return (await client.query(sql, [village.id])).rows[0];
  });

/** A village's figures counted from its rows, one after the other. */
export const countedByHand = (database: TestDatabase, village: Place) =>
  asOwner(database, async (client) => {
    const sql = `select (select count(*)::int from resident where village_id = $1 and vital_status = 'ALIVE') as residents,
      (select count(distinct household_id)::int from resident where village_id = $1 and vital_status = 'ALIVE') as households,
      (select count(distinct resident_id)::int from membership where village_id = $1 and ended_on is null) as members`;
    return (await client.query(sql, [village.id])).rows[0];
  });
