import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import type { Fields, Things } from "./forms";

const plan = { kind: "OUTREACH", day: today(), startsAt: "09.00", place: "Balai desa", host: "Penyusup" };

/** Of the forms, those of events. */
export const eventForms: Record<string, (of: Things) => Fields> = {
  planEventAction: ({ code }) => ({ id: newId(), villageCode: code, ...plan }),
  reviseEventAction: ({ eventId }) => ({ id: eventId, ...plan }),
  cancelEventAction: ({ eventId }) => ({ eventId, reason: "Penyusup" }),
  reopenEventAction: ({ eventId }) => ({ eventId }),
  countAttendanceAction: ({ eventId }) => ({ eventId, group: "Penyusup", step: "men+" }),
  addAttendeeAction: ({ eventId }) => ({ id: newId(), eventId, name: "Penyusup" }),
  removeAttendeeAction: () => ({ attendeeId: newId() }),
  recordMinutesAction: ({ eventId }) => ({ eventId, minutes: "Penyusup" }),
  renewCalendarAction: () => ({}),
  withdrawCalendarAction: () => ({}),
};
