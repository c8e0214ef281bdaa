import { getLocale, getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber, formatPercent, type Locale } from "@/lib/platform/format";
import type { WideRow } from "@/lib/ranking/province/queries";

type Props = {
  rows: WideRow[];
  scope: "regency" | "province";
  /** The league inside a row's region. */
  below: (code: string) => string;
  caption: string;
};

export async function WideLeagueTable({ rows, scope, below, caption }: Props) {
  const t = await getTranslations("ranking");
  const arrears = await getTranslations("arrears");
  const locale = (await getLocale()) as Locale;
  const number = (value: number) => formatNumber(value, locale);
  const columns: Column<WideRow>[] = [
    { key: "rank", header: t("table.rank"), align: "end", cell: ({ rank }) => rank ?? "—" },
    {
      key: "name",
      header: t(`wide.${scope}`),
      card: "title",
      cell: ({ code, name }) => <TextLink href={below(code)}>{name}</TextLink>,
    },
    {
      key: "coverage",
      header: t("coverage"),
      align: "end",
      cell: ({ coverage }) => (coverage === null ? t("noDenominator") : formatPercent(coverage, 1, locale)),
    },
    {
      key: "achieved",
      header: t("table.achieved"),
      align: "end",
      cell: ({ achieved, denominator }) =>
        denominator === null ? (
          "—"
        ) : (
          <span className="whitespace-nowrap">{`${number(achieved)} / ${number(denominator)}`}</span>
        ),
    },
    { key: "members", header: arrears("active"), align: "end", cell: ({ members }) => number(members) },
    {
      key: "registered",
      header: arrears("registered"),
      align: "end",
      cell: ({ registered }) => number(registered),
    },
    { key: "recent", header: t("wide.recent"), align: "end", cell: ({ recent }) => number(recent) },
    { key: "villages", header: t("wide.villages"), align: "end", cell: ({ villages }) => number(villages) },
  ];
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ code }) => code}
      empty={<EmptyState heading={t("answerEmpty")} />}
      columns={columns}
    />
  );
}
