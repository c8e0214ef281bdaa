import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";
import type { SaverRow } from "@/lib/scheme/saver/queries";

type Props = { schemeId: string; savers: SaverRow[]; empty: ReactNode };

/** Savers with what each has; the name leads to the savings book. */
export async function SaverTable({ schemeId, savers, empty }: Props) {
  const t = await getTranslations("scheme");
  const locale = (await getLocale()) as Locale;
  const sum = savers.reduce((all, { rupiah }) => all + rupiah, 0);
  return (
    <DataTable
      caption={t("savers.title")}
      hideCaption
      rows={savers}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "name",
          header: t("savers.name"),
          card: "title",
          cell: ({ id, name }) => <TextLink href={`/schemes/${schemeId}/savers/${id}`}>{name}</TextLink>,
          footer: t("savers.sum"),
        },
        {
          key: "balance",
          header: t("savers.balance"),
          align: "end",
          cell: ({ rupiah }) => formatRupiah(rupiah, locale),
          footer: formatRupiah(sum, locale),
        },
        {
          key: "paysFor",
          header: t("savers.paysFor"),
          align: "end",
          cell: ({ paysFor }) => t("savers.people", { count: formatNumber(paysFor, locale) }),
        },
      ]}
    />
  );
}
