import { getLocale, getTranslations } from "next-intl/server";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import type { EventPage } from "@/lib/event/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";
import { EventState } from "./event-state";
import { eventWords } from "./event-words";

/** When, where, who invites and who is invited. */
export async function EventFacts({ page }: { page: EventPage }) {
  const t = await getTranslations("event");
  const locale = (await getLocale()) as Locale;
  const words = await eventWords();
  const { event, address, capacity, groups, guests } = page;
  const number = (value: number) => formatNumber(value, locale);
  const invited = groups.filter(({ expected, countedAt }) => expected !== null || countedAt === null);
  const items: Description[] = [
    { term: t("terms.state"), value: <EventState state={event.state} /> },
    { term: t("terms.when"), value: words.when(event) },
    { term: t("terms.place"), value: address ? `${event.place}, ${address}` : event.place },
    { term: t("terms.host"), value: event.host },
  ];
  if (capacity !== null)
    items.push({ term: t("terms.capacity"), value: t("terms.people", { count: number(capacity) }) });
  if (invited.length > 0)
    items.push({
      term: t("terms.groups"),
      value: invited
        .map(({ name, expected }) =>
          expected === null ? name : t("expected", { name, count: number(expected) }),
        )
        .join("; "),
    });
  if (guests.length > 0) items.push({ term: t("terms.guests"), value: <Guests names={guests} /> });
  return <DescriptionList items={items} />;
}

/** Each kecamatan once: "Gaji, Gemulung (Kec. Kerek)". */
function Guests({ names }: { names: string[] }) {
  const districts = [...new Set(names.map((name) => name.split(", ").at(-1)))];
  return districts.map((district) => {
    const there = names.filter((name) => name.endsWith(`, ${district}`));
    return <p key={district}>{`${there.map((name) => name.split(", ")[0]).join(", ")} (${district})`}</p>;
  });
}
