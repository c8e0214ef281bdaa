import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";

/** A resident's whole row as JSON, ciphertexts as they are, for `restoreResidents` to put back exactly. */
export type Snapshot = { id: string; row: string };

/** The rows of these residents as they stand now. */
export function takeSnapshots(tx: Tx, ids: string[]): Promise<Snapshot[]> {
  return tx.$queryRaw<Snapshot[]>`
    select r.id::text, to_jsonb(r)::text as row from resident r where r.id = any(${ids}::uuid[])`;
}

export type Standing = { id: string; updatedAt: string; registered: boolean; identityFree: boolean };

/**
 * How residents of a village stand that are to be put back: when each was last written (as the database says it),
 * whether there is a membership or an office, and whether the identity it is to have again is still free.
 */
export function listStanding(
  tx: Tx,
  village: Village,
  wanted: { id: string; identity: string | null }[],
): Promise<Standing[]> {
  return tx.$queryRaw<Standing[]>`
    with wanted as materialized (
      select id, decode(substr(identity, 3), 'hex') as key
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(id uuid, identity text))
    select r.id::text, r.updated_at::text as "updatedAt",
      exists (select from membership m where m.resident_id = r.id)
        or exists (select from official_term t where t.resident_id = r.id) as registered,
      not exists (select from resident o
        where o.village_id = ${village.id} and o.identity_index = w.key and o.id <> r.id) as "identityFree"
    from wanted w join resident r on r.id = w.id and r.village_id = ${village.id}`;
}
