import { recordAudit } from "@/lib/audit/mutations";
import { isSigned } from "@/lib/mou/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { lockVillage } from "@/lib/region/mutations";
import { currentFigures, findVillage, type Village } from "@/lib/region/queries";
import { canSetTarget } from "./policy";
import { listAchievedOn } from "./queries";
import { denominatorOf, shareOf } from "./rules";
import type { TargetInput } from "./schema";

type Refusals =
  | "NOT_ALLOWED"
  | "VILLAGE_UNKNOWN"
  | "TARGET_UNKNOWN"
  | "NO_DENOMINATOR"
  | "UNIT_IS_FIXED"
  | "MOU_UNKNOWN";

/**
 * Sets a target or revises one; earlier revisions are kept. Without a baseline, what the village had on the
 * starting day is taken. A share needs a figure of the village dated on or before that day.
 */
export function setTarget(actor: Actor, input: TargetInput): Promise<Result<{ id: string }, Refusals>> {
  return asActor(actor, async (tx) => {
    if (!canSetTarget(actor)) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    await lockVillage(tx, village.id);
    if (input.mouId && !(await isSigned(tx, village, input.mouId)))
      return refuse("MOU_UNKNOWN", undefined, "mouId");
    return writeTarget(tx, actor, village, input);
  });
}

type Written = TargetInput & { campaignId?: string };

/** The same in the caller's transaction, which has locked the village and knows that the actor may. */
export async function writeTarget(
  tx: Tx,
  actor: Actor,
  village: Village,
  input: Written,
): Promise<Result<{ id: string }, "TARGET_UNKNOWN" | "NO_DENOMINATOR" | "UNIT_IS_FIXED">> {
  const promise = await resolveValue(tx, village, input);
  if (!promise.ok) return promise;
  const target = await openTarget(tx, actor, village, input, promise.value);
  if (!target.ok) return target;
  if (target.value.sentBefore) return ok({ id: target.value.id });
  const achieved = await listAchievedOn(tx, [village.id], input.unit, input.startsOn);
  const baseline = input.baseline ?? achieved.get(village.id) ?? 0;
  await tx.targetRevision.create({
    data: {
      targetId: target.value.id,
      number: target.value.nextNumber,
      regencyId: village.regencyId,
      villageId: village.id,
      ...promise.value,
      startsOn: asDate(input.startsOn),
      baseline,
      deadline: asDate(input.deadline),
      source: input.source,
      mouId: input.mouId ?? null,
      createdBy: actor.id ?? "",
    },
  });
  await recordAudit(tx, actor, {
    action: input.targetId ? "reviseTarget" : "setTarget",
    subjectType: "target",
    subjectId: target.value.id,
    village,
    details: { unit: input.unit, value: promise.value.value, deadline: input.deadline },
  });
  return ok({ id: target.value.id });
}

type Promised = {
  value: number;
  percent: number | null;
  denominator: number | null;
  denominatorDay: Date | null;
};

async function resolveValue(
  tx: Tx,
  village: Village,
  input: TargetInput,
): Promise<Result<Promised, "NO_DENOMINATOR">> {
  if (input.value !== undefined)
    return ok({ value: input.value, percent: null, denominator: null, denominatorDay: null });
  const figure = (await currentFigures(tx, village, input.startsOn))[denominatorOf(input.unit)];
  if (!figure || figure.value === 0 || input.percent === undefined)
    return refuse("NO_DENOMINATOR", { kind: denominatorOf(input.unit) }, "percent");
  return ok({
    value: shareOf(input.percent, figure.value),
    percent: input.percent,
    denominator: figure.value,
    denominatorDay: asDate(figure.day),
  });
}

type Opened = { id: string; nextNumber: number; sentBefore: boolean };

async function openTarget(
  tx: Tx,
  actor: Actor,
  village: Village,
  input: Written,
  promised: Promised,
): Promise<Result<Opened, "TARGET_UNKNOWN" | "UNIT_IS_FIXED">> {
  if (input.targetId) {
    const target = await tx.target.findFirst({
      where: { id: input.targetId, villageId: village.id },
      include: { revisions: { orderBy: { number: "desc" }, take: 1 } },
    });
    if (!target) return refuse("TARGET_UNKNOWN");
    if (target.unit !== input.unit) return refuse("UNIT_IS_FIXED", undefined, "unit");
    const [latest] = target.revisions;
    const sentBefore = latest !== undefined && saysTheSame(latest, input, promised);
    return ok({ id: target.id, nextNumber: (latest?.number ?? 0) + 1, sentBefore });
  }
  if (await tx.target.findFirst({ where: { id: input.id, villageId: village.id } }))
    return ok({ id: input.id, nextNumber: 0, sentBefore: true });
  const main = await tx.target.findFirst({ where: { villageId: village.id, isMain: true } });
  const isMain = !main || input.isMain === "yes";
  if (isMain && main) await tx.target.updateMany({ where: { id: main.id }, data: { isMain: false } });
  const { regencyId, id: villageId } = village;
  await tx.target.create({
    data: {
      id: input.id,
      regencyId,
      villageId,
      unit: input.unit,
      isMain,
      campaignId: input.campaignId ?? null,
      createdBy: actor.id ?? "",
    },
  });
  return ok({ id: input.id, nextNumber: 1, sentBefore: false });
}

type Kept = {
  value: number;
  percent: unknown;
  startsOn: Date;
  deadline: Date;
  baseline: number;
  source: string;
  mouId: string | null;
};

/** A revision that says nothing new is the same form sent again. */
function saysTheSame(latest: Kept, input: TargetInput, { value, percent }: Promised): boolean {
  return (
    latest.value === value &&
    (latest.percent === null ? null : Number(latest.percent)) === percent &&
    asDay(latest.startsOn) === input.startsOn &&
    asDay(latest.deadline) === input.deadline &&
    latest.source === input.source &&
    latest.mouId === (input.mouId ?? null) &&
    (input.baseline === undefined || input.baseline === latest.baseline)
  );
}

/** Makes a target the one that the village's dashboard and the league show. */
export function makeMainTarget(
  actor: Actor,
  input: { targetId: string },
): Promise<Result<null, "NOT_ALLOWED" | "TARGET_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canSetTarget(actor)) return refuse("NOT_ALLOWED");
    const target = await tx.target.findFirst({ where: { id: input.targetId } });
    if (!target) return refuse("TARGET_UNKNOWN");
    await lockVillage(tx, target.villageId);
    await tx.target.updateMany({
      where: { villageId: target.villageId, isMain: true },
      data: { isMain: false },
    });
    await tx.target.updateMany({ where: { id: target.id }, data: { isMain: true } });
    await recordAudit(tx, actor, {
      action: "makeMainTarget",
      subjectType: "target",
      subjectId: target.id,
      village: { regencyId: target.regencyId, id: target.villageId },
    });
    return ok(null);
  });
}
