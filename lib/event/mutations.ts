import { type AuditEntry, recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage } from "@/lib/region/queries";
import { instantOf, zoneOf } from "@/lib/region/zone/rules";
import type { InvitedGroup } from "./group/rules";
import { announceCancelled } from "./notice/mutations";
import { canInviteVillages, canKeepEvent, canPlanEvents } from "./policy";
import type { CancelInput, PlanInput, ReviseInput } from "./schema";

type Kept = { id: string; regencyId: number; villageId: number; cancelledAt: Date | null; startsAt: Date };
type KeepRefusal = "NOT_ALLOWED" | "EVENT_UNKNOWN";
type Guest = { id: number; name: string };

/** Puts an event on the agenda of its village; the same form sent twice is one event. */
export function planEvent(
  actor: Actor,
  input: PlanInput,
): Promise<Result<{ id: string }, "NOT_ALLOWED" | "VILLAGE_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canPlanEvents(actor)) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    const { id } = input;
    const key = { id, villageId: village.id, regencyId: village.regencyId };
    if (await tx.event.findFirst({ where: key })) return ok({ id });
    const guests = await guestsOf(tx, actor, key, input.guests);
    if (!guests.ok) return guests;
    await tx.event.create({
      data: { ...key, ...factsOf(input, village.regencyId), createdBy: actor.id ?? "" },
    });
    await inviteGroups(tx, key, input.groups ?? []);
    await inviteVillages(tx, key, guests.value);
    await recordEvent(tx, actor, "planEvent", key, { kind: input.kind, day: input.day });
    return ok({ id });
  });
}

/** Changes when, where and who; groups that were counted stay even when they are no longer among the invited. */
export function reviseEvent(
  actor: Actor,
  input: ReviseInput,
): Promise<Result<{ id: string }, KeepRefusal | "VILLAGE_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    const event = await keepEvent(tx, actor, input.id);
    if (!event.ok) return event;
    const { id, regencyId, villageId } = event.value;
    const guests = await guestsOf(tx, actor, event.value, input.guests);
    if (!guests.ok) return guests;
    await tx.event.update({
      where: { id },
      data: { ...factsOf(input, regencyId), sequence: { increment: 1 } },
    });
    const key = { id, regencyId, villageId };
    await tx.eventGroup.deleteMany({ where: { eventId: id, countedAt: null } });
    await inviteGroups(tx, key, input.groups ?? []);
    if (canInviteVillages(actor)) {
      await tx.eventGuest.deleteMany({ where: { eventId: id } });
      await inviteVillages(tx, key, guests.value);
    }
    await recordEvent(tx, actor, "reviseEvent", key, { kind: input.kind, day: input.day });
    return ok({ id });
  });
}

/** Calls an event off; it stays on the agenda, struck out, and calendars are told. */
export function cancelEvent(
  actor: Actor,
  input: CancelInput,
): Promise<Result<null, KeepRefusal | "EVENT_CANCELLED">> {
  return asActor(actor, async (tx) => {
    const event = await keepEvent(tx, actor, input.eventId);
    if (!event.ok) return event;
    if (event.value.cancelledAt) return refuse("EVENT_CANCELLED");
    const cancelled = {
      cancelledAt: new Date(),
      cancelledBy: actor.id ?? "",
      cancelReason: input.reason,
      sequence: { increment: 1 },
    };
    await tx.event.update({ where: { id: input.eventId }, data: cancelled });
    await recordEvent(tx, actor, "cancelEvent", event.value);
    await announceCancelled(tx, actor, event.value);
    return ok(null);
  });
}

/** The event takes place after all. */
export function reopenEvent(actor: Actor, input: { eventId: string }): Promise<Result<null, KeepRefusal>> {
  return asActor(actor, async (tx) => {
    const event = await keepEvent(tx, actor, input.eventId);
    if (!event.ok) return event;
    const taking = { cancelledAt: null, cancelledBy: null, cancelReason: null, sequence: { increment: 1 } };
    await tx.event.update({ where: { id: input.eventId }, data: taking });
    await recordEvent(tx, actor, "reopenEvent", event.value);
    return ok(null);
  });
}

/** The event, for whoever may change it; a village that is only invited may not. */
export async function keepEvent(tx: Tx, actor: Actor, id: string): Promise<Result<Kept, KeepRefusal>> {
  if (!canPlanEvents(actor)) return refuse("NOT_ALLOWED");
  const event = await tx.event.findUnique({ where: { id } });
  if (!event) return refuse("EVENT_UNKNOWN");
  return canKeepEvent(actor, event) ? ok(event) : refuse("NOT_ALLOWED");
}

/** Puts on record what was done to an event. */
export function recordEvent(
  tx: Tx,
  actor: Actor,
  action: string,
  { id, regencyId, villageId }: Pick<Kept, "id" | "regencyId" | "villageId">,
  details?: AuditEntry["details"],
): Promise<void> {
  const village = { regencyId, id: villageId };
  return recordAudit(tx, actor, {
    action,
    subjectType: "event",
    subjectId: id,
    village,
    ...(details && { details }),
  });
}

function factsOf(input: ReviseInput, regencyId: number) {
  const zone = zoneOf(regencyId);
  return {
    kind: input.kind,
    title: input.title ?? null,
    startsAt: instantOf(input.day, input.startsAt, zone),
    endsAt: input.endsAt ? instantOf(input.day, input.endsAt, zone) : null,
    place: input.place,
    address: input.address ?? null,
    capacity: input.capacity ?? null,
    host: input.host,
  };
}

type Key = { id: string; regencyId: number; villageId: number };

async function guestsOf(
  tx: Tx,
  actor: Actor,
  { regencyId, villageId }: Omit<Key, "id">,
  codes: string[] = [],
): Promise<Result<Guest[], "NOT_ALLOWED" | "VILLAGE_UNKNOWN">> {
  if (codes.length === 0) return ok([]);
  if (!canInviteVillages(actor)) return refuse("NOT_ALLOWED");
  const found = await tx.village.findMany({
    where: { code: { in: codes }, regencyId },
    include: { district: true },
  });
  if (found.length !== new Set(codes).size) return refuse("VILLAGE_UNKNOWN", undefined, "guests");
  return ok(
    found
      .filter(({ id }) => id !== villageId)
      .map(({ id, name, district }) => ({ id, name: `${name}, Kec. ${district.name}` })),
  );
}

function inviteVillages(tx: Tx, { id, regencyId, villageId }: Key, guests: Guest[]) {
  const data = guests.map((guest) => ({
    eventId: id,
    regencyId,
    villageId: guest.id,
    hostId: villageId,
    name: guest.name,
  }));
  return tx.eventGuest.createMany({ data });
}

async function inviteGroups(tx: Tx, { id, regencyId, villageId }: Key, groups: InvitedGroup[]) {
  const rows = groups.map(({ name, expected }, position) => ({ name, expected, position }));
  await tx.$executeRaw`
    insert into event_group (event_id, regency_id, village_id, name, position, expected)
    select ${id}::uuid, ${regencyId}::int, ${villageId}::int, name, position, expected
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(name text, position int, expected int)
    on conflict (event_id, name) do update set position = excluded.position, expected = excluded.expected`;
}
