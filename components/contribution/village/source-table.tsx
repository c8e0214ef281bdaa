import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Source } from "@/lib/contribution/village/queries";
import { formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";

type Props = { villageCode: string; sources: Source[] };

/** Which money carried how many members in a month. */
export async function SourceTable({ villageCode, sources }: Props) {
  const t = await getTranslations("receipt");
  const words = await getTranslations("contribution.funding");
  const locale = (await getLocale()) as Locale;
  const sum = (of: (source: Source) => number) => sources.reduce((total, source) => total + of(source), 0);
  return (
    <DataTable
      caption={t("sources")}
      hideCaption
      rows={sources}
      rowKey={({ funding, schemeId }) => `${funding} ${schemeId}`}
      empty={<p className="text-text-muted">{t("noSources")}</p>}
      columns={[
        {
          key: "source",
          header: t("funding"),
          card: "title",
          cell: ({ funding, scheme, schemeId }) =>
            schemeId ? (
              <TextLink href={`/villages/${villageCode}/schemes/${schemeId}`}>{scheme}</TextLink>
            ) : (
              words(funding)
            ),
          footer: t("sum"),
        },
        {
          key: "members",
          header: t("members"),
          align: "end",
          cell: ({ members }) => formatNumber(members, locale),
          footer: formatNumber(
            sum(({ members }) => members),
            locale,
          ),
        },
        {
          key: "rupiah",
          header: t("amount"),
          align: "end",
          cell: ({ rupiah }) => formatRupiah(rupiah, locale),
          footer: formatRupiah(
            sum(({ rupiah }) => rupiah),
            locale,
          ),
        },
      ]}
    />
  );
}
