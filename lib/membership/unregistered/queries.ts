import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { findVillage, type Village } from "@/lib/region/queries";
import { listHamlets } from "@/lib/resident/queries";
import { ageOn } from "@/lib/resident/rules";
import { canSeeMembers } from "../policy";
import { listRules, orUnknown } from "../queries";
import { likelyInformal, workingAgeBirthDates } from "../rules";

export type UnregisteredFilter = {
  hamlet?: string | undefined;
  rw?: string | undefined;
  rt?: string | undefined;
  informal?: boolean | undefined;
};

/** Living residents of working age without an active membership. */
export async function unregisteredWhere(
  tx: Tx,
  village: Village,
  filter: UnregisteredFilter,
): Promise<Prisma.ResidentWhereInput> {
  const { after, upTo } = workingAgeBirthDates(await listRules(tx), today());
  return {
    villageId: village.id,
    vitalStatus: "ALIVE",
    birthDate: { gt: asDate(after), lte: asDate(upTo) },
    // Said of the village too: without it the memberships of the whole territory would be gone through.
    memberships: { none: { endedOn: null, villageId: village.id } },
    ...(filter.hamlet && { hamlet: orUnknown(filter.hamlet) }),
    ...(filter.rw && { rw: orUnknown(filter.rw) }),
    ...(filter.rt && { rt: orUnknown(filter.rt) }),
    ...(filter.informal && { OR: likelyInformal().map((start) => ({ occupation: { startsWith: start } })) }),
  };
}

export type UnregisteredRow = {
  id: string;
  name: string;
  age: number | null;
  sex: string | null;
  occupation: string | null;
  hamlet: string | null;
  rw: string | null;
  rt: string | null;
  /** Equal for people of one family card; null for those without. */
  householdId: string | null;
};

/** From door to door: dusun, RW, RT, household, name. */
const walkingOrder: Prisma.ResidentOrderByWithRelationInput[] = [
  { hamlet: "asc" },
  { rw: "asc" },
  { rt: "asc" },
  { householdId: "asc" },
  { name: "asc" },
  { id: "asc" },
];

/** In walking order, at most `take` rows; `total` is the number of all. */
export async function listUnregistered(actor: Actor, code: string, filter: UnregisteredFilter, take = 500) {
  if (!canSeeMembers(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const where = await unregisteredWhere(tx, village, filter);
    const rows = await tx.resident.findMany({ where, orderBy: walkingOrder, take });
    return {
      village,
      hamlets: await listHamlets(tx, village),
      blocks: await countBlocks(tx, village, where),
      total: await tx.resident.count({ where }),
      rows: rows.map(asRow),
    };
  });
}

/** All of them in walking order, for a file. */
export async function listUnregisteredIds(
  tx: Tx,
  village: Village,
  filter: UnregisteredFilter,
): Promise<string[]> {
  const where = await unregisteredWhere(tx, village, filter);
  const rows = await tx.resident.findMany({ where, orderBy: walkingOrder, select: { id: true } });
  return rows.map(({ id }) => id);
}

export async function readUnregistered(tx: Tx, ids: string[]): Promise<UnregisteredRow[]> {
  return (await tx.resident.findMany({ where: { id: { in: ids } } })).map(asRow);
}

function asRow(row: Prisma.ResidentGetPayload<object>): UnregisteredRow {
  return {
    id: row.id,
    name: row.name,
    age: row.birthDate && ageOn(asDay(row.birthDate), today()),
    sex: row.sex,
    occupation: row.occupation,
    hamlet: row.hamlet,
    rw: row.rw,
    rt: row.rt,
    householdId: row.householdId,
  };
}

export type Block = { hamlet: string | null; rw: string | null; rt: string | null; people: number };

async function countBlocks(tx: Tx, village: Village, where: Prisma.ResidentWhereInput): Promise<Block[]> {
  const groups = await tx.resident.groupBy({
    by: ["hamlet", "rw", "rt"],
    where: { ...where, villageId: village.id },
    _count: true,
    orderBy: [{ hamlet: "asc" }, { rw: "asc" }, { rt: "asc" }],
  });
  return groups.map(({ hamlet, rw, rt, _count }) => ({ hamlet, rw, rt, people: _count }));
}
