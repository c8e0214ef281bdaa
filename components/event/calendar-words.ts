import { getTranslations } from "next-intl/server";
import type { CalendarWords } from "@/lib/event/calendar/rules";
import type { EventRow } from "@/lib/event/queries";
import { env } from "@/lib/platform/env";

/** Words of a calendar, always Indonesian: the program that reads it has chosen no language. */
export async function calendarWords(): Promise<CalendarWords> {
  const t = await getTranslations({ locale: "id", namespace: "event" });
  const plain = ({ kind, title }: EventRow) => title ?? t(`kinds.${kind}`);
  const named = (event: EventRow) =>
    event.village
      ? `${plain(event)} – ${event.village.name}, Kec. ${event.village.districtName}`
      : plain(event);
  return {
    name: t("calendar.name"),
    title: (event) =>
      event.state === "CANCELLED" ? t("calendar.cancelled", { title: named(event) }) : named(event),
    description: ({ kind, host }) =>
      `${t("calendar.kind", { kind: t(`kinds.${kind}`) })}\n${t("calendar.host", { host })}`,
    address: ({ id }) => new URL(`/events/${id}`, env().APP_URL).href,
  };
}
