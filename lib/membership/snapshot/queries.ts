import type { Tx } from "@/lib/platform/db/door";

/** A membership's whole row as JSON, ciphertexts as they are, and a digest that any
 * change of it makes another; days of cover follow from rules and payments and are no change. */
export type MembershipSnapshot = { id: string; row: string; digest: string };

/** The rows of these memberships as they stand now. */
export function takeMembershipSnapshots(tx: Tx, ids: string[]): Promise<MembershipSnapshot[]> {
  return tx.$queryRaw<MembershipSnapshot[]>`
    select m.id::text, to_jsonb(m)::text as row,
      encode(sha256(convert_to((to_jsonb(m) - '{cover,lapses_on,settled}'::text[])::text, 'UTF8')), 'hex') as digest
    from membership m where m.id = any(${ids}::uuid[])`;
}
