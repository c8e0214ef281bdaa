import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { RegencyArrears } from "@/lib/contribution/arrears/wide/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";

/** Where to go first: villages by how many will lapse. The branch opens each one's list. */
export async function LapsingVillages({ page }: { page: RegencyArrears }) {
  const t = await getTranslations("arrears");
  const locale = (await getLocale()) as Locale;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <DataTable
      caption={t("wide.title")}
      hideCaption
      rows={page.rows}
      rowKey={({ code }) => code}
      empty={<EmptyState heading={t("none", { days: page.days })} />}
      columns={[
        {
          key: "village",
          header: t("table.village"),
          card: "title",
          cell: ({ code, name }) =>
            page.named ? (
              <TextLink href={`/villages/${code}/arrears?days=${page.days}`}>{name}</TextLink>
            ) : (
              name
            ),
        },
        { key: "district", header: t("table.district"), cell: ({ districtName }) => districtName },
        {
          key: "lapsing",
          header: t("table.lapsing"),
          align: "end",
          cell: ({ lapsing }) => (lapsing === null ? t("wide.few") : number(lapsing)),
        },
        { key: "active", header: t("table.active"), align: "end", cell: ({ active }) => number(active) },
        {
          key: "registered",
          header: t("table.registered"),
          align: "end",
          cell: ({ registered }) => number(registered),
        },
      ]}
    />
  );
}
