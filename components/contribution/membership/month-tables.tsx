import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "@/components/ui/status-badge";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { MembershipContributions } from "@/lib/contribution/membership/queries";
import { formatDay, formatMonth, formatRupiah, type Locale } from "@/lib/platform/format";

type Props = { page: MembershipContributions };

/** The months that can be paid next, with what each costs. */
export async function NextMonths({ page }: Props) {
  const t = await getTranslations("receipt");
  const c = await getTranslations("contribution");
  const locale = (await getLocale()) as Locale;
  const rupiah = (amount: number | undefined) =>
    amount === undefined ? t("unknownDue") : formatRupiah(amount, locale);
  return (
    <DataTable
      caption={t("nextHeading")}
      hideCaption
      rows={page.next.filter(({ ahead }, at) => !ahead || at < 3)}
      rowKey={({ month }) => month}
      empty={<p className="text-text-muted">{t("nothingNext")}</p>}
      columns={[
        { key: "month", header: t("month"), card: "title", cell: ({ month }) => formatMonth(month, locale) },
        { key: "normal", header: c("due.normal"), align: "end", cell: ({ due }) => rupiah(due?.normal) },
        {
          key: "due",
          header: c("due.after"),
          align: "end",
          cell: ({ due }) => <strong>{rupiah(due?.rupiah)}</strong>,
        },
        {
          key: "state",
          header: t("relief"),
          cell: ({ due }) => (due && due.state !== "NONE" ? c(`relief.${due.state}`) : "—"),
        },
        {
          key: "when",
          header: t("when"),
          cell: ({ ahead }) => (
            <StatusBadge tone={ahead ? "neutral" : "warn"}>{ahead ? t("ahead") : t("unpaid")}</StatusBadge>
          ),
        },
      ]}
    />
  );
}

/** Every month that was paid or taken back, with its receipt. */
export async function PaidMonths({ page }: Props) {
  const t = await getTranslations("receipt");
  const words = await getTranslations("contribution.funding");
  const locale = (await getLocale()) as Locale;
  return (
    <DataTable
      caption={t("paidHeading")}
      hideCaption
      rows={page.paid}
      rowKey={({ id }) => id}
      empty={<p className="text-text-muted">{t("nothingPaid")}</p>}
      columns={[
        { key: "month", header: t("month"), card: "title", cell: ({ month }) => formatMonth(month, locale) },
        {
          key: "rupiah",
          header: t("amount"),
          align: "end",
          cell: ({ rupiah }) => formatRupiah(rupiah, locale),
        },
        { key: "funding", header: t("funding"), cell: ({ funding }) => words(funding) },
        { key: "payer", header: t("payer"), cell: ({ payer }) => payer },
        { key: "day", header: t("day"), cell: ({ day }) => formatDay(day, locale) },
        {
          key: "receipt",
          header: t("receipt"),
          cell: ({ receiptId, number, year }) => (
            <TextLink href={`/receipts/${receiptId}`}>
              {t("numberShort", { number, year: String(year) })}
            </TextLink>
          ),
        },
        {
          key: "state",
          header: t("state"),
          cell: ({ reversal, reversed }) =>
            reversal ? (
              <StatusBadge tone="neutral">{t("reversal")}</StatusBadge>
            ) : reversed ? (
              <StatusBadge tone="danger">{t("reversed")}</StatusBadge>
            ) : (
              <StatusBadge tone="ok">{t("paid")}</StatusBadge>
            ),
        },
      ]}
    />
  );
}
