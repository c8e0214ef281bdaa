import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import type { Carriers } from "@/lib/contribution/dashboard/rules";
import { formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";
import { fewest } from "@/lib/region/rules";

/** How many members each source and kind of scheme carries this month. */
export async function CarriedTable({ told, others }: Carriers) {
  const t = await getTranslations("dues");
  const words = await getTranslations("contribution.funding");
  const locale = (await getLocale()) as Locale;
  const named = told.map(({ funding, scheme, ...sums }) => ({
    ...sums,
    key: `${funding} ${scheme}`,
    name: scheme && scheme !== "ALLOTMENT" ? t(`scheme.${scheme}` as "scheme.WASTE_BANK") : words(funding),
  }));
  const rows = others ? [...named, { ...others, key: "others", name: t("otherSources") }] : named;
  const isTold = ({ key, members }: (typeof rows)[number]) => key !== "others" || members >= fewest;
  return (
    <DataTable
      caption={t("carried")}
      hideCaption
      rows={rows}
      rowKey={({ key }) => key}
      empty={<p className="text-text-muted">{t("nobodyCarried")}</p>}
      columns={[
        { key: "source", header: t("source"), card: "title", cell: ({ name }) => name },
        {
          key: "members",
          header: t("members"),
          align: "end",
          cell: (row) => (isTold(row) ? formatNumber(row.members, locale) : t("few")),
        },
        {
          key: "paid",
          header: t("paid"),
          align: "end",
          cell: (row) => (isTold(row) ? formatRupiah(row.rupiah, locale) : t("hidden")),
        },
      ]}
    />
  );
}
