import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage } from "@/lib/region/queries";
import { canWriteResidents } from "../policy";
import { inOrder } from "./rules";
import type { PairInput } from "./schema";

type PairRefusal = "NOT_ALLOWED" | "VILLAGE_UNKNOWN" | "RESIDENT_UNKNOWN";

/** Puts down that two who look like one are two people; they are not proposed again. Twice is once. */
export function dismissPair(
  actor: Actor,
  input: PairInput,
): Promise<Result<{ villageCode: string }, PairRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canWriteResidents(actor) || actor.id === null) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const [firstId, secondId] = inOrder(input.firstId, input.secondId);
    const found = await tx.resident.findMany({
      where: { id: { in: [firstId, secondId] } },
      select: { id: true, villageId: true },
    });
    if (found.length < 2 || !found.some(({ villageId }) => villageId === village.id))
      return refuse("RESIDENT_UNKNOWN");
    const added = await tx.duplicateDismissal.createMany({
      data: [
        { firstId, secondId, villageId: village.id, regencyId: village.regencyId, dismissedBy: actor.id },
      ],
      skipDuplicates: true,
    });
    if (added.count > 0)
      await recordAudit(
        tx,
        actor,
        ...found
          .filter(({ villageId }) => villageId === village.id)
          .map(({ id }) => ({ action: "dismissPair", subjectType: "resident", subjectId: id, village })),
      );
    return ok({ villageCode: village.code });
  });
}

/** Takes that back: the two are proposed again for as long as they look like one. */
export function recallPair(
  actor: Actor,
  input: PairInput,
): Promise<Result<{ villageCode: string }, PairRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canWriteResidents(actor)) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const [firstId, secondId] = inOrder(input.firstId, input.secondId);
    const removed = await tx.duplicateDismissal.deleteMany({
      where: { firstId, secondId, villageId: village.id },
    });
    if (removed.count > 0)
      await recordAudit(tx, actor, {
        action: "recallPair",
        subjectType: "resident",
        subjectId: firstId,
        village,
      });
    return ok({ villageCode: village.code });
  });
}
