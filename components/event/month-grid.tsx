import { getLocale, getTranslations } from "next-intl/server";
import { TextLink } from "@/components/ui/text-link";
import type { AgendaPage } from "@/lib/event/month/queries";
import type { EventRow } from "@/lib/event/queries";
import type { Day } from "@/lib/platform/dates";
import { monthOf } from "@/lib/platform/dates";
import { formatLongDay, type Locale } from "@/lib/platform/format";
import { eventWords } from "./event-words";

type Props = Pick<AgendaPage, "weeks" | "events" | "month" | "today"> & { caption: string };

/** A month as a grid, Mondays first; on a phone the days that have something, one below the other. */
export async function MonthGrid({ weeks, events, month, today, caption }: Props) {
  const t = await getTranslations("event.agenda");
  const locale = (await getLocale()) as Locale;
  const words = await eventWords();
  const on = (day: Day) => events.filter((event) => event.day === day);
  const busy = weeks.flat().filter((day) => monthOf(day) === month && on(day).length > 0);
  const entry = (event: EventRow) => (
    <li key={event.id} className={event.state === "CANCELLED" ? "line-through" : ""}>
      <span className="text-text-muted">{words.clock(event)}</span>{" "}
      <TextLink href={`/events/${event.id}`}>{words.title(event)}</TextLink>
      {event.village ? <span className="block text-text-muted">{event.village.name}</span> : null}
    </li>
  );
  return (
    <>
      <table className="hidden w-full table-fixed border-collapse sm:table print:table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {t("weekdays")
              .split(",")
              .map((name) => (
                <th
                  key={name}
                  scope="col"
                  className="px-2 py-1.5 text-start text-sm font-semibold text-text-muted"
                >
                  {name}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  aria-current={day === today ? "date" : undefined}
                  className={`h-24 border border-border p-2 align-top text-sm aria-[current]:border-2 aria-[current]:border-accent ${monthOf(day) === month ? "bg-surface" : "bg-surface-sunken"}`}
                >
                  <span className={monthOf(day) === month ? "font-semibold" : "text-text-muted"}>
                    {Number(day.slice(8))}
                    {day === today ? (
                      <span className="ms-1 font-normal text-accent-text">{t("today")}</span>
                    ) : null}
                  </span>
                  <ul className="mt-1 space-y-1.5 wrap-anywhere print:text-[7.5pt]">{on(day).map(entry)}</ul>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ol className="space-y-3 sm:hidden print:hidden">
        {busy.map((day) => (
          <li key={day} className="rounded-panel border border-border bg-surface p-4">
            <h3 className="font-semibold">{formatLongDay(day, locale)}</h3>
            <ul className="mt-1 space-y-2">{on(day).map(entry)}</ul>
          </li>
        ))}
      </ol>
    </>
  );
}
