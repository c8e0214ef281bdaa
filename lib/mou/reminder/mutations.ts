import { type Day, daysBetween } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { takeMou } from "../mutations";
import { canWriteMous } from "../policy";
import { stateOn } from "../rules";
import { dueReminder } from "./rules";

/** Notes that the end of an agreement is near, once for each of the days set; answers which, or null when none is due. */
export function remindOfMou(actor: Actor, mouId: string, day: Day): Promise<number | null> {
  return asActor(actor, async (tx) => {
    if (!canWriteMous(actor)) return null;
    const mou = await takeMou(tx, mouId);
    if (!mou?.validTo) return null;
    const term = { validFrom: mou.validFrom && asDay(mou.validFrom), validTo: asDay(mou.validTo) };
    const state = stateOn({ steps: mou.kinds, ...term }, day);
    if (state !== "EXPIRING" && state !== "SIGNED") return null;
    const told = await tx.mouReminder.findMany({ where: { mouId }, select: { days: true } });
    const due = dueReminder(
      daysBetween(day, term.validTo),
      told.map(({ days }) => days),
    );
    if (!due) return null;
    const { villageId, regencyId } = mou;
    await tx.mouReminder.createMany({
      data: due.reached.map((days) => ({ mouId, days, villageId, regencyId, told: days === due.tell })),
    });
    return due.tell;
  });
}
