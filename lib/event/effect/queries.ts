import { addDays, type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asDate, asDay } from "@/lib/platform/db/day";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { zoneOf } from "@/lib/region/zone/rules";
import { canSeeAgenda } from "../policy";
import { type EventKind, eventKinds } from "../schema";
import { type Effect, effectOf, medianOf, windows } from "./rules";

export type VillageEffect = { code: string; name: string; effect: Effect[] };

/** Registrations around an event's day: of all its villages that the actor may see, and of each. */
export async function effectAround(
  tx: Tx,
  event: { id: string; villageId: number },
  day: Day,
  now: Day,
): Promise<{ total: Effect[]; villages: VillageEffect[] }> {
  const guests = await tx.eventGuest.findMany({ where: { eventId: event.id }, select: { villageId: true } });
  const ids = [event.villageId, ...guests.map(({ villageId }) => villageId)];
  const longest = Math.max(...windows);
  const rows = await tx.villageDay.findMany({
    where: {
      villageId: { in: ids },
      day: { gte: asDate(addDays(day, -longest)), lte: asDate(addDays(day, longest)) },
    },
    select: { villageId: true, day: true, joined: true },
  });
  const registered = rows.map((row) => ({ ...row, day: asDay(row.day), count: row.joined }));
  const villages = await tx.village.findMany({
    where: { id: { in: ids } },
    orderBy: { name: "asc" },
    select: { id: true, code: true, name: true },
  });
  return {
    total: effectOf(day, registered, now),
    villages: villages.map(({ id, code, name }) => ({
      code,
      name,
      effect: effectOf(
        day,
        registered.filter(({ villageId }) => villageId === id),
        now,
      ),
    })),
  };
}

export type KindEffect = {
  kind: EventKind;
  events: number;
  /** Half of the events had at least so many more registrations after than before; null where there is no event. */
  median7: number | null;
  median30: number | null;
};

type Sums = { event: string; before7: number; after7: number; before30: number; after30: number };

/** For each kind the median difference around its events whose thirty days are over. */
export async function effectByKind(actor: Actor): Promise<KindEffect[] | null> {
  if (!canSeeAgenda(actor)) return null;
  return asActor(actor, async (tx) => {
    const events = await tx.event.findMany({
      where: { cancelledAt: null, startsAt: { lt: new Date() } },
      select: { id: true, kind: true, regencyId: true, villageId: true, startsAt: true, guests: true },
    });
    const over = events
      .map((event) => ({ ...event, day: today(zoneOf(event.regencyId), event.startsAt) }))
      .filter(({ day }) => addDays(day, Math.max(...windows)) < today());
    const parts = over.flatMap(({ id, villageId, day, guests }) =>
      [villageId, ...guests.map((guest) => guest.villageId)].map((village) => ({ event: id, village, day })),
    );
    const sums = await sumAround(tx, parts);
    return eventKinds.map((kind) => {
      const ids = over.filter((event) => event.kind === kind).map(({ id }) => id);
      const found = ids.map((id) => sums.get(id));
      return {
        kind,
        events: ids.length,
        median7: medianOf(found.map((one) => (one ? one.after7 - one.before7 : 0))),
        median30: medianOf(found.map((one) => (one ? one.after30 - one.before30 : 0))),
      };
    });
  });
}

async function sumAround(tx: Tx, parts: { event: string; village: number; day: Day }[]) {
  const rows = await tx.$queryRaw<Sums[]>`
    with part as materialized (
      select event, village, day, day - 30 as first, day + 30 as last
      from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as p(event uuid, village int, day date))
    select p.event::text,
      coalesce(sum(d.joined) filter (where d.day < p.day and d.day >= p.day - 7), 0)::int as before7,
      coalesce(sum(d.joined) filter (where d.day > p.day and d.day <= p.day + 7), 0)::int as after7,
      coalesce(sum(d.joined) filter (where d.day < p.day), 0)::int as before30,
      coalesce(sum(d.joined) filter (where d.day > p.day), 0)::int as after30
    from part p join village_day d on d.village_id = p.village and d.day between p.first and p.last
    group by p.event`;
  return new Map(rows.map((row) => [row.event, row]));
}
