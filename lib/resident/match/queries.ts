import { blindIndex } from "@/lib/platform/crypto/blind-index";
import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";
import { identityIndexOf } from "../queries";
import type { ResidentInput } from "../schema";
import { type Known, matchPeople, type Sought } from "./rules";

type Kept = Known & {
  sex: string | null;
  occupation: string | null;
  familyRelation: string | null;
  hamlet: string | null;
  rt: string | null;
  rw: string | null;
  vitalStatus: string;
  phoneCipher: string | null;
  familyCardKey: string | null;
};

export type Compared = { input: ResidentInput; key: string; existing: Kept | null; changes: string[] };

/**
 * Each input beside the resident of this village who is the same person, and the names of the fields that it
 * would change. What an input does not give changes nothing, not even a NIK. `keys` are the inputs' identities, for
 * who has them already; `given` holds the residents that inputs before these already are; those of these are added.
 */
export async function compareResidents(
  tx: Tx,
  village: Village,
  inputs: readonly ResidentInput[],
  { keys = inputs.map(keyOf), given = new Set<string>() } = {},
): Promise<Compared[]> {
  const sought = inputs.map((input, at): Sought => {
    const { name, birthPlace, birthDate, nik } = input;
    return { name, birthPlace, birthDate, hasNik: nik !== null, key: keys[at] ?? keyOf(input) };
  });
  const found = matchPeople(sought, await listCandidates(tx, village, sought), given);
  return inputs.map((input, at) => {
    const existing = found[at] ?? null;
    const key = sought[at]?.key ?? keyOf(input);
    return { input, key, existing, changes: existing ? changedFields(existing, input) : [] };
  });
}

/** Residents with one of the identities, or born on the day of somebody who may be they. */
function listCandidates(tx: Tx, village: Village, sought: Sought[]): Promise<Kept[]> {
  const keys = sought.map(({ key }) => key);
  const daysOf = (hasNik: boolean) => [
    ...new Set(sought.filter((one) => one.hasNik === hasNik).flatMap(({ birthDate }) => birthDate ?? [])),
  ];
  // Each way of being somebody has its own index; joined by "or" the whole village would be read instead. Values are
  // decoded first: row-level security keeps a function of a joined value out of the index condition. A village
  // that was just filled looks empty to the planner: "offset 0" and the village as a subquery keep it from reading
  // the whole of it for each person.
  return tx.$queryRaw<Kept[]>`
    with place as materialized (select ${village.id}::int as id),
    keys as materialized (
      select decode(key, 'hex') as key from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) key),
    days as materialized (
      select day::date as day from jsonb_array_elements_text(${JSON.stringify(daysOf(true))}::jsonb) day),
    "daysWithoutNik" as materialized (
      select day::date as day from jsonb_array_elements_text(${JSON.stringify(daysOf(false))}::jsonb) day),
    found as (
      select r.id from keys, lateral (
        select id from resident where village_id = (select id from place) and identity_index = keys.key offset 0) r
      union
      select r.id from days, lateral (
        select id from resident
        where village_id = (select id from place) and birth_date = days.day and nik_cipher is null offset 0) r
      union
      select r.id from "daysWithoutNik" days, lateral (
        select id from resident where village_id = (select id from place) and birth_date = days.day offset 0) r)
    select r.id, encode(r.identity_index, 'hex') as key, r.nik_cipher is not null as "hasNik", r.name,
      r.birth_place as "birthPlace", to_char(r.birth_date, 'YYYY-MM-DD') as "birthDate", r.sex::text, r.occupation,
      r.family_relation as "familyRelation", r.hamlet, r.rt, r.rw, r.vital_status::text as "vitalStatus",
      r.phone_cipher as "phoneCipher", encode(h.family_card_index, 'hex') as "familyCardKey"
    from found, lateral (select * from resident where id = found.id offset 0) r
    left join lateral (select * from household where id = r.household_id offset 0) h on true
    order by r.id`;
}

const compared = [
  "name",
  "birthDate",
  "birthPlace",
  "sex",
  "occupation",
  "familyRelation",
  "hamlet",
  "rt",
  "rw",
  "vitalStatus",
] as const;

function changedFields(kept: Kept, input: ResidentInput): string[] {
  const changed: string[] = compared.filter((field) => input[field] !== null && input[field] !== kept[field]);
  if (input.phone && input.phone !== openPhone(kept)) changed.push("phone");
  if (input.nik && !kept.hasNik) changed.push("nik");
  const card = input.familyCardNo;
  if (card && blindIndex("kk", card).toString("hex") !== kept.familyCardKey) changed.push("familyCardNo");
  return changed;
}

function openPhone({ id, phoneCipher }: Kept): string | null {
  return phoneCipher && decrypt(phoneCipher, { table: "resident", column: "phone", row: id });
}

type Identity = Parameters<typeof identityIndexOf>[0];
type Elsewhere = { id: string; name: string; key: string; place: string };

/** The same NIK, by its `keyOf`, in other villages of the territory: where, and under which name. */
export async function findElsewhere(tx: Tx, village: Village, keys: string[]): Promise<Elsewhere[]> {
  if (keys.length === 0) return [];
  // Decoded first: row-level security keeps a function of a joined value out of the index condition.
  return tx.$queryRaw<Elsewhere[]>`
    with given as materialized (
      select decode(key, 'hex') as key from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) key)
    select r.id, r.name, encode(r.identity_index, 'hex') as key, v.name || ', Kec. ' || d.name as place
    from given join resident r on r.identity_index = given.key and r.village_id <> ${village.id}
    join village v on v.id = r.village_id join district d on d.id = v.district_id`;
}

/** The identity of a person as hex. */
export function keyOf(input: Identity): string {
  return identityIndexOf(input).toString("hex");
}

/** A resident's identity once an input, which is `key`, was taken over: what it does not give stays. */
export function identityAfter(
  input: ResidentInput,
  key: string,
  kept: Pick<Kept, "key" | "hasNik" | "birthDate" | "birthPlace"> | null,
): string {
  if (!kept || input.nik) return key;
  if (kept.hasNik) return kept.key;
  return keyOf({
    ...input,
    birthDate: input.birthDate ?? kept.birthDate,
    birthPlace: input.birthPlace ?? kept.birthPlace,
  });
}
