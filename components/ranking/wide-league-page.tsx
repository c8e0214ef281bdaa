import { getLocale, getTranslations } from "next-intl/server";
import { listHref } from "@/components/shell/list-links";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { FigureRow } from "@/components/ui/figure";
import { PageSection } from "@/components/ui/page-section";
import { formatDay, formatNumber, formatPercent, type Locale } from "@/lib/platform/format";
import type { NationLeague, ProvinceLeague } from "@/lib/ranking/province/queries";
import { LeagueMap } from "./league-map";
import { UnitChoice } from "./unit-choice";
import { WideLeagueTable } from "./wide-league-table";

type Props =
  | { league: ProvinceLeague; scope: "regency"; hasNation: boolean }
  | { league: NationLeague; scope: "province"; hasNation: true };

/** Where the territory stands, kabupaten by kabupaten or province by province. */
export async function WideLeaguePage({ league, scope, hasNation }: Props) {
  const t = await getTranslations("ranking");
  const shell = await getTranslations("shell");
  const form = await getTranslations("form");
  const progress = await getTranslations("progress");
  const arrears = await getTranslations("arrears");
  const locale = (await getLocale()) as Locale;
  const { rows, totals, unit, asOf, map } = league;
  const ranked = rows.filter(({ rank }) => rank !== null);
  const [first] = ranked;
  const last = ranked.at(-1);
  const percent = (share: number | null) => (share === null ? "—" : formatPercent(share, 1, locale));
  const number = (value: number) => formatNumber(value, locale);
  const path = scope === "regency" ? `/provinces/${league.province.code}/ranking` : "/ranking";
  const title =
    scope === "regency" ? t("wide.regenciesOf", { name: league.province.name }) : t("wide.provincesTitle");
  const answer =
    first && last && first !== last
      ? t("answer", {
          first: first.name,
          firstShare: percent(first.coverage),
          last: last.name,
          lastShare: percent(last.coverage),
          unit: progress(`unit.${unit}`),
        })
      : first
        ? t("wide.answerOne", { name: first.name, share: percent(first.coverage) })
        : t("answerEmpty");
  const below = (code: string) =>
    listHref(scope === "regency" ? `/regencies/${code}/ranking` : `/provinces/${code}/ranking`, { unit });
  const crumbs =
    scope === "regency" && hasNation
      ? [{ label: t("title"), href: listHref("/ranking", { unit }) }, { label: league.province.name }]
      : [];
  return (
    <>
      <PageHeader
        title={title}
        {...(crumbs.length > 0 && { crumbs: { label: shell("crumbs"), crumbs } })}
        answer={answer}
        printed={`${progress(`unit.${unit}`)} · ${formatDay(asOf, locale)}`}
        actions={
          <ButtonLink href={listHref(`/api/v1${path}`, { unit })} download>
            {form("excel")}
          </ButtonLink>
        }
      />
      <div className="mb-6 space-y-6">
        <UnitChoice path={path} unit={unit} asOf={undefined} />
        <FigureRow
          figures={[
            {
              label: t("coverage"),
              value: percent(totals.coverage),
              sub: t("coverageOf", {
                achieved: number(totals.achieved),
                denominator: number(totals.denominator ?? 0),
              }),
              large: true,
            },
            {
              label: arrears("active"),
              value: number(totals.members),
              sub: `${arrears("ofRegistered", { registered: number(totals.registered) })}, ${t("inVillages", { count: number(totals.villages) })}`,
            },
            { label: t("wide.recent"), value: number(totals.recent), sub: t("wide.recentSub") },
          ]}
        />
      </div>
      <PageSection heading={scope === "regency" ? t("wide.regenciesTitle") : t("wide.provincesTitle")}>
        <div className="grid items-start gap-6 2xl:grid-cols-[minmax(0,4fr)_minmax(0,9fr)]">
          <div className="2xl:sticky 2xl:top-4">
            <LeagueMap
              places={rows.map(({ code, name, rank, coverage }) => ({
                code,
                name,
                rank,
                coverage,
                href: below(code),
              }))}
              map={map}
              label={t("map.of", { name: scope === "regency" ? league.province.name : "Indonesia" })}
            />
          </div>
          <WideLeagueTable rows={rows} scope={scope} below={below} caption={title} />
        </div>
        <p className="mt-3 max-w-prose text-sm text-text-muted">{t("wide.rule")}</p>
        <p className="mt-1 max-w-prose text-sm text-text-muted">
          {t("missing", { count: totals.villagesWithoutDenominator })}{" "}
          {progress("dataAsOf", { when: formatDay(asOf, locale) })}
        </p>
      </PageSection>
    </>
  );
}
