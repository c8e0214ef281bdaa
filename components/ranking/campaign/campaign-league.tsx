import { getLocale, getTranslations } from "next-intl/server";
import { campaignWords } from "@/components/campaign/campaign-words";
import { paceTones } from "@/components/progress/pace-words";
import { villageName } from "@/components/region/place";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection } from "@/components/ui/page-section";
import { StatusBadge } from "@/components/ui/status-badge";
import { type Column, DataTable } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { isWide } from "@/lib/campaign/rules";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";
import type { CampaignStanding, CampaignLeague as League } from "@/lib/ranking/campaign/queries";

type Props = { league: League; linkVillages: boolean };

/** The live standing of a contest: who leads by its own measure, who rises, and where each is heading. */
export async function CampaignLeague({ league, linkVillages }: Props) {
  const t = await getTranslations("campaign");
  const progress = await getTranslations("progress");
  const target = await getTranslations("target");
  const ranking = await getTranslations("ranking");
  const words = await campaignWords();
  const locale = (await getLocale()) as Locale;
  const { campaign, asOf, rows, overall } = league;
  const number = (value: number) => formatNumber(value, locale);
  const names = new Map(
    await Promise.all(rows.map(async (row) => [row.code, await villageName(row)] as const)),
  );
  const running = campaign.state === "RUNNING";
  const wide = isWide(campaign.level);
  const change = (places: number | null) => {
    if (places === null) return "—";
    if (places === 0) return ranking("same");
    return places > 0 ? ranking("up", { count: places }) : ranking("down", { count: -places });
  };
  const columns: Column<CampaignStanding>[] = [
    { key: "rank", header: t("league.rank"), align: "end", cell: ({ rank }) => rank ?? "—" },
    {
      key: "village",
      header: t("league.village"),
      card: "title",
      cell: ({ code, districtName }) => (
        <>
          {linkVillages ? <TextLink href={`/villages/${code}`}>{names.get(code)}</TextLink> : names.get(code)}
          <span className="block font-normal text-text-muted">Kec. {districtName}</span>
        </>
      ),
    },
    {
      key: "value",
      header: t(`measure.${campaign.measure}`),
      align: "end",
      cell: ({ value }) => <strong>{words.value(campaign, value)}</strong>,
    },
    {
      key: "achieved",
      header: t("league.achieved", { unit: target(`unit.${campaign.unit}`) }),
      align: "end",
      cell: ({ achieved }) => number(achieved),
    },
    {
      key: "target",
      header: t("league.target"),
      align: "end",
      cell: (row) => (row.target === null ? "—" : number(row.target)),
    },
    {
      key: "pace",
      header: t("league.pace"),
      cell: ({ pace }) =>
        pace ? (
          <StatusBadge tone={paceTones[pace.status]}>{progress(`statusWord.${pace.status}`)}</StatusBadge>
        ) : (
          "—"
        ),
    },
  ];
  const heading: Column<CampaignStanding>[] = [
    { key: "change", header: t("league.change"), align: "end", cell: (row) => change(row.change) },
    {
      key: "projected",
      header: t("league.projected"),
      align: "end",
      cell: ({ projected, projectedRank }) => (
        <div>
          {number(projected)}
          {projectedRank === null ? null : (
            <p className="text-text-muted">{t("league.finalRank", { rank: projectedRank })}</p>
          )}
        </div>
      ),
    },
    {
      key: "next",
      header: t("league.next"),
      cell: ({ next }) => (next ? t("league.more", { more: number(next.more), rank: next.rank }) : "—"),
    },
  ];
  const all: Column<CampaignStanding> = {
    key: "overall",
    header: t("league.overall"),
    align: "end",
    cell: ({ id }) => overall.get(id) ?? "—",
  };
  const heads = t("league.heading", { measure: t(`measure.${campaign.measure}`).toLowerCase() });
  return (
    <PageSection
      heading={heads}
      intro={t("league.asOf", { day: formatDay(asOf, locale) })}
      actions={
        rows.length > 0 ? (
          <ButtonLink href={`/api/v1/campaigns/${campaign.id}/ranking`} download>
            {t("league.excel")}
          </ButtonLink>
        ) : null
      }
    >
      {wide && rows.length > 0 ? <p className="mb-3 max-w-prose">{t("league.wide")}</p> : null}
      <DataTable
        caption={heads}
        hideCaption
        rows={rows}
        rowKey={({ code }) => code}
        empty={<EmptyState heading={t("league.none")}>{t("league.noneHint")}</EmptyState>}
        columns={[...columns, ...(running ? heading : []), ...(wide ? [all] : [])]}
      />
      {running && rows.length > 0 ? (
        <p className="mt-3 max-w-prose text-sm text-text-muted">{t("league.projectedNote")}</p>
      ) : null}
    </PageSection>
  );
}
