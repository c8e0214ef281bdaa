import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";
import { identityIndexOf } from "@/lib/resident/queries";
import { listHashes, openExchangeKey } from "../../exchange/queries";
import type { ListedMember } from "../row/rules";
import { type Listed, type Matched, matchRoster, type Resident } from "./rules";

export type NumberedMember = { number: number; member: ListedMember };

/** Who of a village each row is about, by the row's number. Hashes lead to somebody only with the village's key. */
export async function matchMembers(
  tx: Tx,
  village: Village,
  rows: NumberedMember[],
): Promise<Map<number, Matched>> {
  const key = rows.some(({ member }) => member.hash) ? await openExchangeKey(tx, village) : null;
  const hashes = key ? await listHashes(tx, village, key) : new Map<string, string>();
  const listed = rows.map(({ number, member }): Listed => {
    const own = member.nik ? identityOfNik(member.nik) : null;
    return { ...member, number, key: own ?? (member.hash && hashes.get(member.hash)) ?? null };
  });
  return matchRoster(listed, await listResidents(tx, village, listed));
}

export function identityOfNik(nik: string): string {
  return identityIndexOf({ nik, name: "", birthPlace: null, birthDate: null }).toString("hex");
}

/** Residents with one of the identities, or born on a day of somebody listed. */
function listResidents(tx: Tx, village: Village, rows: Listed[]): Promise<Resident[]> {
  const keys = rows.flatMap(({ key }) => key ?? []);
  const days = [...new Set(rows.flatMap(({ birthDate }) => birthDate ?? []))];
  // Decoded first: row-level security keeps a function of a joined value out of the index condition.
  return tx.$queryRaw<Resident[]>`
    with place as materialized (select ${village.id}::int as id),
    keys as materialized (
      select distinct decode(key, 'hex') as key from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) key),
    days as materialized (
      select day::date as day from jsonb_array_elements_text(${JSON.stringify(days)}::jsonb) day),
    found as (
      select r.id from keys, lateral (
        select id from resident where village_id = (select id from place) and identity_index = keys.key offset 0) r
      union
      select r.id from days, lateral (
        select id from resident where village_id = (select id from place) and birth_date = days.day offset 0) r)
    select r.id, encode(r.identity_index, 'hex') as key, r.nik_cipher is not null as "hasNik", r.name,
      r.birth_place as "birthPlace", to_char(r.birth_date, 'YYYY-MM-DD') as "birthDate", r.rt
    from found, lateral (select * from resident where id = found.id offset 0) r order by r.id`;
}
