import { announce, tell } from "@/lib/notification/mutations";
import { type Day, daysBetween } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDay } from "@/lib/platform/db/day";
import { asActor } from "@/lib/platform/db/door";
import { takeMou } from "../mutations";
import { canWriteMous } from "../policy";
import { stateOn } from "../rules";
import { dueReminder } from "./rules";

/**
 * Tells the office and the village that the end of an agreement is near, once for each of the days set; answers
 * which, or null when none is due. The actor is told as well, since an announcement leaves out whoever makes it.
 */
export function remindOfMou(actor: Actor, mouId: string, day: Day): Promise<number | null> {
  return asActor(actor, async (tx) => {
    if (!canWriteMous(actor)) return null;
    const mou = await takeMou(tx, mouId);
    if (!mou?.validTo) return null;
    const term = { validFrom: mou.validFrom && asDay(mou.validFrom), validTo: asDay(mou.validTo) };
    const state = stateOn({ steps: mou.kinds, ...term }, day);
    if (state !== "EXPIRING" && state !== "SIGNED") return null;
    const told = await tx.mouReminder.findMany({ where: { mouId }, select: { days: true } });
    const left = daysBetween(day, term.validTo);
    const due = dueReminder(
      left,
      told.map(({ days }) => days),
    );
    if (!due) return null;
    const { villageId, regencyId } = mou;
    await tx.mouReminder.createMany({
      data: due.reached.map((days) => ({ mouId, days, villageId, regencyId, told: days === due.tell })),
    });
    const news = {
      kind: "MOU_ENDING",
      path: `/mous/${mouId}`,
      params: {
        village: mou.village.name,
        district: mou.village.districtName,
        count: left,
        day: term.validTo,
      },
      key: `mou:${mouId}:${due.tell}`,
    } as const;
    await announce(tx, actor, mou.village, news);
    await tell(tx, actor, { ...news, key: `${villageId}:${news.key}` });
    return due.tell;
  });
}
