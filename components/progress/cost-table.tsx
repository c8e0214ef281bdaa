import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { formatRupiah, type Locale } from "@/lib/platform/format";
import type { Way } from "@/lib/progress/cost/rules";

/** Each way of paying with what it costs a person, a month and a year. */
export async function CostTable({ ways }: { ways: Way[] }) {
  const t = await getTranslations("dues.cost");
  const c = await getTranslations("contribution");
  const locale = (await getLocale()) as Locale;
  const rupiah = (amount: number | null) => (amount === null ? "—" : formatRupiah(amount, locale));
  return (
    <DataTable
      caption={t("caption")}
      hideCaption
      rows={ways}
      rowKey={({ funding }) => funding}
      empty={null}
      columns={[
        { key: "way", header: t("way"), card: "title", cell: ({ funding }) => c(`funding.${funding}`) },
        { key: "each", header: t("each"), align: "end", cell: ({ each }) => rupiah(each) },
        { key: "month", header: t("month"), align: "end", cell: ({ month }) => rupiah(month) },
        { key: "year", header: t("year"), align: "end", cell: ({ year }) => <strong>{rupiah(year)}</strong> },
        {
          key: "relief",
          header: t("relief"),
          cell: ({ state }) => (state === "NONE" ? "—" : c(`relief.${state}`)),
        },
      ]}
    />
  );
}
