import type { Client } from "pg";
import type { Day } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import type { Place } from "@/tests/support/world";

type Paid = { months: string[]; day: Day; funding?: string; fundedUntil?: string };

/** Opens a village's book as the database has it, without the door. */
export function openBook(client: Client, place: Place, fromMonth: string) {
  return client.query(
    "insert into contribution_book (village_id, regency_id, from_month, by_id, by_name) values ($1, $2, $3, $4, 'Uji')",
    [place.id, place.regencyId, fromMonth, newId()],
  );
}

let numbers = 0;

/** Writes a receipt for months of one membership; answers the ids of its contributions. */
export async function pay(client: Client, place: Place, membershipId: string, paid: Paid) {
  const { months, day, funding = "SELF", fundedUntil = null } = paid;
  const receipt = newId();
  await client.query(
    `insert into receipt (regency_id, id, village_id, year, number, day, funding, payer, rupiah, by_id, by_name, funded_until)
     values ($1, $2, $3, 2026, $4, $5, $8::funding, 'Uji', $6, $7, 'Uji', $9)`,
    [
      place.regencyId,
      receipt,
      place.id,
      ++numbers,
      day,
      months.length * 16_800,
      newId(),
      funding,
      fundedUntil,
    ],
  );
  const ids = months.map(() => newId());
  for (const [at, month] of months.entries())
    await client.query(
      `insert into contribution (regency_id, id, village_id, receipt_id, membership_id, month, turn, jkk, jkm, jht, jp, rupiah, normal, income, tariff_id)
       select $1::int, $2::uuid, $3::int, $4::uuid, $5::uuid, $6,
         (select count(*) from contribution where membership_id = $5::uuid and month = $6 and reverses_id is not null),
         10000, 6800, 0, 0, 16800, 16800, 1000000, $2::uuid`,
      [place.regencyId, ids[at], place.id, receipt, membershipId, month],
    );
  return ids;
}

/** Takes one contribution back. */
export async function takeBack(client: Client, contributionId: string, day: Day) {
  const receipt = newId();
  await client.query(
    `insert into receipt (regency_id, id, village_id, year, number, day, funding, payer, rupiah, reverses_id, reason, by_id, by_name)
     select regency_id, $2, village_id, 2026, $3, $4, funding, payer, -16800, receipt_id, 'salah', $5, 'Uji'
     from contribution c join receipt r using (regency_id, village_id) where c.id = $1 and r.id = c.receipt_id`,
    [contributionId, receipt, ++numbers, day, newId()],
  );
  await client.query(
    `insert into contribution (regency_id, id, village_id, receipt_id, membership_id, month, turn, jkk, jkm, jht, jp, rupiah, normal, income, tariff_id, reverses_id)
     select regency_id, $2, village_id, $3, membership_id, month, turn, -jkk, -jkm, -jht, -jp, -rupiah, -normal, income, tariff_id, id
     from contribution where id = $1`,
    [contributionId, newId(), receipt],
  );
}
