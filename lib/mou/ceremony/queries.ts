import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { officeValues } from "../draft/queries";
import { canWriteMous } from "../policy";
import { asCard, mouCard } from "../queries";
import { listOfficesOf } from "../template/queries";

/** The villages of a regency by kecamatan, to choose from, and what their drafts begin with; null when not the actor's. */
export async function newCeremonyPage(actor: Actor, regencyCode?: string) {
  if (!canWriteMous(actor)) return null;
  return asActor(actor, async (tx) => {
    const regencies = await tx.regency.findMany({
      where: { id: { in: [...actor.regencies] } },
      orderBy: { code: "asc" },
    });
    const regency = regencyCode ? regencies.find(({ code }) => code === regencyCode) : regencies[0];
    if (!regency) return null;
    const districts = await tx.district.findMany({
      where: { regencyId: regency.id },
      orderBy: { name: "asc" },
      select: {
        code: true,
        name: true,
        villages: { orderBy: { name: "asc" }, select: { code: true, name: true, kind: true } },
      },
    });
    const offices = await listOfficesOf(tx, [regency.id]);
    return { regencies, regency, districts, offices, values: await officeValues(tx, offices[0]) };
  });
}

/** The agreements of one ceremony by village; null when none is within reach. */
export async function ceremonyPage(actor: Actor, ceremonyId: string) {
  if (!canWriteMous(actor) || !isId(ceremonyId)) return null;
  return asActor(actor, async (tx) => {
    const rows = await tx.mou.findMany({
      where: { ceremonyId },
      orderBy: { village: { code: "asc" } },
      select: { ...mouCard, numberVillage: true, place: true },
    });
    if (rows.length === 0) return null;
    return rows.map(({ numberVillage, place, ...row }) => ({ ...asCard(row), numberVillage, place }));
  });
}

export type Ceremony = NonNullable<Awaited<ReturnType<typeof ceremonyPage>>>;
