import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { openSpot, recordBinder } from "../evidence/mutations";
import type { TaskInput } from "./schema";

type Refusals =
  | "NOT_ALLOWED"
  | "CAMPAIGN_UNKNOWN"
  | "VILLAGE_UNKNOWN"
  | "NOT_A_PARTICIPANT"
  | "INDICATOR_UNKNOWN"
  | "DUE_DAY_OVER";

/** Says who brings what is missing of an indicator, and by when; the latest word holds. */
export function assignTask(actor: Actor, { who, dueOn, ...at }: TaskInput): Promise<Result<null, Refusals>> {
  return asActor(actor, async (tx) => {
    const spot = await openSpot(tx, actor, at);
    if (!spot.ok) return spot;
    if (dueOn < today()) return refuse("DUE_DAY_OVER", undefined, "dueOn");
    const { indicator: _indicator, ...key } = spot.value;
    const last = await tx.binderTask.findFirst({
      where: { villageId: key.villageId, indicatorId: key.indicatorId },
      orderBy: { id: "desc" },
    });
    if (last?.who === who && last.dueOn.getTime() === asDate(dueOn).getTime()) return ok(null);
    const by = { byId: actor.id ?? "", byName: actor.name };
    await tx.binderTask.create({ data: { ...key, who, dueOn: asDate(dueOn), ...by } });
    await recordBinder(tx, actor, "assignTask", key, { day: dueOn });
    return ok(null);
  });
}
