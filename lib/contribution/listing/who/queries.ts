import { openKpj } from "@/lib/membership/export/queries";
import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";
import { identityIndexOf } from "@/lib/resident/queries";
import type { Listed } from "../schema";
import { type Known, type Member, memberFinder } from "./rules";

/** How the rows of a list find their memberships in a village: one read of its memberships, one of its residents. */
export async function findMembers(tx: Tx, village: Village, rows: readonly Listed[]) {
  const niks = [...new Set(rows.flatMap(({ nik }) => nik ?? []))];
  const keys = new Map(niks.map((nik) => [nik, identityOf(nik)]));
  const keyOf = (nik: string) => keys.get(nik) ?? "";
  const withKpj = rows.some(({ kpj }) => kpj !== null);
  const known: Known = {
    members: await listMembers(tx, village, withKpj),
    residents: await findResidents(tx, village, [...keys.values()]),
  };
  return memberFinder(known, keyOf);
}

function identityOf(nik: string): string {
  return identityIndexOf({ nik, name: "", birthPlace: null, birthDate: null }).toString("hex");
}

async function listMembers(tx: Tx, village: Village, withKpj: boolean): Promise<Member[]> {
  const rows = await tx.$queryRaw<(Omit<Member, "kpj"> & { kpjCipher: string | null })[]>`
    select m.id::text, m.segment::text, to_char(m.starts_on, 'YYYY-MM') as "startMonth",
      to_char(m.ended_on - 1, 'YYYY-MM') as "endMonth", encode(r.identity_index, 'hex') as key,
      r.nik_cipher is not null as "hasNik", case when ${withKpj} then m.kpj_cipher end as "kpjCipher"
    from membership m join resident r on r.id = m.resident_id and r.village_id = m.village_id and r.regency_id = m.regency_id
    where m.village_id = ${village.id} and (m.ended_on is null or m.ended_on > m.starts_on)
    order by m.starts_on, m.id`;
  return rows.map(({ kpjCipher, ...member }) => ({ ...member, kpj: openKpj({ id: member.id, kpjCipher }) }));
}

async function findResidents(tx: Tx, village: Village, keys: string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  // Decoded first: row-level security keeps a function of a joined value out of the index condition.
  const rows = await tx.$queryRaw<{ key: string }[]>`
    with given as materialized (
      select decode(key, 'hex') as key from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) key)
    select encode(r.identity_index, 'hex') as key
    from given, lateral (
      select identity_index from resident where village_id = ${village.id} and identity_index = given.key offset 0) r`;
  return new Set(rows.map(({ key }) => key));
}
