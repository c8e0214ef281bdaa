import { announce, type News, tell } from "@/lib/notification/mutations";
import { addDays, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { zoneOf } from "@/lib/region/zone/rules";

type Told = { id: string; regencyId: number; villageId: number; startsAt: Date };
type Kind = "EVENT_TOMORROW" | "EVENT_CANCELLED";

/** Tells the village and its office, in the transaction that calls the event off. */
export function announceCancelled(tx: Tx, actor: Actor, event: Told): Promise<void> {
  return announceEvent(tx, actor, event, "EVENT_CANCELLED");
}

/** Tells of the events of tomorrow, by the clocks of their place; as often as one likes, each is told once. */
export async function tellTomorrow(actor: Actor, now: Date): Promise<void> {
  await asActor(actor, async (tx) => {
    const within = { gt: now, lt: new Date(now.getTime() + 48 * 3_600_000) };
    const events = await tx.event.findMany({ where: { cancelledAt: null, startsAt: within } });
    for (const event of events) {
      const zone = zoneOf(event.regencyId);
      if (today(zone, event.startsAt) === addDays(today(zone, now), 1))
        await announceEvent(tx, actor, event, "EVENT_TOMORROW");
    }
  });
}

async function announceEvent(tx: Tx, actor: Actor, event: Told, kind: Kind) {
  const { id, regencyId, villageId, startsAt } = event;
  const village = await tx.village.findUnique({ where: { id: villageId }, include: { district: true } });
  if (!village) return;
  const day = today(zoneOf(regencyId), startsAt);
  const news: News = {
    kind,
    path: `/events/${id}`,
    params: { village: village.name, district: village.district.name, day },
    key: `${kind}:${id}:${day}`,
  };
  await announce(tx, actor, { id: villageId, regencyId }, news);
  // An announcement passes over whoever makes it, and this one an officer makes for all others.
  if (kind === "EVENT_TOMORROW") await tell(tx, actor, { ...news, key: `${villageId}:${news.key}` });
}
