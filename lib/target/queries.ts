import { listSigned } from "@/lib/mou/queries";
import { type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { canSeeTargets } from "./policy";
import { targetOn } from "./rules";
import type { TargetUnit } from "./schema";

export type Revision = {
  number: number;
  value: number;
  percent: number | null;
  denominator: number | null;
  denominatorDay: Day | null;
  startsOn: Day;
  baseline: number;
  deadline: Day;
  source: string;
  createdAt: Date;
};

export type Target = { id: string; unit: TargetUnit; isMain: boolean; current: Revision };

type Stored = Prisma.TargetRevisionGetPayload<object>;

function asRevision(row: Stored): Revision {
  return {
    number: row.number,
    value: row.value,
    percent: row.percent === null ? null : Number(row.percent),
    denominator: row.denominator,
    denominatorDay: row.denominatorDay && asDay(row.denominatorDay),
    startsOn: asDay(row.startsOn),
    baseline: row.baseline,
    deadline: asDay(row.deadline),
    source: row.source,
    createdAt: row.createdAt,
  };
}

/** The target that counts for each of the villages on a day, by village id; see `targetOn`. */
export async function listTargetsOn(tx: Tx, regencyIds: number[], asOf: Day): Promise<Map<number, Target>> {
  const rows = await tx.target.findMany({
    where: { regencyId: { in: regencyIds } },
    include: { revisions: { orderBy: { number: "desc" }, take: 1 } },
  });
  const byVillage = new Map<number, Target[]>();
  for (const { villageId, id, unit, isMain, revisions } of rows)
    if (revisions[0])
      byVillage.set(villageId, [
        ...(byVillage.get(villageId) ?? []),
        { id, unit, isMain, current: asRevision(revisions[0]) },
      ]);
  const chosen = [...byVillage].map(
    ([villageId, targets]) => [villageId, targetOn(targets, asOf, today())] as const,
  );
  return new Map(chosen.flatMap(([villageId, target]) => (target ? [[villageId, target]] : [])));
}

/** What each participant of a contest promised for it, by village id. */
export async function listCampaignTargets(tx: Tx, campaignId: string): Promise<Map<number, Target>> {
  const rows = await tx.target.findMany({
    where: { campaignId },
    include: { revisions: { orderBy: { number: "desc" }, take: 1 } },
  });
  return new Map(
    rows.flatMap(({ villageId, id, unit, isMain, revisions: [latest] }) =>
      latest ? [[villageId, { id, unit, isMain, current: asRevision(latest) }] as const] : [],
    ),
  );
}

/** As `listTargetsOn`, for one village. */
export async function findTargetOn(tx: Tx, villageId: number, asOf: Day): Promise<Target | null> {
  const rows = await tx.target.findMany({
    where: { villageId },
    include: { revisions: { orderBy: { number: "desc" }, take: 1 } },
  });
  const targets = rows.flatMap(({ id, unit, isMain, revisions: [latest] }) =>
    latest ? [{ id, unit, isMain, current: asRevision(latest) }] : [],
  );
  return targetOn(targets, asOf, today());
}

/** A village's targets, the main one first, each with all its revisions, newest first. */
export async function listTargets(actor: Actor, code: string) {
  if (!canSeeTargets(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const rows = await tx.target.findMany({
      where: { villageId: village.id },
      orderBy: [{ isMain: "desc" }, { createdAt: "desc" }],
      include: { revisions: { orderBy: { number: "desc" } } },
    });
    return {
      village,
      mous: await listSigned(tx, village),
      targets: rows.map((row) => ({
        id: row.id,
        unit: row.unit,
        isMain: row.isMain,
        revisions: row.revisions.map((one) => ({ ...asRevision(one), mouId: one.mouId })),
      })),
    };
  });
}

export type TargetList = NonNullable<Awaited<ReturnType<typeof listTargets>>>;

/** The promises that rest on an agreement as they stand now, each with its unit. */
export async function listTargetsOfMou(actor: Actor, mouId: string) {
  if (!canSeeTargets(actor) || !isId(mouId)) return [];
  return asActor(actor, async (tx) => {
    const rows = await tx.target.findMany({
      where: { revisions: { some: { mouId } } },
      include: { revisions: { orderBy: { number: "desc" }, take: 1 } },
    });
    return rows.flatMap(({ id, unit, revisions: [latest] }) =>
      latest?.mouId === mouId ? [{ id, unit, current: asRevision(latest) }] : [],
    );
  });
}

/** What each of those villages had reached in a unit by the end of a day, by village id; who has no days is left out. */
export async function listAchievedOn(
  tx: Tx,
  villageIds: number[],
  unit: TargetUnit,
  day: Day,
): Promise<Map<number, number>> {
  const rows = await tx.villageDay.groupBy({
    by: ["villageId"],
    where: { villageId: { in: villageIds }, day: { lte: asDate(day) } },
    _sum: {
      registered: true,
      lapsed: true,
      householdsGained: true,
      householdsLost: true,
      officialsGained: true,
      officialsLost: true,
    },
  });
  return new Map(
    rows.map(({ villageId, _sum: of }) => {
      if (unit === "HOUSEHOLD") return [villageId, (of.householdsGained ?? 0) - (of.householdsLost ?? 0)];
      if (unit === "OFFICIAL") return [villageId, (of.officialsGained ?? 0) - (of.officialsLost ?? 0)];
      return [villageId, (of.registered ?? 0) - (of.lapsed ?? 0)];
    }),
  );
}
