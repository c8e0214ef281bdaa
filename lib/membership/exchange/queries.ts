import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Tx } from "@/lib/platform/db/door";
import type { Village } from "@/lib/region/queries";
import { openNik } from "@/lib/resident/queries";
import { keyedHash } from "./rules";

/** Where a village's key is sealed. */
export function keyPlace(villageId: number) {
  return { table: "exchange_key", column: "key_cipher", row: String(villageId) };
}

/** The village's key; null when none was made. */
export async function openExchangeKey(tx: Tx, village: Pick<Village, "id">): Promise<Buffer | null> {
  const kept = await tx.exchangeKey.findFirst({ where: { villageId: village.id } });
  return kept && Buffer.from(decrypt(kept.keyCipher, keyPlace(village.id)), "base64");
}

/** The residents of a village who have a NIK, by its keyed hash: their identity as hex. */
export async function listHashes(tx: Tx, village: Village, key: Uint8Array): Promise<Map<string, string>> {
  const residents = await tx.resident.findMany({
    where: { villageId: village.id, nikCipher: { not: null } },
    select: { id: true, nikCipher: true, identityIndex: true },
  });
  return new Map(
    residents.map((one) => [
      keyedHash(key, openNik(one) ?? ""),
      Buffer.from(one.identityIndex).toString("hex"),
    ]),
  );
}
