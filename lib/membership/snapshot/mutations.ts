import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";

/** Puts memberships back as their snapshots have them, to the last column. */
export async function restoreMemberships(tx: Tx, village: Village, rows: string[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    update membership set segment = s.segment, programmes = s.programmes, sector = s.sector, payer = s.payer,
      starts_on = s.starts_on, kpj_cipher = s.kpj_cipher, consent_proof = s.consent_proof, consent_on = s.consent_on,
      confirmed_status = s.confirmed_status, confirmed_on = s.confirmed_on, ended_on = s.ended_on,
      end_reason = s.end_reason, ended_by = s.ended_by, created_by = s.created_by, created_at = s.created_at
    from jsonb_populate_recordset(null::membership, ${`[${rows.join(",")}]`}::jsonb) s
    where membership.id = s.id and membership.village_id = ${village.id}`;
}

/** Deletes memberships as if they had never been; only while an import of their village is being undone. */
export async function deleteMemberships(tx: Tx, village: Village, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`delete from membership where id = any(${ids}::uuid[]) and village_id = ${village.id}`;
}
