import { recordAudit } from "@/lib/audit/mutations";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { canKeepBinder } from "../policy";
import { openBinder } from "../queries";
import type { Indicator } from "../rules";
import type { EventEvidenceInput, RegulationEvidenceInput, RegulationInput } from "./schema";

type Unopened =
  | "NOT_ALLOWED"
  | "CAMPAIGN_UNKNOWN"
  | "VILLAGE_UNKNOWN"
  | "NOT_A_PARTICIPANT"
  | "INDICATOR_UNKNOWN";
export type Spot = { campaignId: string; villageId: number; regencyId: number; indicatorId: string };
type At = { campaignId: string; villageCode: string; indicatorId: string };

/** The place of one indicator in a village's binder, for whoever may fill it. */
export async function openSpot(
  tx: Tx,
  actor: Actor,
  { indicatorId, ...at }: At,
): Promise<Result<Spot & { indicator: Indicator }, Unopened>> {
  const opened = await openBinder(tx, actor, at);
  if (!opened.ok) return opened;
  const { campaign, village, indicators } = opened.value;
  const indicator = indicators.find(({ id }) => id === indicatorId);
  if (!indicator) return refuse("INDICATOR_UNKNOWN");
  return ok({
    campaignId: campaign.id,
    villageId: village.id,
    regencyId: village.regencyId,
    indicatorId,
    indicator,
  });
}

/** Names an event of the village as evidence; twice is once. */
export function linkEvent(
  actor: Actor,
  { eventId, ...at }: EventEvidenceInput,
): Promise<Result<null, Unopened | "EVENT_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    const spot = await openSpot(tx, actor, at);
    if (!spot.ok) return spot;
    const { villageId } = spot.value;
    if (!(await tx.event.findFirst({ where: { id: eventId, villageId } })))
      return refuse("EVENT_UNKNOWN", undefined, "eventId");
    await link(tx, actor, spot.value, { eventId });
    return ok(null);
  });
}

/** Names a regulation that the village has written down before. */
export function linkRegulation(
  actor: Actor,
  { regulationId, ...at }: RegulationEvidenceInput,
): Promise<Result<null, Unopened | "REGULATION_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    const spot = await openSpot(tx, actor, at);
    if (!spot.ok) return spot;
    const { villageId } = spot.value;
    if (!(await tx.regulation.findFirst({ where: { id: regulationId, villageId } })))
      return refuse("REGULATION_UNKNOWN", undefined, "regulationId");
    await link(tx, actor, spot.value, { regulationId });
    return ok(null);
  });
}

/** Writes down a regulation of the village and names it as evidence; a number is one regulation of its kind. */
export function addRegulation(
  actor: Actor,
  { id, kind, number, day, subject, ...at }: RegulationInput,
): Promise<Result<null, Unopened | "DAY_IN_FUTURE" | "REGULATION_TAKEN">> {
  return asActor(actor, async (tx) => {
    const spot = await openSpot(tx, actor, at);
    if (!spot.ok) return spot;
    if (day > today()) return refuse("DAY_IN_FUTURE", undefined, "day");
    const { villageId, regencyId } = spot.value;
    const same = await tx.regulation.findFirst({ where: { villageId, kind, number } });
    if (same && same.id !== id) return refuse("REGULATION_TAKEN", { number }, "number");
    if (!same)
      await tx.regulation.create({
        data: { id, villageId, regencyId, kind, number, day: asDate(day), subject, ...by(actor) },
      });
    await link(tx, actor, spot.value, { regulationId: id });
    return ok(null);
  });
}

/** Takes an event or a regulation out of a binder again; what it is about stays. */
export function unlinkEvidence(
  actor: Actor,
  { evidenceId }: { evidenceId: string },
): Promise<Result<null, "NOT_ALLOWED" | "EVIDENCE_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canKeepBinder(actor)) return refuse("NOT_ALLOWED");
    const found = await tx.binderEvidence.findUnique({ where: { id: evidenceId } });
    if (!found) return refuse("EVIDENCE_UNKNOWN");
    await tx.binderEvidence.deleteMany({ where: { id: evidenceId } });
    await recordBinder(tx, actor, "unlinkEvidence", found);
    return ok(null);
  });
}

const by = (actor: Actor) => ({ byId: actor.id ?? "", byName: actor.name });

async function link(
  tx: Tx,
  actor: Actor,
  { campaignId, villageId, regencyId, indicatorId }: Spot,
  to: { eventId: string } | { regulationId: string },
) {
  const spot = { campaignId, villageId, regencyId, indicatorId };
  const { count } = await tx.binderEvidence.createMany({
    data: [{ id: newId(), ...spot, ...to, ...by(actor) }],
    skipDuplicates: true,
  });
  if (count > 0) await recordBinder(tx, actor, "linkEvidence", spot);
}

/** Puts on record what was done to a binder. */
export function recordBinder(
  tx: Tx,
  actor: Actor,
  action: string,
  { campaignId, villageId, regencyId }: Pick<Spot, "campaignId" | "villageId" | "regencyId">,
  details?: Record<string, string | number>,
): Promise<void> {
  const village = { id: villageId, regencyId };
  const subject = { subjectType: "campaign", subjectId: campaignId };
  return recordAudit(tx, actor, { action, ...subject, village, ...(details && { details }) });
}
