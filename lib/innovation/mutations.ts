import { recordAudit } from "@/lib/audit/mutations";
import { type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage, type Village } from "@/lib/region/queries";
import { canReviseInnovation, canWriteInnovations } from "./policy";
import type { InnovationInput, InnovationRevision } from "./schema";

type Refusals = "NOT_ALLOWED" | "DAY_IN_FUTURE";

/** Describes what a village does; the same form sent twice is one idea. */
export function describeInnovation(
  actor: Actor,
  { id, villageCode, startsOn, ...facts }: InnovationInput,
): Promise<Result<{ id: string }, Refusals | "VILLAGE_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canWriteInnovations(actor)) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN", undefined, "villageCode");
    if (startsOn > today()) return refuse("DAY_IN_FUTURE", undefined, "startsOn");
    const place = { villageId: village.id, regencyId: village.regencyId };
    if (await tx.innovation.findFirst({ where: { id, ...place } })) return ok({ id });
    const who = { byId: actor.id ?? "", byName: actor.name };
    await tx.innovation.create({
      data: { id, ...place, villageName: namedVillage(village), ...factsOf(facts, startsOn), ...who },
    });
    await recordInnovation(tx, actor, "describeInnovation", { id, ...place });
    return ok({ id });
  });
}

/** Changes the description; a field left empty is emptied, for the form shows them all. */
export function reviseInnovation(
  actor: Actor,
  { innovationId, startsOn, ...facts }: InnovationRevision,
): Promise<Result<{ id: string }, Refusals | "INNOVATION_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canWriteInnovations(actor)) return refuse("NOT_ALLOWED");
    const found = await tx.innovation.findUnique({ where: { id: innovationId } });
    if (!found) return refuse("INNOVATION_UNKNOWN");
    if (!canReviseInnovation(actor, found)) return refuse("NOT_ALLOWED");
    if (startsOn > today()) return refuse("DAY_IN_FUTURE", undefined, "startsOn");
    await tx.innovation.update({ where: { id: innovationId }, data: factsOf(facts, startsOn) });
    await recordInnovation(tx, actor, "reviseInnovation", found);
    return ok({ id: innovationId });
  });
}

type Facts = Omit<InnovationRevision, "innovationId" | "startsOn">;

function factsOf({ kind, title, description, cost, partners, result }: Facts, startsOn: Day) {
  const optional = { cost: cost ?? null, partners: partners ?? null, result: result ?? null };
  return { kind, title, description, startsOn: asDate(startsOn), ...optional };
}

/** As other villages read it: "Socorejo, Kec. Jenu". */
export function namedVillage({ name, districtName }: Village): string {
  return `${name}, Kec. ${districtName}`;
}

/** Puts on record what was done to an idea, in the village that did it. */
export function recordInnovation(
  tx: Tx,
  actor: Actor,
  action: string,
  { id, villageId, regencyId }: { id: string; villageId: number; regencyId: number },
): Promise<void> {
  const village = { id: villageId, regencyId };
  return recordAudit(tx, actor, { action, subjectType: "innovation", subjectId: id, village });
}
