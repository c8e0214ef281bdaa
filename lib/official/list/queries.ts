import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { findVillage, type Village } from "@/lib/region/queries";
import { identityIndexOf } from "@/lib/resident/queries";
import { canKeepOfficials } from "../policy";
import { listGroups } from "../queries";

/** The residents of a village with one of these NIK, by NIK. */
export async function findByNiks(tx: Tx, village: Village, niks: string[]): Promise<Map<string, string>> {
  if (niks.length === 0) return new Map();
  const nobody = { name: "", birthPlace: null, birthDate: null };
  const keys = niks.map((nik) => ({
    nik,
    key: Uint8Array.from(identityIndexOf({ ...nobody, nik })),
  }));
  const rows = await tx.resident.findMany({
    where: { villageId: village.id, identityIndex: { in: keys.map(({ key }) => key) } },
    select: { id: true, identityIndex: true },
  });
  const byKey = new Map(rows.map(({ id, identityIndex }) => [hex(identityIndex), id]));
  return new Map(
    keys.flatMap(({ nik, key }) => {
      const id = byKey.get(hex(key));
      return id ? [[nik, id] as const] : [];
    }),
  );
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/** What the page for filling in a whole list shows; null when the village is out of reach. */
export async function listPage(actor: Actor, code: string) {
  if (!canKeepOfficials(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    return village && { village, groups: await listGroups(tx) };
  });
}
