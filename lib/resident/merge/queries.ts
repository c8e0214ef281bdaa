import { blindIndex } from "@/lib/platform/crypto/blind-index";
import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";
import { identityIndexOf } from "../queries";
import { takeSnapshots } from "../snapshot/queries";
import type { Held, MergeField, Record } from "./rules";

/** A resident's row as a snapshot has it. */
export type Row = {
  id: string;
  village_id: number;
  household_id: string | null;
  identity_index: string;
  nik_cipher: string | null;
  name: string;
  sex: string | null;
  birth_date: string | null;
  birth_place: string | null;
  occupation: string | null;
  family_relation: string | null;
  hamlet: string | null;
  rt: string | null;
  rw: string | null;
  phone_cipher: string | null;
  vital_status: string;
  created_at: string;
  updated_at: string;
};

/** The rows of these residents of a village as they stand now. */
export async function readRows(tx: Tx, village: Village, ids: string[]): Promise<Map<string, Row>> {
  const rows = (await takeSnapshots(tx, ids)).map(({ row }) => JSON.parse(row) as Row);
  return new Map(rows.filter((row) => row.village_id === village.id).map((row) => [row.id, row]));
}

/** What a row says, its numbers opened; of an address only where nothing at all is known it is null. */
export function recordOf(row: Row): Record {
  const open = (cipher: string | null, column: string) =>
    cipher && decrypt(cipher, { table: "resident", column, row: row.id });
  const known = row.hamlet ?? row.rt ?? row.rw;
  return {
    id: row.id,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    values: {
      name: row.name,
      nik: open(row.nik_cipher, "nik"),
      familyCard: row.household_id,
      birthDate: row.birth_date,
      birthPlace: row.birth_place,
      sex: row.sex,
      occupation: row.occupation,
      familyRelation: row.family_relation,
      address: known && `${row.hamlet ?? "—"}, RT ${row.rt ?? "—"}/RW ${row.rw ?? "—"}`,
      phone: open(row.phone_cipher, "phone"),
      vitalStatus: row.vital_status,
    },
  };
}

/** A row put together of others, written now: each field from the row that `from` names. */
export async function assemble(tx: Tx, onto: Row, from: (field: MergeField) => Row): Promise<Row> {
  const [clock] = await tx.$queryRaw<{ now: string }[]>`select to_jsonb(now()) #>> '{}' as now`;
  const address = from("address");
  const row = {
    ...onto,
    household_id: from("familyCard").household_id,
    nik_cipher: from("nik").nik_cipher,
    name: from("name").name,
    sex: from("sex").sex,
    birth_date: from("birthDate").birth_date,
    birth_place: from("birthPlace").birth_place,
    occupation: from("occupation").occupation,
    family_relation: from("familyRelation").family_relation,
    hamlet: address.hamlet,
    rt: address.rt,
    rw: address.rw,
    phone_cipher: from("phone").phone_cipher,
    vital_status: from("vitalStatus").vital_status,
    updated_at: clock?.now ?? onto.updated_at,
  };
  const { nik, birthDate, birthPlace } = recordOf(row).values;
  const identity = identityIndexOf({ nik, name: row.name, birthDate, birthPlace });
  return { ...row, identity_index: `\\x${identity.toString("hex")}` };
}

/** Everything these residents were ever registered for, the earliest first. */
export function listHeld(tx: Tx, ids: string[]): Promise<Held[]> {
  return tx.$queryRaw<Held[]>`
    select id::text, resident_id::text as "residentId", segment::text, to_char(starts_on, 'YYYY-MM-DD') as "startsOn",
      to_char(ended_on, 'YYYY-MM-DD') as "endedOn", confirmed_status::text as "confirmedStatus"
    from membership where resident_id = any(${ids}::uuid[]) order by starts_on, id`;
}

/** Says in a word how two people and their memberships stand, so that a form notices what happened since. */
export function versionOf(first: Row, second: Row, held: Held[]): string {
  return blindIndex("pair", JSON.stringify([first, second, held])).toString("hex");
}

/** Where a merge's rows are sealed. */
export function sealedPlace(mergeId: string) {
  return { table: "resident_merge", column: "sealed", row: mergeId };
}

/** Both rows before a merge and the kept one after it. */
export type Sealed = { kept: Row; gone: Row; after: Row };

export function openSealed(merge: { id: string; sealed: string }): Sealed {
  return JSON.parse(decrypt(merge.sealed, sealedPlace(merge.id))) as Sealed;
}

/** Somebody else of the village under one of these identities ("\\x…"), or null. */
export async function findIdentity(
  tx: Tx,
  village: Village,
  identities: string[],
  but: string[],
): Promise<{ name: string } | null> {
  const [found] = await tx.$queryRaw<{ name: string }[]>`
    with wanted as materialized (
      select decode(substr(identity, 3), 'hex') as key
      from jsonb_array_elements_text(${JSON.stringify(identities)}::jsonb) identity)
    select r.name from wanted join resident r on r.identity_index = wanted.key
    where r.village_id = ${village.id} and r.id <> all(${but}::uuid[]) limit 1`;
  return found ?? null;
}

/** A merge as the database keeps it, if it stands; null when it is out of reach. */
export function findMerge(tx: Tx, id: string) {
  return tx.residentMerge.findFirst({ where: { id }, include: { village: true } });
}
