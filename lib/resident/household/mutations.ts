import { blindIndex } from "@/lib/platform/crypto/blind-index";
import { encrypt } from "@/lib/platform/crypto/cipher";
import type { Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import type { Village } from "@/lib/region/queries";
import type { ResidentInput } from "../schema";

/** The household of each family card number, added where there was none; the caller has locked the village. */
export async function saveHouseholds(
  tx: Tx,
  village: Village,
  inputs: ResidentInput[],
): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const { familyCardNo } of inputs)
    if (familyCardNo && !keys.has(familyCardNo))
      keys.set(familyCardNo, blindIndex("kk", familyCardNo).toString("hex"));
  if (keys.size === 0) return new Map();
  const found = await tx.$queryRaw<{ id: string; key: string }[]>`
    with given as materialized (
      select decode(key, 'hex') as key from jsonb_array_elements_text(${JSON.stringify([...keys.values()])}::jsonb) key)
    select h.id::text, encode(given.key, 'hex') as key
    from given, lateral (
      select id from household where village_id = (select ${village.id}::int) and family_card_index = given.key offset 0) h`;
  const known = new Map(found.map(({ id, key }) => [key, id]));
  const added = [...keys]
    .filter(([, key]) => !known.has(key))
    .map(([number, key]) => sealedCard(number, key));
  await insertHouseholds(tx, village, added);
  for (const { id, key } of added) known.set(key, id);
  return new Map([...keys].map(([number, key]) => [number, known.get(key) ?? ""]));
}

function sealedCard(number: string, key: string) {
  const id = newId();
  return { id, key, cipher: encrypt(number, { table: "household", column: "family_card", row: id }) };
}

async function insertHouseholds(tx: Tx, village: Village, rows: ReturnType<typeof sealedCard>[]) {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into household (regency_id, id, village_id, family_card_cipher, family_card_index)
    select ${village.regencyId}, id, ${village.id}, cipher, decode(key, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as h(id uuid, key text, cipher text)`;
}
