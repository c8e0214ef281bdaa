import { decrypt } from "@/lib/platform/crypto/cipher";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { findVillage, type Village } from "@/lib/region/queries";
import { openNik } from "@/lib/resident/queries";
import { canExchange } from "../policy";
import { keyedHash, statusOf, statusWords } from "./rules";
import type { HashedPeople } from "./schema";

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

/** The NIKs of a village's people, for hashing alone. */
export async function listHashed(tx: Tx, village: Village, of: HashedPeople): Promise<string[]> {
  const residents = await tx.resident.findMany({
    where: { ...hashable(village, of) },
    select: { id: true, nikCipher: true },
  });
  return residents.flatMap((one) => openNik(one) ?? []);
}

/** What is told of residents whose hashes were asked about, by their id. */
export async function listStatuses(tx: Tx, residentIds: string[]): Promise<(id: string | null) => string> {
  const rows = await tx.membership.findMany({
    where: { residentId: { in: residentIds } },
    select: { residentId: true, endedOn: true, endReason: true },
  });
  const found = new Map<string, typeof rows>();
  for (const row of rows) found.set(row.residentId, [...(found.get(row.residentId) ?? []), row]);
  return (id) => (id === null ? statusWords.NONE : statusOf(found.get(id) ?? []));
}

/** A village's key, whether there is one and since when, and how many people a file of hashes would hold. */
export async function exchangePage(actor: Actor, code: string) {
  if (!canExchange(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const kept = await tx.exchangeKey.findFirst({
      where: { villageId: village.id },
      select: { madeAt: true },
    });
    return {
      village,
      madeAt: kept?.madeAt ?? null,
      members: await tx.resident.count({ where: hashable(village, "members") }),
      residents: await tx.resident.count({ where: hashable(village, "residents") }),
    };
  });
}

function hashable(village: Village, of: HashedPeople) {
  const isMember = { memberships: { some: { endedOn: null } } };
  return { villageId: village.id, nikCipher: { not: null }, ...(of === "members" && isMember) };
}
