import { getLocale, getTranslations } from "next-intl/server";
import { type Description, DescriptionList } from "@/components/ui/description-list";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ReceiptPage } from "@/lib/contribution/receipt/queries";
import { formatDay, formatMonth, formatRupiah, type Locale } from "@/lib/platform/format";

type Props = { page: ReceiptPage };

/** Who paid what, by which decision, as it stands on the receipt. */
export async function ReceiptFacts({ page }: Props) {
  const t = await getTranslations("receipt");
  const words = await getTranslations("contribution.funding");
  const locale = (await getLocale()) as Locale;
  const { payer, funding, day, legalReference, fundedUntil, paymentCode, byName, scheme, village } = page;
  const when = (value: string | null, label: string, shown: (value: string) => string): Description[] =>
    value ? [{ term: label, value: shown(value) }] : [];
  const items: Description[] = [
    { term: t("payer"), value: payer },
    { term: t("funding"), value: words(funding) },
    ...(scheme
      ? [
          {
            term: t("scheme"),
            value: <TextLink href={`/villages/${village.code}/schemes/${scheme.id}`}>{scheme.name}</TextLink>,
          },
        ]
      : []),
    { term: t("day"), value: formatDay(day, locale) },
    ...when(legalReference, t("legalReference"), (text) => text),
    ...when(fundedUntil, t("fundedUntil"), (month) => formatMonth(month, locale)),
    ...when(paymentCode, t("paymentCode"), (text) => text),
    { term: t("recordedBy"), value: byName },
  ];
  return <DescriptionList items={items} />;
}

/** The months of a receipt by programme, before and after relief. */
export async function ReceiptLines({ page }: Props) {
  const t = await getTranslations("receipt");
  const c = await getTranslations("contribution");
  const locale = (await getLocale()) as Locale;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  type Line = ReceiptPage["lines"][number];
  const money = (key: "jkk" | "jkm" | "jht" | "jp") =>
    page.lines.some((line) => line[key] !== 0)
      ? [
          {
            key,
            header: key.toUpperCase(),
            align: "end" as const,
            cell: (line: Line) => rupiah(line[key]),
          },
        ]
      : [];
  return (
    <DataTable
      caption={t("lines")}
      hideCaption
      rows={page.lines}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          key: "name",
          header: t("member"),
          card: "title",
          cell: ({ membershipId, name }) => (
            <TextLink href={`/memberships/${membershipId}/contributions`}>{name}</TextLink>
          ),
          footer: t("sum"),
        },
        { key: "month", header: t("month"), cell: ({ month }) => formatMonth(month, locale) },
        { key: "normal", header: c("due.normal"), align: "end", cell: ({ normal }) => rupiah(normal) },
        ...money("jkk"),
        ...money("jkm"),
        ...money("jht"),
        ...money("jp"),
        { key: "law", header: t("law"), cell: ({ law, relief }) => [law, relief].filter(Boolean).join("; ") },
        {
          key: "rupiah",
          header: t("amount"),
          align: "end",
          cell: (line) => <strong>{rupiah(line.rupiah)}</strong>,
          footer: rupiah(page.rupiah),
        },
      ]}
    />
  );
}
