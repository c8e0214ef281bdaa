import { getLocale, getTranslations } from "next-intl/server";
import { ShareBar } from "@/components/ui/share-bar";
import { StatusBadge } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { GroupStanding } from "@/lib/official/queries";
import { formatNumber, formatShortDay, type Locale } from "@/lib/platform/format";

/** Coverage of each body. */
export async function GroupTable({ groups }: { groups: GroupStanding[] }) {
  const t = await getTranslations("official");
  const locale = (await getLocale()) as Locale;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <DataTable
      caption={t("byGroup")}
      hideCaption
      rows={groups}
      rowKey={({ code }) => code}
      empty={null}
      columns={[
        {
          key: "name",
          header: t("group"),
          card: "title",
          cell: ({ code, name }) => <TextLink href={`#${code}`}>{name}</TextLink>,
        },
        {
          key: "enrolled",
          header: t("enrolled"),
          align: "end",
          cell: ({ enrolled, filled }) =>
            t("ofFilled", { enrolled: number(enrolled), filled: number(filled) }),
        },
        {
          key: "bar",
          header: "",
          card: "none",
          cell: ({ enrolled, filled }) => (filled > 0 ? <ShareBar share={enrolled / filled} /> : null),
        },
        {
          key: "missing",
          header: t("notYet"),
          align: "end",
          cell: ({ enrolled, filled }) => number(filled - enrolled),
        },
        {
          key: "vacant",
          header: t("vacantSeats"),
          align: "end",
          cell: ({ seats, filled }) => number(seats - filled),
        },
        {
          key: "state",
          header: t("state"),
          cell: ({ since, filled }) =>
            since ? (
              <StatusBadge tone="good">
                {t("completeSince", { day: formatShortDay(since, locale) })}
              </StatusBadge>
            ) : (
              <StatusBadge tone={filled > 0 ? "warn" : "neutral"}>
                {filled > 0 ? t("notComplete") : t("noHolder")}
              </StatusBadge>
            ),
        },
      ]}
    />
  );
}
