import { calendarWords } from "@/components/event/calendar-words";
import { findCalendarOwner, listCalendar } from "@/lib/event/calendar/queries";
import { calendarOf } from "@/lib/event/calendar/rules";

type Context = { params: Promise<{ token: string }> };

/** The agenda of whoever made the secret address, for a calendar that subscribes to it; no session, no cookie. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const token = (await params).token.replace(/\.ics$/, "");
  const owner = await findCalendarOwner(token);
  const events = owner && (await listCalendar(owner));
  if (!events) return new Response(null, { status: 404 });
  return new Response(calendarOf(events, await calendarWords()), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
