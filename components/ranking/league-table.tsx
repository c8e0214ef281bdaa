import { getLocale, getTranslations } from "next-intl/server";
import { paceTones } from "@/components/progress/pace-words";
import { listHref } from "@/components/shell/list-links";
import { EmptyState } from "@/components/ui/empty-state";
import { ShareBar } from "@/components/ui/share-bar";
import { StatusBadge } from "@/components/ui/status-badge";
import { type Column, DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber, formatPercent, type Locale } from "@/lib/platform/format";
import type { LeagueRow } from "@/lib/ranking/rules";
import { OfficialsCell } from "./officials-cell";

/** Where on the page a region's row stands. */
export function placeId(code: string): string {
  return `place-${code}`;
}

type Props = {
  rows: LeagueRow[];
  scope: "district" | "village";
  query: Record<string, string | undefined>;
  linkVillages: boolean;
  caption: string;
};

export async function LeagueTable({ rows, scope, query, linkVillages, caption }: Props) {
  const t = await getTranslations("ranking");
  const progress = await getTranslations("progress");
  const region = await getTranslations("region");
  const arrears = await getTranslations("arrears");
  const locale = (await getLocale()) as Locale;
  const number = (value: number) => formatNumber(value, locale);
  const name = ({ code, name, kind }: LeagueRow) => {
    if (scope === "district")
      return <TextLink href={listHref(`/districts/${code}/ranking`, query)}>{name}</TextLink>;
    const label = kind === "KELURAHAN" ? `${name} (${t("kelurahan")})` : name;
    return linkVillages ? <TextLink href={`/villages/${code}`}>{label}</TextLink> : label;
  };
  const columns: Column<LeagueRow>[] = [
    { key: "rank", header: t("table.rank"), align: "end", cell: ({ rank }) => rank ?? "—" },
    {
      key: "name",
      header: scope === "district" ? region("table.district") : region("table.village"),
      card: "title",
      cell: name,
    },
    {
      key: "coverage",
      header: t("coverage"),
      align: "end",
      cell: ({ coverage }) => (coverage === null ? t("noDenominator") : formatPercent(coverage, 1, locale)),
    },
    {
      key: "bar",
      header: "",
      card: "none",
      cell: ({ coverage }) => (coverage === null ? null : <ShareBar share={coverage} />),
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
    scope === "district"
      ? {
          key: "pace",
          header: t("onPace"),
          align: "end",
          cell: ({ villagesOnPace, villagesWithTarget }) =>
            `${number(villagesOnPace)}/${number(villagesWithTarget)}`,
        }
      : {
          key: "pace",
          header: progress("status"),
          cell: ({ status }) =>
            status ? (
              <StatusBadge tone={paceTones[status]}>{progress(`statusWord.${status}`)}</StatusBadge>
            ) : (
              "—"
            ),
        },
    {
      key: "officials",
      header: t("officials"),
      cell: ({ officials }) => <OfficialsCell officials={officials} scope={scope} />,
    },
    { key: "change", header: t("table.change"), align: "end", cell: ({ change }) => changeWords(change) },
  ];
  function changeWords(change: number | null) {
    if (change === null) return "—";
    if (change === 0) return t("same");
    return change > 0 ? t("up", { count: change }) : t("down", { count: -change });
  }
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ code }) => code}
      rowId={({ code }) => placeId(code)}
      empty={<EmptyState heading={t("answerEmpty")} />}
      columns={columns}
    />
  );
}
