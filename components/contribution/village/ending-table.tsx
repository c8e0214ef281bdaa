import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import type { Ending } from "@/lib/contribution/ending/rules";
import { formatMonth, formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";

/** Who pays for others, until when, and what it would cost them to pay themselves. */
export async function EndingTable({ rows }: { rows: Ending[] }) {
  const t = await getTranslations("dues.ends");
  const words = await getTranslations("contribution.funding");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("title")}
      hideCaption
      rows={rows}
      rowKey={({ funding, payer, until }) => `${funding} ${payer} ${until}`}
      empty={<p className="text-text-muted">{t("none")}</p>}
      columns={[
        {
          key: "source",
          header: t("source"),
          card: "title",
          cell: ({ funding, payer }) => `${payer} (${words(funding)})`,
        },
        {
          key: "until",
          header: t("until"),
          cell: ({ until }) => (until ? formatMonth(until, locale) : t("open")),
        },
        {
          key: "members",
          header: t("members"),
          align: "end",
          cell: ({ members }) => formatNumber(members, locale),
        },
        { key: "now", header: t("now"), align: "end", cell: ({ now }) => formatRupiah(now, locale) },
        {
          key: "then",
          header: t("then"),
          align: "end",
          cell: (row) => <strong>{formatRupiah(row.alone, locale)}</strong>,
        },
      ]}
    />
  );
}
