import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Holding } from "@/lib/official/queries";
import { formatShortDay, type Locale } from "@/lib/platform/format";

/** The seats of one body with their holders. */
export async function HoldingTable({ caption, holdings }: { caption: string; holdings: Holding[] }) {
  const t = await getTranslations("official");
  const locale = (await getLocale()) as Locale;
  const day = (value: string) => formatShortDay(value, locale);
  const enrolment = ({ name, residentId, enrolledSince }: Holding) => {
    if (name === null) return "—";
    if (enrolledSince)
      return <StatusBadge tone="good">{t("since", { day: day(enrolledSince) })}</StatusBadge>;
    return <StatusBadge tone="warn">{t(residentId ? "notYet" : "notLinked")}</StatusBadge>;
  };
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={holdings}
      rowKey={({ seatId }) => seatId}
      empty={null}
      columns={[
        {
          key: "title",
          header: t("seat"),
          card: "title",
          cell: ({ seatId, title }) => <TextLink href={`/seats/${seatId}`}>{title}</TextLink>,
        },
        {
          key: "holder",
          header: t("holder"),
          cell: ({ name, residentId }) =>
            name === null ? (
              <span className="text-text-muted">{t("vacant")}</span>
            ) : residentId ? (
              <TextLink href={`/residents/${residentId}`}>{name}</TextLink>
            ) : (
              name
            ),
        },
        {
          key: "term",
          header: t("term"),
          cell: ({ startsOn, endsOn }) =>
            startsOn ? `${day(startsOn)} – ${endsOn ? day(endsOn) : t("now")}` : "—",
        },
        { key: "enrolment", header: t("enrolment"), cell: enrolment },
      ]}
    />
  );
}
