import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { zoneOf } from "@/lib/region/zone/rules";
import { keepEvent, recordEvent } from "../mutations";
import { canPlanEvents } from "../policy";
import type { Counted } from "../rules";
import type { AttendeeInput, CountInput } from "./schema";

type Refusals = "NOT_ALLOWED" | "EVENT_UNKNOWN" | "EVENT_CANCELLED" | "EVENT_NOT_YET";

/** Counts one more or one fewer of a group, or says how many came (what is left empty stays); an uninvited group is added. */
export function countAttendance(actor: Actor, input: CountInput): Promise<Result<Counted, Refusals>> {
  return asActor(actor, async (tx) => {
    const event = await reportable(tx, actor, input.eventId);
    if (!event.ok) return event;
    const { id, regencyId, villageId } = event.value;
    const sent = input.tap && (await tx.eventGroup.findFirst({ where: { eventId: id, lastTap: input.tap } }));
    if (sent) return ok(sent);
    const [column, sign] = [input.step?.slice(0, -1), input.step?.endsWith("+") ? 1 : -1];
    const change = (of: keyof Counted) => (column === of ? sign : 0);
    const typed = input.step === undefined;
    const rows = await tx.$queryRaw<Counted[]>`
      insert into event_group as g (event_id, regency_id, village_id, name, position, men, women, unsplit, last_tap,
        counted_by, counted_at)
      values (${id}::uuid, ${regencyId}::int, ${villageId}::int, ${input.group},
        (select count(*)::int from event_group where event_id = ${id}::uuid),
        greatest(0, ${input.men ?? change("men")}::int), greatest(0, ${input.women ?? change("women")}::int),
        greatest(0, ${input.unsplit ?? change("unsplit")}::int), ${input.tap ?? null}::uuid,
        ${actor.id}::uuid, now())
      on conflict (event_id, name) do update set
        men = case when ${typed} then coalesce(${input.men ?? null}::int, g.men) else greatest(0, g.men + ${change("men")}::int) end,
        women = case when ${typed} then coalesce(${input.women ?? null}::int, g.women) else greatest(0, g.women + ${change("women")}::int) end,
        unsplit = case when ${typed} then coalesce(${input.unsplit ?? null}::int, g.unsplit) else greatest(0, g.unsplit + ${change("unsplit")}::int) end,
        last_tap = excluded.last_tap, counted_by = excluded.counted_by, counted_at = excluded.counted_at
      returning men, women, unsplit`;
    const counted = rows[0] ?? { men: 0, women: 0, unsplit: 0 };
    await recordEvent(tx, actor, "countAttendance", event.value, {
      people: counted.men + counted.women + counted.unsplit,
    });
    return ok(counted);
  });
}

/** Adds somebody to the list. The same form sent twice is one person; two people may have one name. */
export function addAttendee(
  actor: Actor,
  input: AttendeeInput,
): Promise<Result<{ name: string; namesakes: number; listed: number }, Refusals>> {
  return asActor(actor, async (tx) => {
    const event = await reportable(tx, actor, input.eventId);
    if (!event.ok) return event;
    const { id: eventId, regencyId, villageId } = event.value;
    const of = { eventId, villageId, regencyId };
    const { name } = input;
    const origin = input.origin ?? null;
    const sent = await tx.eventAttendee.findUnique({ where: { id: input.id } });
    const same = sent?.eventId === eventId && sent.name === name && sent.origin === origin;
    const isName = { equals: name, mode: "insensitive" as const };
    const namesakes = await tx.eventAttendee.count({ where: { ...of, name: isName } });
    if (!same) {
      // A form that was not renewed between two people has the first one's id.
      const id = sent ? newId() : input.id;
      await tx.eventAttendee.create({ data: { ...of, id, name, origin, addedBy: actor.id ?? "" } });
      await recordEvent(tx, actor, "addAttendee", event.value);
    }
    const listed = await tx.eventAttendee.count({ where: of });
    return ok({ name, namesakes: same ? namesakes - 1 : namesakes, listed });
  });
}

/** Takes somebody off the list who was not there. */
export function removeAttendee(
  actor: Actor,
  input: { attendeeId: string },
): Promise<Result<null, "NOT_ALLOWED" | "EVENT_UNKNOWN" | "ATTENDEE_UNKNOWN">> {
  return asActor(actor, async (tx) => {
    if (!canPlanEvents(actor)) return refuse("NOT_ALLOWED");
    const attendee = await tx.eventAttendee.findUnique({ where: { id: input.attendeeId } });
    if (!attendee) return refuse("ATTENDEE_UNKNOWN");
    const event = await keepEvent(tx, actor, attendee.eventId);
    if (!event.ok) return event;
    await tx.eventAttendee.deleteMany({ where: { id: attendee.id } });
    await recordEvent(tx, actor, "removeAttendee", event.value);
    return ok(null);
  });
}

async function reportable(tx: Tx, actor: Actor, id: string) {
  const event = await keepEvent(tx, actor, id);
  if (!event.ok) return event;
  const { cancelledAt, startsAt, regencyId } = event.value;
  if (cancelledAt) return refuse("EVENT_CANCELLED");
  const zone = zoneOf(regencyId);
  return today(zone, startsAt) > today(zone) ? refuse("EVENT_NOT_YET") : event;
}
