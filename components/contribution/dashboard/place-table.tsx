import { getLocale, getTranslations } from "next-intl/server";
import { ShareBar } from "@/components/ui/share-bar";
import { type Column, DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { DashboardRow, DashboardTotal } from "@/lib/contribution/dashboard/queries";
import { formatNumber, formatPercent, formatRupiah, type Locale } from "@/lib/platform/format";

type Props = {
  rows: DashboardRow[];
  total: DashboardTotal;
  /** Villages have no villages of their own to count. */
  scope: "district" | "village";
  linkOf: (row: DashboardRow) => string | null;
};

/** What each place that keeps its contributions was paid, lacks this month and is behind with. */
export async function PlaceTable({ rows, total, scope, linkOf }: Props) {
  const t = await getTranslations("dues");
  const locale = (await getLocale()) as Locale;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  const number = (count: number) => formatNumber(count, locale);
  const money = (key: "paid" | "outstanding" | "arrears"): Column<DashboardRow> => ({
    key,
    header: t(key),
    align: "end",
    cell: (row) => (row.hidden ? t("hidden") : rupiah(row[key])),
    footer: rupiah(total[key]),
  });
  const villages: Column<DashboardRow> = {
    key: "villages",
    header: t("keptVillages"),
    align: "end",
    cell: (row) => t("of", { part: number(row.keptVillages), whole: number(row.villages) }),
    footer: t("of", { part: number(total.keptVillages), whole: number(total.villages) }),
  };
  return (
    <DataTable
      caption={t(`caption.${scope}`)}
      hideCaption
      rows={[...rows].sort((a, b) => b.outstanding - a.outstanding)}
      rowKey={({ code }) => code}
      empty={null}
      columns={[
        {
          key: "name",
          header: t(`scope.${scope}`),
          card: "title",
          cell: (row) => {
            const href = linkOf(row);
            return href ? <TextLink href={href}>{row.name}</TextLink> : row.name;
          },
          footer: t("sum"),
        },
        ...(scope === "district" ? [villages] : []),
        {
          key: "members",
          header: t("members"),
          align: "end",
          cell: ({ members }) => number(members),
          footer: number(total.members),
        },
        {
          key: "paidShare",
          header: t("paidShare"),
          cell: ({ hidden, members, paidMembers }) =>
            hidden || members === 0 ? (
              "—"
            ) : (
              <span className="grid min-w-24 gap-1">
                {formatPercent(paidMembers / members, 1, locale)}
                <ShareBar share={paidMembers / members} />
              </span>
            ),
          footer: total.members > 0 ? formatPercent(total.paidMembers / total.members, 1, locale) : "—",
        },
        money("paid"),
        money("outstanding"),
        money("arrears"),
      ]}
    />
  );
}
