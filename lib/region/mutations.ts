import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canDescribeVillage } from "./policy";
import { findVillage } from "./queries";
import type { FigureInput, ProfileInput } from "./schema";

/** Counts a village's figures anew from its residents and memberships; part of every write to them. */
export async function recountVillage(tx: Tx, villageId: number): Promise<void> {
  await tx.$executeRaw`select recount_village(${villageId}::int)`;
}

/**
 * Lets the writers of one village through one after the other, until the transaction ends. Comes before the
 * reading that a write is judged by; it is the lock that `recount_village` takes, so nobody waits crosswise.
 */
export async function lockVillage(tx: Tx, villageId: number): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('recount_village'), ${villageId}::int)`;
}

type Refusals = "NOT_ALLOWED" | "VILLAGE_UNKNOWN";

/** Replaces what the village says of itself; a field left empty is emptied, for the form shows them all. */
export async function describeVillage(actor: Actor, input: ProfileInput): Promise<Result<null, Refusals>> {
  if (!canDescribeVillage(actor)) return refuse("NOT_ALLOWED");
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const described = {
      businessSectors: input.businessSectors ?? [],
      bumdesName: input.bumdesName ?? null,
      bumdesRunning: input.bumdesRunning ? input.bumdesRunning === "yes" : null,
      access: input.access ?? null,
      headName: input.headName ?? null,
      headTitle: input.headTitle ?? null,
      hamlets: input.hamlets ?? [],
      rwCount: input.rwCount ?? null,
      rtCount: input.rtCount ?? null,
    };
    await tx.villageProfile.upsert({
      where: { villageId: village.id },
      create: { villageId: village.id, regencyId: village.regencyId, ...described },
      update: described,
    });
    await recordAudit(tx, actor, {
      action: "describeVillage",
      subjectType: "village",
      subjectId: village.code,
      village,
    });
    return ok(null);
  });
}

/** Adds a dated figure; earlier ones stay as history. Refuses a day that has not come. */
export async function recordFigure(
  actor: Actor,
  input: FigureInput,
): Promise<Result<null, Refusals | "DAY_IN_FUTURE">> {
  if (!canDescribeVillage(actor)) return refuse("NOT_ALLOWED");
  if (input.day > today()) return refuse("DAY_IN_FUTURE", undefined, "day");
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, input.villageCode);
    if (!village || actor.id === null) return refuse("VILLAGE_UNKNOWN");
    await tx.villageFigure.create({
      data: {
        villageId: village.id,
        regencyId: village.regencyId,
        kind: input.kind,
        value: input.value,
        day: asDate(input.day),
        source: input.source,
        createdBy: actor.id,
      },
    });
    await tx.$executeRaw`select recount_figures(${village.id}::int)`;
    await recordAudit(tx, actor, {
      action: "recordFigure",
      subjectType: "village",
      subjectId: village.code,
      village,
      details: { kind: input.kind, value: input.value, day: input.day },
    });
    return ok(null);
  });
}
