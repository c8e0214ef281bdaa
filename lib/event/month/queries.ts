import { addDays, type Day, monthOf, today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { instantOf } from "@/lib/region/zone/rules";
import { canSeeAgenda } from "../policy";
import { listEvents } from "../queries";
import type { AgendaFilter } from "../schema";
import { weeksOf } from "./rules";

export type AgendaPage = NonNullable<Awaited<ReturnType<typeof agendaPage>>>;

/** The events of the weeks of a month in the whole territory, what comes next, and what still lacks a report. */
export async function agendaPage(actor: Actor, filter: AgendaFilter) {
  if (!canSeeAgenda(actor)) return null;
  const now = today();
  const month = filter.month ?? monthOf(now);
  const weeks = weeksOf(month);
  const [first = now, last = now] = [weeks[0]?.[0], weeks.at(-1)?.at(-1)];
  const chosen = {
    ...(filter.kind && { kind: filter.kind }),
    ...(filter.district && { village: { district: { code: filter.district } } }),
  };
  return asActor(actor, async (tx) => {
    const events = await listEvents(tx, { ...chosen, startsAt: between(first, last) });
    const [next = null] = await listEvents(
      tx,
      { ...chosen, cancelledAt: null, startsAt: { gt: new Date() } },
      1,
    );
    const unreported = {
      cancelledAt: null,
      minutes: null,
      startsAt: { lt: instantOf(now, "00:00", "Asia/Jakarta") },
      groups: { none: { OR: [{ men: { gt: 0 } }, { women: { gt: 0 } }, { unsplit: { gt: 0 } }] } },
      attendees: { none: {} },
    };
    return {
      month,
      today: now,
      weeks,
      events: events.filter(({ day }) => day >= first && day <= last),
      next,
      unreported: await listEvents(tx, { ...chosen, ...unreported }, 100),
      districts: await tx.district.findMany({
        orderBy: { code: "asc" },
        select: { code: true, name: true, regency: { select: { name: true } } },
        where: { villages: { some: {} } },
      }),
    };
  });
}

/** Wide enough for the clocks of every zone. */
function between(first: Day, last: Day) {
  return {
    gte: instantOf(first, "00:00", "Asia/Jayapura"),
    lt: instantOf(addDays(last, 1), "00:00", "Asia/Jakarta"),
  };
}
