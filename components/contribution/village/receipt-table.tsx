import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ReceiptLine } from "@/lib/contribution/village/queries";
import { formatDay, formatMonth, formatRupiah, type Locale } from "@/lib/platform/format";

/** Receipts by number, the newest first. */
export async function ReceiptTable({ rows }: { rows: ReceiptLine[] }) {
  const t = await getTranslations("receipt");
  const words = await getTranslations("contribution.funding");
  const locale = (await getLocale()) as Locale;
  const monthsOf = (months: string[]) => {
    const [first, last] = [months[0] ?? "", months.at(-1) ?? ""];
    return first === last
      ? formatMonth(first, locale)
      : t("monthRange", { from: formatMonth(first, locale), to: formatMonth(last, locale) });
  };
  return (
    <DataTable
      caption={t("latest")}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={<p className="text-text-muted">{t("noReceipts")}</p>}
      columns={[
        {
          key: "number",
          header: t("receipt"),
          card: "title",
          cell: ({ id, number, year }) => (
            <TextLink href={`/receipts/${id}`}>{t("numberShort", { number, year: String(year) })}</TextLink>
          ),
        },
        { key: "day", header: t("day"), cell: ({ day }) => formatDay(day, locale) },
        {
          key: "name",
          header: t("member"),
          cell: ({ name, others }) => (others > 0 ? t("andOthers", { name, others }) : name),
        },
        { key: "months", header: t("forMonths"), cell: ({ months }) => monthsOf(months) },
        { key: "funding", header: t("funding"), cell: ({ funding }) => words(funding) },
        {
          key: "rupiah",
          header: t("amount"),
          align: "end",
          cell: ({ rupiah }) => formatRupiah(rupiah, locale),
        },
        {
          key: "state",
          header: t("state"),
          cell: ({ reversal, reversed }) =>
            reversal || reversed ? (
              <StatusBadge tone={reversal ? "neutral" : "danger"}>
                {reversal ? t("reversal") : t("reversed")}
              </StatusBadge>
            ) : (
              <StatusBadge tone="ok">{t("valid")}</StatusBadge>
            ),
        },
      ]}
    />
  );
}
