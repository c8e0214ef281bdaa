import { getLocale, getTranslations } from "next-intl/server";
import type { EventRow } from "@/lib/event/queries";
import type { EventKind } from "@/lib/event/schema";
import { type Day, daysBetween, today } from "@/lib/platform/dates";
import { formatLongDay, formatShortDay, type Locale } from "@/lib/platform/format";
import { clockOf, type Zone, zoneName } from "@/lib/region/zone/rules";

type Timed = { startsAt: Date; endsAt: Date | null; day: Day; zone: Zone };

/** What an event is called and when it is, in words. */
export async function eventWords() {
  const t = await getTranslations("event");
  const locale = (await getLocale()) as Locale;
  const clock = (at: Date, zone: Zone) => clockOf(at, zone).replace(":", locale === "id" ? "." : ":");
  const timed = ({ startsAt, endsAt, zone }: Timed, day: string) => {
    const said = { day, from: clock(startsAt, zone), zone: zoneName(zone) };
    return endsAt ? t("when", { ...said, to: clock(endsAt, zone) }) : t("whenOpen", said);
  };
  return {
    title: ({ kind, title }: { kind: EventKind; title: string | null }) => title ?? t(`kinds.${kind}`),
    /** "Kamis, 26 November 2026 pukul 09.00–11.00 WIB" */
    when: (event: Timed) => timed(event, formatLongDay(event.day, locale)),
    /** "26 Nov 2026 pukul 09.00–11.00 WIB" */
    shortly: (event: Timed) => timed(event, formatShortDay(event.day, locale)),
    /** "09.00" */
    clock: ({ startsAt, zone }: Timed) => clock(startsAt, zone),
    /** "3 hari lagi" */
    away: ({ day, zone }: Pick<EventRow, "day" | "zone">) => {
      const days = daysBetween(today(zone), day);
      if (days === 0) return t("days.today");
      if (Math.abs(days) === 1) return t(days > 0 ? "days.tomorrow" : "days.yesterday");
      return t(days > 0 ? "days.ahead" : "days.ago", { days: Math.abs(days) });
    },
  };
}
