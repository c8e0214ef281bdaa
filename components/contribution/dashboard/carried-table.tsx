import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { type Carried, fewest } from "@/lib/contribution/dashboard/rules";
import { formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";

type Props = {
  carried: Carried[];
  /** Where the reader may see no person, a source that carries a few is not told. */
  aggregatesOnly: boolean;
};

/** How many members each source and kind of scheme carries this month. */
export async function CarriedTable({ carried, aggregatesOnly }: Props) {
  const t = await getTranslations("dues");
  const words = await getTranslations("contribution.funding");
  const locale = (await getLocale()) as Locale;
  const isTold = ({ members }: Carried) => !aggregatesOnly || members >= fewest;
  const nameOf = ({ funding, scheme }: Carried) =>
    scheme && scheme !== "ALLOTMENT" ? t(`scheme.${scheme}` as "scheme.WASTE_BANK") : words(funding);
  return (
    <DataTable
      caption={t("carried")}
      hideCaption
      rows={carried}
      rowKey={({ funding, scheme }) => `${funding} ${scheme}`}
      empty={<p className="text-text-muted">{t("nobodyCarried")}</p>}
      columns={[
        { key: "source", header: t("source"), card: "title", cell: nameOf },
        {
          key: "members",
          header: t("members"),
          align: "end",
          cell: (row) => (isTold(row) ? formatNumber(row.members, locale) : t("hidden")),
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
