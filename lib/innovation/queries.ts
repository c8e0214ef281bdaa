import { canAttach, canSeeDocuments } from "@/lib/document/policy";
import { listDocuments } from "@/lib/document/queries";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { effectOfStarts } from "./effect/queries";
import { fileOwnerOf } from "./file/queries";
import { canReviseInnovation, canSeeInnovations, canWriteInnovations } from "./policy";
import type { InnovationFilter } from "./schema";

const most = 200;

/** The ideas of the territory that a filter asks for, the newest first, each with how many villages adopted it. */
export async function innovationsPage(actor: Actor, { search, kind, village }: InnovationFilter) {
  if (!canSeeInnovations(actor)) return null;
  return asActor(actor, async (tx) => {
    const escaped = search?.replace(/[\\%_]/g, "\\$&");
    const like = { contains: escaped ?? "", mode: "insensitive" as const };
    const where: Prisma.InnovationWhereInput = {
      ...(kind && { kind }),
      ...(search && {
        OR: [{ title: like }, { description: like }, { villageName: like }, { partners: like }],
      }),
      ...(village && {
        AND: {
          OR: [{ village: { code: village } }, { adoptions: { some: { village: { code: village } } } }],
        },
      }),
    };
    const rows = await tx.innovation.findMany({
      where,
      orderBy: [{ startsOn: "desc" }, { id: "desc" }],
      take: most,
      include: { _count: { select: { adoptions: true } } },
    });
    return {
      mayWrite: canWriteInnovations(actor),
      innovations: rows.map(({ startsOn, _count, ...row }) => ({
        ...row,
        startsOn: asDay(startsOn),
        adoptions: _count.adoptions,
      })),
    };
  });
}

export type InnovationRow = NonNullable<Awaited<ReturnType<typeof innovationsPage>>>["innovations"][number];

/** One idea with who adopted it, and registrations around the days when they began; null when out of reach. */
export async function innovationPage(actor: Actor, id: string) {
  if (!canSeeInnovations(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await findInnovation(tx, id);
    if (!found) return null;
    const { adoptions, startsOn, ...innovation } = found;
    const adopted = adoptions.map((one) => ({ ...one, startsOn: asDay(one.startsOn) }));
    const origin = { ...innovation, startsOn: asDay(startsOn) };
    const mayRevise = canReviseInnovation(actor, innovation);
    return {
      innovation: origin,
      adoptions: adopted,
      mayRevise,
      choices: canWriteInnovations(actor) ? await adoptersOf(tx, innovation, adopted) : [],
      files: mayRevise && canSeeDocuments(actor) ? await listDocuments(tx, fileOwnerOf(innovation)) : null,
      mayAttach: mayRevise && canAttach(actor),
      effects: await effectOfStarts(
        tx,
        [{ ...origin, isOrigin: true }, ...adopted.map((one) => ({ ...one, isOrigin: false }))],
        today(),
      ),
    };
  });
}

export type InnovationPage = NonNullable<Awaited<ReturnType<typeof innovationPage>>>;

function findInnovation(tx: Tx, id: string) {
  return tx.innovation.findUnique({
    where: { id },
    include: { adoptions: { orderBy: [{ startsOn: "asc" }, { villageId: "asc" }] } },
  });
}

/** The villages within reach that may still adopt it: for a village only itself. */
function adoptersOf(
  tx: Tx,
  { villageId, regencyId }: { villageId: number; regencyId: number },
  adopted: { villageId: number }[],
) {
  const taken = [villageId, ...adopted.map((one) => one.villageId)];
  return tx.village.findMany({
    where: { regencyId, id: { notIn: taken } },
    orderBy: [{ district: { name: "asc" } }, { name: "asc" }],
    select: { code: true, name: true, district: { select: { name: true } } },
  });
}

/** What the form of a new idea starts from: the villages that the actor may write of. */
export async function newInnovationPage(actor: Actor, villageCode?: string) {
  if (!canWriteInnovations(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = villageCode ? await findVillage(tx, villageCode) : null;
    const villages = await tx.village.findMany({
      orderBy: [{ district: { name: "asc" } }, { name: "asc" }],
      select: { code: true, name: true, district: { select: { name: true } } },
      ...(village && { where: { id: village.id } }),
    });
    return { villages };
  });
}

/** What the form of an idea starts from; null for whoever may not change it. */
export async function editInnovationPage(actor: Actor, id: string) {
  if (!canWriteInnovations(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.innovation.findUnique({ where: { id } });
    if (!found || !canReviseInnovation(actor, found)) return null;
    return { ...found, startsOn: asDay(found.startsOn) };
  });
}

/** How many ideas each of those villages has of its own or adopted by a day. */
export async function countInnovations(
  tx: Tx,
  villageIds: number[],
  day: Date,
): Promise<Map<number, number>> {
  const rows = await tx.$queryRaw<{ villageId: number; count: number }[]>`
    select village_id as "villageId", count(*)::int as count from (
      select village_id from innovation where village_id = any(${villageIds}::int[]) and starts_on <= ${day}
      union all
      select village_id from innovation_adoption where village_id = any(${villageIds}::int[]) and starts_on <= ${day}) i
    group by 1`;
  return new Map(rows.map(({ villageId, count }) => [villageId, count]));
}
