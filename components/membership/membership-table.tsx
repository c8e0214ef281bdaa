import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatShortDay, type Locale } from "@/lib/platform/format";
import type { ResidentPage } from "@/lib/resident/queries";

/** Everything one person was ever registered for. */
export async function MembershipTable({ rows }: { rows: ResidentPage["memberships"] }) {
  const t = await getTranslations("membership");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("memberships")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="text-text-muted">{t("noMembership")}</p>}
      columns={[
        {
          key: "segment",
          header: t("table.membership"),
          card: "title",
          cell: ({ id, segment, programmes }) => (
            <TextLink href={`/memberships/${id}`}>
              {segment} · {programmes.join(", ")}
            </TextLink>
          ),
        },
        {
          key: "status",
          header: t("statusLabel"),
          cell: ({ endedOn, endReason }) =>
            endedOn === null ? (
              <StatusBadge tone="good">{t("statuses.active")}</StatusBadge>
            ) : (
              <StatusBadge tone="neutral">
                {endReason ? t(`endReason.${endReason}`) : t("statuses.ended")}
              </StatusBadge>
            ),
        },
        { key: "since", header: t("table.since"), cell: ({ startsOn }) => formatShortDay(startsOn, locale) },
        {
          key: "until",
          header: t("table.until"),
          cell: ({ endedOn }) => (endedOn ? formatShortDay(endedOn, locale) : "—"),
        },
        { key: "payer", header: t("payerLabel"), cell: ({ payer }) => t(`payer.${payer}`) },
      ]}
    />
  );
}
