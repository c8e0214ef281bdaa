import { listDocuments } from "@/lib/document/queries";
import { type Day, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { isId } from "@/lib/platform/id";
import { findVillage } from "@/lib/region/queries";
import { type Zone, zoneOf } from "@/lib/region/zone/rules";
import { effectAround } from "./effect/queries";
import { fileOwnerOf } from "./file/queries";
import { canInviteVillages, canKeepEvent, canSeeEvents } from "./policy";
import { attendanceOf, type EventState, eventState, sumOf } from "./rules";
import type { EventKind } from "./schema";

/** The village an event takes place in; null to a village that is only invited, which may not look it up. */
export type HostVillage = { code: string; name: string; kind: string; districtName: string } | null;

export type EventRow = {
  id: string;
  kind: EventKind;
  title: string | null;
  startsAt: Date;
  endsAt: Date | null;
  day: Day;
  zone: Zone;
  place: string;
  host: string;
  village: HostVillage;
  state: EventState;
  present: number;
  sequence: number;
  updatedAt: Date;
};

type Stored = Prisma.EventGetPayload<object>;

/** Events that meet a condition, earliest first, with where they are and how many came. */
export async function listEvents(tx: Tx, where: Prisma.EventWhereInput, most = 2_000): Promise<EventRow[]> {
  const events = await tx.event.findMany({
    where,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: most,
  });
  const of = { eventId: { in: events.map(({ id }) => id) } };
  const counted = await tx.eventGroup.groupBy({
    by: ["eventId"],
    where: of,
    _sum: { men: true, women: true, unsplit: true },
  });
  const listed = await tx.eventAttendee.groupBy({ by: ["eventId"], where: of, _count: true });
  const hosts = await hostsOf(tx, events);
  return events.map((event) => {
    const sum = counted.find(({ eventId }) => eventId === event.id)?._sum;
    const count = (sum?.men ?? 0) + (sum?.women ?? 0) + (sum?.unsplit ?? 0);
    const list = listed.find(({ eventId }) => eventId === event.id)?._count ?? 0;
    return asRow(event, hosts.get(event.villageId) ?? null, Math.max(count, list));
  });
}

async function hostsOf(tx: Tx, events: Stored[]): Promise<Map<number, HostVillage>> {
  const villages = await tx.village.findMany({
    where: { id: { in: [...new Set(events.map(({ villageId }) => villageId))] } },
    include: { district: true },
  });
  return new Map(
    villages.map(({ id, code, name, kind, district }) => [
      id,
      { code, name, kind, districtName: district.name },
    ]),
  );
}

function asRow(event: Stored, village: HostVillage, present: number): EventRow {
  const { id, kind, title, startsAt, endsAt, place, host, sequence, updatedAt } = event;
  const zone = zoneOf(event.regencyId);
  const day = today(zone, startsAt);
  const facts = {
    day,
    isCancelled: event.cancelledAt !== null,
    isReported: present > 0 || event.minutes !== null,
  };
  const state = eventState(facts, today(zone));
  return {
    id,
    kind,
    title,
    startsAt,
    endsAt,
    day,
    zone,
    place,
    host,
    village,
    state,
    present,
    sequence,
    updatedAt,
  };
}

/** A village's events and those it is invited to, latest first. */
export async function villageEvents(actor: Actor, code: string) {
  if (!canSeeEvents(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    if (!village) return null;
    const invitations = await tx.eventGuest.findMany({
      where: { villageId: village.id },
      select: { eventId: true },
    });
    const where = {
      OR: [{ villageId: village.id }, { id: { in: invitations.map(({ eventId }) => eventId) } }],
    };
    return { village, events: (await listEvents(tx, where)).reverse() };
  });
}

export type EventPage = NonNullable<Awaited<ReturnType<typeof eventPage>>>;

/** Everything about one event: who is invited, who came, what was said, and registrations around its day. */
export async function eventPage(actor: Actor, id: string) {
  if (!canSeeEvents(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const event = await tx.event.findUnique({ where: { id } });
    if (!event) return null;
    const host = (await hostsOf(tx, [event])).get(event.villageId) ?? null;
    const groups = await tx.eventGroup.findMany({ where: { eventId: id }, orderBy: { position: "asc" } });
    const attendees = await tx.eventAttendee.findMany({
      where: { eventId: id },
      orderBy: [{ addedAt: "asc" }, { id: "asc" }],
      select: { id: true, name: true, origin: true },
    });
    const guests = await tx.eventGuest.findMany({
      where: { eventId: id },
      orderBy: { name: "asc" },
      select: { villageId: true, name: true },
    });
    const counted = sumOf(groups);
    const row = asRow(event, host, Math.max(counted.total, attendees.length));
    return {
      event: row,
      address: event.address,
      capacity: event.capacity,
      minutes: event.minutes,
      followUp: event.followUp,
      notedAt: event.notedAt,
      cancelReason: event.cancelReason,
      cancelledAt: event.cancelledAt,
      village: host && (await findVillage(tx, host.code)),
      mayKeep: canKeepEvent(actor, event),
      groups: groups.map(({ name, expected, men, women, unsplit, countedAt }) => {
        const group = { name, expected, men, women, unsplit, countedAt };
        return { ...group, total: men + women + unsplit };
      }),
      attendees,
      guests: guests.map(({ name }) => name),
      counted,
      attendance: attendanceOf(counted.total, attendees.length, event.capacity),
      files: canKeepEvent(actor, event) ? await listDocuments(tx, fileOwnerOf(event)) : null,
      effect: await effectAround(tx, event, row.day, today(row.zone)),
    };
  });
}

/** What the form of an event starts from; null for whoever may not change it. */
export async function eventForm(actor: Actor, id: string) {
  if (!canSeeEvents(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const event = await tx.event.findUnique({ where: { id }, include: { groups: true, guests: true } });
    if (!event || !canKeepEvent(actor, event)) return null;
    const host = (await hostsOf(tx, [event])).get(event.villageId);
    const village = host && (await findVillage(tx, host.code));
    if (!village) return null;
    const groups = event.groups.sort((a, b) => a.position - b.position);
    return { event, groups, village, neighbours: await neighboursOf(tx, actor, village) };
  });
}

/** For a new event in a village; null for whoever may plan none there. */
export async function newEventForm(actor: Actor, code: string) {
  if (!canSeeEvents(actor)) return null;
  return asActor(actor, async (tx) => {
    const village = await findVillage(tx, code);
    return village && { village, neighbours: await neighboursOf(tx, actor, village) };
  });
}

/** The other villages of the same kecamatan, for whoever may invite them. */
async function neighboursOf(tx: Tx, actor: Actor, village: { id: number; districtCode: string }) {
  if (!canInviteVillages(actor)) return [];
  const district = { code: village.districtCode };
  return tx.village.findMany({
    where: { district, id: { not: village.id } },
    orderBy: { name: "asc" },
    select: { id: true, code: true, name: true, kind: true },
  });
}
