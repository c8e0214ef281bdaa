import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";
import type { SchemesPage } from "@/lib/scheme/queries";

/** A village's schemes: what is in each, what savers are owed, and how many members it pays for. */
export async function SchemeTable({ schemes, empty }: { schemes: SchemesPage["schemes"]; empty: ReactNode }) {
  const t = await getTranslations("scheme");
  const locale = (await getLocale()) as Locale;
  const rupiah = (amount: number) => formatRupiah(amount, locale);
  return (
    <DataTable
      caption={t("title")}
      hideCaption
      rows={schemes}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "name",
          header: t("fields.name"),
          card: "title",
          cell: ({ id, name }) => <TextLink href={`/schemes/${id}`}>{name}</TextLink>,
        },
        { key: "kind", header: t("fields.kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
        { key: "treasurer", header: t("fields.treasurer"), cell: ({ treasurer }) => treasurer },
        { key: "cash", header: t("standing.cash"), align: "end", cell: ({ cash }) => rupiah(cash) },
        {
          key: "stock",
          header: t("standing.stock"),
          align: "end",
          cell: ({ stock }) => (stock ? rupiah(stock) : "—"),
        },
        { key: "owed", header: t("standing.owed"), align: "end", cell: ({ owed }) => rupiah(owed) },
        {
          key: "carried",
          header: t("standing.carried"),
          align: "end",
          cell: ({ carried }) => formatNumber(carried, locale),
        },
      ]}
    />
  );
}
