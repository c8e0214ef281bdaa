import { calendarWords } from "@/components/event/calendar-words";
import { calendarEvent } from "@/lib/event/calendar/queries";
import { calendarOf } from "@/lib/event/calendar/rules";
import { currentActor } from "@/lib/platform/auth/session";
import { fileResponse } from "@/lib/platform/download";

type Context = { params: Promise<{ eventId: string }> };

/** One event as an iCalendar file. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const event = await calendarEvent(actor, (await params).eventId);
  if (!event) return new Response(null, { status: 404 });
  const text = calendarOf([event], await calendarWords());
  return fileResponse(Buffer.from(text), `acara-${event.day}-${event.village?.name ?? event.place}`, "ics");
}
