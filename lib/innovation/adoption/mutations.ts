import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage } from "@/lib/region/queries";
import { namedVillage, recordInnovation } from "../mutations";
import { canWriteInnovations } from "../policy";
import type { AdoptionInput } from "../schema";

type Refusals =
  | "NOT_ALLOWED"
  | "INNOVATION_UNKNOWN"
  | "VILLAGE_UNKNOWN"
  | "ADOPTS_ITSELF"
  | "ADOPTED_ALREADY"
  | "ADOPTED_ELSEWHERE"
  | "ADOPTED_TOO_EARLY"
  | "DAY_IN_FUTURE";

/** Puts on record that a village does what another thought of, from a day on. */
export function adoptInnovation(
  actor: Actor,
  { innovationId, villageCode, startsOn }: AdoptionInput,
): Promise<Result<null, Refusals>> {
  return asActor(actor, async (tx) => {
    if (!canWriteInnovations(actor)) return refuse("NOT_ALLOWED");
    const idea = await tx.innovation.findUnique({ where: { id: innovationId } });
    if (!idea) return refuse("INNOVATION_UNKNOWN");
    const village = await findVillage(tx, villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN", undefined, "villageCode");
    if (village.id === idea.villageId) return refuse("ADOPTS_ITSELF", undefined, "villageCode");
    if (village.regencyId !== idea.regencyId) return refuse("ADOPTED_ELSEWHERE", undefined, "villageCode");
    if (startsOn > today()) return refuse("DAY_IN_FUTURE", undefined, "startsOn");
    if (startsOn < asDay(idea.startsOn))
      return refuse("ADOPTED_TOO_EARLY", { day: asDay(idea.startsOn) }, "startsOn");
    const key = { innovationId, villageId: village.id };
    const before = await tx.innovationAdoption.findUnique({ where: { innovationId_villageId: key } });
    if (before && asDay(before.startsOn) === startsOn) return ok(null);
    if (before) return refuse("ADOPTED_ALREADY", { day: asDay(before.startsOn) }, "villageCode");
    const { id: villageId, regencyId } = village;
    await tx.innovationAdoption.create({
      data: {
        ...key,
        regencyId,
        originId: idea.villageId,
        villageName: namedVillage(village),
        startsOn: asDate(startsOn),
        byId: actor.id ?? "",
        byName: actor.name,
      },
    });
    await recordInnovation(tx, actor, "adoptInnovation", { id: innovationId, villageId, regencyId });
    return ok(null);
  });
}
