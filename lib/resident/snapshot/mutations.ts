import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";

/** Puts residents back as their snapshots have them, to the last column. */
export async function restoreResidents(tx: Tx, village: Village, rows: string[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    update resident set household_id = s.household_id, identity_index = s.identity_index, nik_cipher = s.nik_cipher,
      name = s.name, sex = s.sex, birth_date = s.birth_date, birth_place = s.birth_place, occupation = s.occupation,
      family_relation = s.family_relation, hamlet = s.hamlet, rt = s.rt, rw = s.rw, phone_cipher = s.phone_cipher,
      vital_status = s.vital_status, updated_at = s.updated_at
    from jsonb_populate_recordset(null::resident, ${`[${rows.join(",")}]`}::jsonb) s
    where resident.id = s.id and resident.village_id = ${village.id}`;
}

/** Brings deleted residents back as their snapshots have them, to the last column. */
export async function bringBackResidents(tx: Tx, rows: string[]): Promise<void> {
  await tx.$executeRaw`
    insert into resident select * from jsonb_populate_recordset(null::resident, ${`[${rows.join(",")}]`}::jsonb)`;
}

/**
 * Deletes residents without a membership; only while an import of their village is being undone, or when they are
 * on record as merged away.
 */
export async function deleteResidents(tx: Tx, village: Village, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`delete from resident where id = any(${ids}::uuid[]) and village_id = ${village.id}`;
}

/**
 * Deletes the family cards that came in at one of these times (as the database says them) and hold nobody now, nor
 * anybody whom undoing a merge would bring back.
 */
export async function deleteEmptyHouseholds(tx: Tx, village: Village, times: string[]): Promise<void> {
  await tx.$executeRaw`
    delete from household h where h.village_id = ${village.id} and h.created_at = any(${times}::timestamptz[])
      and not exists (select from resident r where r.household_id = h.id)
      and not exists (select from resident_merge m
        where m.village_id = h.village_id and m.undone_at is null and h.id = any(m.households))`;
}
