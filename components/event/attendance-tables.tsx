import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, DataTable } from "@/components/ui/table";
import type { EventPage } from "@/lib/event/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";

/** Who came, by count and by list, as far as either is there. */
export async function AttendanceTables({ page }: { page: EventPage }) {
  const t = await getTranslations("event.attendance");
  const locale = (await getLocale()) as Locale;
  const { groups, attendees, counted } = page;
  const number = (value: number) => formatNumber(value, locale);
  const unsplit: Column<EventPage["groups"][number]> = {
    key: "unsplit",
    header: t("unsplit"),
    align: "end",
    cell: (group) => number(group.unsplit),
    footer: number(counted.unsplit),
  };
  if (counted.total === 0 && attendees.length === 0)
    return <EmptyState heading={t("none")}>{t("noneHint")}</EmptyState>;
  return (
    <div className="space-y-6">
      {counted.total > 0 ? (
        <DataTable
          caption={t("byCount")}
          rows={groups}
          rowKey={({ name }) => name}
          empty={null}
          columns={[
            { key: "group", header: t("group"), card: "title", cell: ({ name }) => name, footer: t("sum") },
            {
              key: "expected",
              header: t("expected"),
              align: "end",
              cell: ({ expected }) => (expected === null ? "—" : number(expected)),
              footer: number(groups.reduce((sum, { expected }) => sum + (expected ?? 0), 0)),
            },
            {
              key: "men",
              header: t("men"),
              align: "end",
              cell: ({ men }) => number(men),
              footer: number(counted.men),
            },
            {
              key: "women",
              header: t("women"),
              align: "end",
              cell: ({ women }) => number(women),
              footer: number(counted.women),
            },
            ...(counted.unsplit > 0 ? [unsplit] : []),
            {
              key: "total",
              header: t("total"),
              align: "end",
              cell: ({ total }) => number(total),
              footer: number(counted.total),
            },
          ]}
        />
      ) : null}
      {attendees.length > 0 ? (
        <DataTable
          caption={`${t("byList")}: ${t("byListIntro", { count: attendees.length })}`}
          rows={attendees}
          rowKey={({ id }) => id}
          empty={null}
          columns={[
            { key: "name", header: t("name"), card: "title", cell: ({ name }) => name },
            { key: "origin", header: t("origin"), cell: ({ origin }) => origin ?? "—" },
          ]}
        />
      ) : null}
    </div>
  );
}
