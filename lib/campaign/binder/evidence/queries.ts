import { countInnovations } from "@/lib/innovation/queries";
import { type Day, earlierOf, today } from "@/lib/platform/dates";
import { asDate, asDay } from "@/lib/platform/db/day";
import type { Tx } from "@/lib/platform/db/door";
import { instantOf, zoneOf } from "@/lib/region/zone/rules";
import { listFacts } from "../../participant/queries";
import type { Campaign } from "../../queries";
import type { Found, Indicator } from "../rules";

type Place = Parameters<typeof listFacts>[1][number];

/** What the data say of a village's contest by themselves. */
export type BinderFigures = {
  day: Day;
  events: number;
  attendance: number;
  mou: boolean;
  officials: boolean;
  members: number;
  workers: number | null;
  innovations: number;
};

export type BinderFacts = Awaited<ReturnType<typeof readFacts>> extends Map<number, infer F> ? F : never;

/** Of each village what was brought for each indicator, and its figures today or on the contest's last day. */
export async function readFacts(tx: Tx, campaign: Campaign, places: Place[], indicators: Indicator[]) {
  const day = earlierOf(today(), campaign.deadline);
  const of = { campaignId: campaign.id, villageId: { in: places.map(({ villageId }) => villageId) } };
  const brought = await tx.binderEvidence.findMany({ where: of, include: linked, orderBy: { at: "asc" } });
  const tasks = await tx.binderTask.findMany({ where: of, orderBy: { id: "asc" } });
  const files = await tx.document.groupBy({
    by: ["villageId", "ownerId", "purpose"],
    where: {
      villageId: of.villageId,
      ownerKind: "BINDER",
      ownerId: { in: indicators.map(({ id }) => id) },
    },
    _count: { _all: true },
  });
  const eventIds = brought.flatMap(({ eventId }) => eventId ?? []);
  const eventFiles = await tx.document.groupBy({
    by: ["ownerId", "purpose"],
    where: { villageId: of.villageId, ownerKind: "EVENT", ownerId: { in: eventIds } },
    _count: { _all: true },
  });
  const known = await listFacts(tx, places, day);
  const ideas = await countInnovations(tx, of.villageId.in, asDate(day));
  const held = await countEvents(tx, campaign, places);
  return new Map(
    places.map(({ villageId }) => {
      const {
        members = 0,
        workers = null,
        officialsComplete = false,
        mouInForce = false,
      } = known.get(villageId) ?? {};
      const figures: BinderFigures = {
        day,
        ...(held.get(villageId) ?? { events: 0, attendance: 0 }),
        mou: mouInForce === true,
        officials: officialsComplete,
        members,
        workers,
        innovations: ideas.get(villageId) ?? 0,
      };
      const own = brought.filter((one) => one.villageId === villageId);
      const filed = (id: string, photos: boolean) =>
        files
          .filter(
            (one) =>
              one.villageId === villageId && one.ownerId === id && (one.purpose === "PHOTO") === photos,
          )
          .reduce((sum, { _count }) => sum + _count._all, 0);
      const of = ({ id }: Pick<Indicator, "id">) => {
        const rows = own.filter(({ indicatorId }) => indicatorId === id);
        const task = tasks.findLast((one) => one.villageId === villageId && one.indicatorId === id);
        return {
          events: rows.flatMap(({ id: evidenceId, event }) =>
            event ? [{ evidenceId, ...asEvent(event) }] : [],
          ),
          regulations: rows.flatMap(({ id: evidenceId, regulation }) =>
            regulation ? [{ evidenceId, ...asRegulation(regulation) }] : [],
          ),
          task: task ? { who: task.who, dueOn: asDay(task.dueOn), byName: task.byName } : null,
        };
      };
      const found = (indicator: Pick<Indicator, "id">): Found => {
        const { events, regulations } = of(indicator);
        const ofEvents = (photos: boolean) =>
          eventFiles
            .filter((one) => (one.purpose === "PHOTO") === photos)
            .filter((one) => events.some(({ id, cancelled }) => id === one.ownerId && !cancelled))
            .reduce((sum, { _count }) => sum + _count._all, 0);
        return {
          FILE: filed(indicator.id, false) + ofEvents(false),
          PHOTO: filed(indicator.id, true) + ofEvents(true),
          EVENT: events.filter(({ cancelled }) => !cancelled).length,
          REGULATION: regulations.length,
          ATTENDANCE: figures.attendance,
          MOU: Number(figures.mou),
          OFFICIALS: Number(figures.officials),
          MEMBERS: figures.members,
          INNOVATIONS: figures.innovations,
        };
      };
      return [villageId, { figures, of, found }] as const;
    }),
  );
}

const linked = {
  event: {
    select: { id: true, kind: true, title: true, startsAt: true, regencyId: true, cancelledAt: true },
  },
  regulation: { select: { id: true, kind: true, number: true, day: true, subject: true } },
} as const;

type Event = {
  id: string;
  kind: string;
  title: string | null;
  startsAt: Date;
  regencyId: number;
  cancelledAt: Date | null;
};

function asEvent({ regencyId, startsAt, cancelledAt, ...event }: Event) {
  return { ...event, day: today(zoneOf(regencyId), startsAt), cancelled: cancelledAt !== null };
}

function asRegulation<R extends { day: Date }>({ day, ...regulation }: R) {
  return { ...regulation, day: asDay(day) };
}

type Held = { villageId: number; events: number; attendance: number };

/** Events of a contest's days that took place, and how many came: of each event the larger of count and list. */
async function countEvents(tx: Tx, { startsOn, deadline }: Campaign, places: Place[]) {
  const ids = places.map(({ villageId }) => villageId);
  const zone = zoneOf(places[0]?.regencyId ?? 0);
  const [from, to] = [
    instantOf(startsOn, "00:00", zone),
    instantOf(earlierOf(deadline, today()), "23:59", zone),
  ];
  const rows = await tx.$queryRaw<Held[]>`
    select e.village_id as "villageId", count(*)::int as events,
      sum(greatest(coalesce(g.people, 0), coalesce(a.people, 0)))::int as attendance
    from event e
      left join lateral (select sum(men + women + unsplit) as people from event_group where event_id = e.id) g on true
      left join lateral (select count(*) as people from event_attendee where event_id = e.id) a on true
    where e.village_id = any(${ids}::int[]) and e.cancelled_at is null and e.starts_at between ${from} and ${to}
      and e.starts_at <= now()
    group by 1`;
  return new Map(rows.map(({ villageId, ...held }) => [villageId, held]));
}

/** What of a village can still be tied to an indicator: its events and its regulations, the latest first. */
export async function listChoices(tx: Tx, villageId: number) {
  const events = await tx.event.findMany({
    where: { villageId, cancelledAt: null, startsAt: { lte: new Date() } },
    select: linked.event.select,
    orderBy: { startsAt: "desc" },
    take: 200,
  });
  const regulations = await tx.regulation.findMany({
    where: { villageId },
    select: linked.regulation.select,
    orderBy: { day: "desc" },
    take: 200,
  });
  return { events: events.map(asEvent), regulations: regulations.map(asRegulation) };
}
