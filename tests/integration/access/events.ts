import { addAttendee, countAttendance, removeAttendee } from "@/lib/event/attendance/mutations";
import { renewCalendar, withdrawCalendar } from "@/lib/event/calendar/mutations";
import { calendarEvent, listCalendar, ownCalendar } from "@/lib/event/calendar/queries";
import { effectByKind } from "@/lib/event/effect/queries";
import { findEventOwner } from "@/lib/event/file/queries";
import { invitationForm } from "@/lib/event/letter/queries";
import { recordMinutes } from "@/lib/event/minutes/mutations";
import { agendaPage } from "@/lib/event/month/queries";
import { cancelEvent, planEvent, reopenEvent, reviseEvent } from "@/lib/event/mutations";
import { eventForm, eventPage, newEventForm, villageEvents } from "@/lib/event/queries";
import { newId } from "@/lib/platform/id";
import { planOf } from "@/tests/support/events";
import type { ActionRow, Role } from "./matrix";
import type { Read } from "./reads";
import type { Page, Route } from "./routes";

const people: Role[] = ["BRANCH", "VILLAGE"];

/** Of the matrix, what is done about events. */
export const eventActions: Record<string, ActionRow> = {
  "lib/event/actions.ts#planEventAction": {
    may: people,
    run: (actor, target) => planEvent(actor, planOf(target)),
  },
  "lib/event/actions.ts#reviseEventAction": {
    may: people,
    run: (actor, target) => {
      const { villageCode: _code, ...plan } = planOf(target, { id: target.eventId });
      return reviseEvent(actor, plan);
    },
  },
  "lib/event/actions.ts#cancelEventAction": {
    may: people,
    run: (actor, { eventId }) => cancelEvent(actor, { eventId, reason: "Hujan" }),
  },
  "lib/event/actions.ts#reopenEventAction": {
    may: people,
    run: (actor, { eventId }) => reopenEvent(actor, { eventId }),
  },
  "lib/event/attendance/actions.ts#countAttendanceAction": {
    may: people,
    run: (actor, { eventId }) => countAttendance(actor, { eventId, group: "Petani", step: "men+" }),
  },
  "lib/event/attendance/actions.ts#addAttendeeAction": {
    may: people,
    run: (actor, { eventId, id }) => addAttendee(actor, { id: newId(), eventId, name: `Warga v${id} hadir` }),
  },
  "lib/event/attendance/actions.ts#removeAttendeeAction": {
    may: people,
    run: (actor, { attendees }) => removeAttendee(actor, { attendeeId: attendees[actor.role] ?? newId() }),
  },
  "lib/event/minutes/actions.ts#recordMinutesAction": {
    may: people,
    run: (actor, { eventId, id }) => recordMinutes(actor, { eventId, minutes: `Catatan v${id}` }),
  },
  "lib/event/calendar/actions.ts#renewCalendarAction": { may: people, run: (actor) => renewCalendar(actor) },
  "lib/event/calendar/actions.ts#withdrawCalendarAction": {
    may: people,
    run: (actor) => withdrawCalendar(actor),
  },
};

/** Of the reads, those of events. */
export const eventReads: Record<string, Read> = {
  "lib/event/queries.ts#villageEvents": {
    may: people,
    run: (actor, { code }) => villageEvents(actor, code),
  },
  "lib/event/queries.ts#eventPage": { may: people, run: (actor, { eventId }) => eventPage(actor, eventId) },
  "lib/event/queries.ts#eventForm": { may: people, run: (actor, { eventId }) => eventForm(actor, eventId) },
  "lib/event/queries.ts#newEventForm": { may: people, run: (actor, { code }) => newEventForm(actor, code) },
  "lib/event/file/queries.ts#findEventOwner": {
    may: people,
    run: (actor, { eventId }) => findEventOwner(actor, eventId),
  },
  "lib/event/letter/queries.ts#invitationForm": {
    may: people,
    run: (actor, { eventId }) => invitationForm(actor, eventId),
  },
  "lib/event/month/queries.ts#agendaPage": { may: ["BRANCH"], run: (actor) => agendaPage(actor, {}) },
  "lib/event/effect/queries.ts#effectByKind": { may: ["BRANCH"], run: (actor) => effectByKind(actor) },
  "lib/event/calendar/queries.ts#calendarEvent": {
    may: people,
    run: (actor, { eventId }) => calendarEvent(actor, eventId),
  },
  "lib/event/calendar/queries.ts#listCalendar": { may: people, run: (actor) => listCalendar(actor) },
  // Nobody of the matrix has made one.
  "lib/event/calendar/queries.ts#ownCalendar": { may: [], run: (actor) => ownCalendar(actor) },
};

export const eventRoutes: Record<string, Route> = {
  "GET app/api/v1/events/[eventId]/calendar/route.ts": {
    path: ({ eventId }) => `/api/v1/events/${eventId}/calendar`,
    may: people,
  },
  "POST app/api/v1/events/[eventId]/invitation/route.ts": {
    path: ({ eventId }) => `/api/v1/events/${eventId}/invitation`,
    may: people,
    anonymous: 303,
  },
  // Whoever has the address needs no session; an address that nobody was given is nothing to anybody.
  "GET app/api/v1/calendars/[token]/route.ts": {
    path: () => `/api/v1/calendars/${"x".repeat(43)}.ics`,
    may: [],
    anonymous: 404,
  },
};

const ofVillage = (rest: string): Page => ({
  path: ({ code }) => `/villages/${code}/events${rest}`,
  may: people,
});
const ofEvent = (rest: string): Page => ({ path: ({ eventId }) => `/events/${eventId}${rest}`, may: people });

export const eventPages: Record<string, Page> = {
  "app/(main)/events/page.tsx": { path: () => "/events", may: ["BRANCH"] },
  "app/(main)/events/[eventId]/page.tsx": ofEvent(""),
  "app/(main)/events/[eventId]/edit/page.tsx": ofEvent("/edit"),
  "app/(main)/events/[eventId]/attendance/page.tsx": ofEvent("/attendance"),
  "app/(main)/events/[eventId]/invitation/page.tsx": ofEvent("/invitation"),
  "app/(main)/villages/[villageCode]/events/page.tsx": ofVillage(""),
  "app/(main)/villages/[villageCode]/events/new/page.tsx": ofVillage("/new"),
};
