import { addAttendee, countAttendance } from "@/lib/event/attendance/mutations";
import { planEvent } from "@/lib/event/mutations";
import { type PlanInput, planInput } from "@/lib/event/schema";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { value } from "./world";

type Village = { id: number; code: string };

/** An event of today as the form sends it. */
export function planOf(
  { id, code }: Village,
  change: Partial<Record<keyof PlanInput, unknown>> = {},
): PlanInput {
  return planInput.parse({
    id: newId(),
    villageCode: code,
    kind: "OUTREACH",
    day: today(),
    startsAt: "09.00",
    endsAt: "11.00",
    place: `Balai Desa v${id}`,
    host: `Pemerintah Desa v${id}`,
    groups: "Perangkat desa, 12\nPetani",
    ...change,
  });
}

/** An event with people counted and people listed; of the list, one name for each role to take off again. */
export async function addEvent(
  officer: Actor,
  village: Village,
  change?: Partial<Record<keyof PlanInput, unknown>>,
) {
  const { id: eventId } = value(await planEvent(officer, planOf(village, change)));
  value(await countAttendance(officer, { eventId, group: "Petani", men: 7, women: 5 }));
  const attendees: Record<string, string> = {};
  for (const [at, role] of ["BRANCH", "VILLAGE", "REGENCY", "ADMIN"].entries()) {
    const id = newId();
    value(await addAttendee(officer, { id, eventId, name: `Warga v${village.id} ${at}` }));
    attendees[role] = id;
  }
  return { eventId, attendees };
}
