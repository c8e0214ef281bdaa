import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { EventRow } from "@/lib/event/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";
import { EventState } from "./event-state";
import { eventWords } from "./event-words";

type Props = {
  events: EventRow[];
  caption: string;
  empty: ReactNode;
  /** The village whose agenda this is; left out, each row says which it is in. */
  villageCode?: string;
};

/** Events as a list: what, when, where, how many came. */
export async function EventTable({ events, caption, empty, villageCode }: Props) {
  const t = await getTranslations("event");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const words = await eventWords();
  const village: Column<EventRow> = {
    key: "village",
    header: t("table.village"),
    cell: (event) =>
      event.village &&
      `${event.village.name}, ${shell("inDistrict", { district: event.village.districtName })}`,
  };
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={events}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "event",
          header: t("table.event"),
          card: "title",
          cell: (event) => (
            <>
              <TextLink href={`/events/${event.id}`}>{words.title(event)}</TextLink>
              {villageCode && event.village?.code !== villageCode ? (
                <span className="font-normal text-text-muted"> ({t("invited")})</span>
              ) : null}
            </>
          ),
        },
        { key: "when", header: t("table.when"), cell: (event) => words.shortly(event) },
        ...(villageCode ? [] : [village]),
        { key: "place", header: t("table.place"), cell: ({ place }) => place },
        {
          key: "present",
          header: t("table.present"),
          align: "end",
          cell: ({ present }) => (present > 0 ? formatNumber(present, locale) : "—"),
        },
        { key: "state", header: t("table.state"), cell: ({ state }) => <EventState state={state} /> },
      ]}
    />
  );
}
