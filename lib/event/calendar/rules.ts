import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { EventRow } from "../queries";

export type CalendarWords = {
  /** What the calendar is called where it is subscribed to. */
  name: string;
  title: (event: EventRow) => string;
  description: (event: EventRow) => string;
  address: (event: EventRow) => string;
};

const twoHours = 2 * 3_600_000;

/** Events as an iCalendar file (RFC 5545). An event that lasts until it is over is given two hours. */
export function calendarOf(events: readonly EventRow[], words: CalendarWords): string {
  const calendar = ical({
    name: words.name,
    prodId: { company: "Desa Sadar", product: "Agenda", language: "ID" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
  });
  for (const event of events)
    calendar.createEvent({
      // The same wherever the site moves to, so that a calendar knows the event again.
      id: `${event.id}@desa-sadar`,
      sequence: event.sequence,
      stamp: event.updatedAt,
      start: event.startsAt,
      end: event.endsAt ?? new Date(event.startsAt.getTime() + twoHours),
      summary: words.title(event),
      description: words.description(event),
      location: event.place,
      url: words.address(event),
      status: event.state === "CANCELLED" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  return calendar.toString();
}
