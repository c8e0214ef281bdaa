import { getLocale, getTranslations } from "next-intl/server";
import { AsOfForm } from "@/components/progress/as-of-form";
import { listHref } from "@/components/shell/list-links";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { FigureRow } from "@/components/ui/figure";
import { PageSection } from "@/components/ui/page-section";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { formatDay, formatNumber, formatPercent, type Locale } from "@/lib/platform/format";
import type { DistrictLeague, VillageLeague } from "@/lib/ranking/queries";
import type { LeagueRow } from "@/lib/ranking/rules";
import { LeagueMap } from "./league-map";
import { LeagueTable, placeId } from "./league-table";
import { firstSentence } from "./officials-words";
import { UnitChoice } from "./unit-choice";

type Props =
  | { actor: Actor; league: DistrictLeague; scope: "district" }
  | { actor: Actor; league: VillageLeague; scope: "village" };

/** Who leads, who lags, since when: kecamatan of a regency or villages of a kecamatan, never a person. */
export async function LeaguePage({ actor, league, scope }: Props) {
  const t = await getTranslations("ranking");
  const shell = await getTranslations("shell");
  const form = await getTranslations("form");
  const progress = await getTranslations("progress");
  const arrears = await getTranslations("arrears");
  const locale = (await getLocale()) as Locale;
  const { rows, totals, unit, asOf, regency } = league;
  const ranked = rows.filter(({ rank }) => rank !== null);
  const first = ranked[0];
  const last = ranked.at(-1);
  const day = formatDay(asOf, locale);
  const percent = (share: number | null) => (share === null ? "—" : formatPercent(share, 1, locale));
  const place = scope === "district" ? regency.name : `Kec. ${league.district.name}`;
  const path =
    scope === "district"
      ? `/regencies/${regency.code}/ranking`
      : `/districts/${league.district.code}/ranking`;
  const answer =
    first && last && first !== last
      ? t("answer", {
          first: first.name,
          firstShare: percent(first.coverage),
          last: last.name,
          lastShare: percent(last.coverage),
          unit: progress(`unit.${unit}`),
        })
      : t("answerEmpty");
  const query = { unit, ...(asOf < today() && { asOf }) };
  const crumbs = [
    { label: t("title"), href: actor.role === "BRANCH" ? "/ranking" : undefined },
    ...(scope === "district"
      ? [{ label: regency.name }]
      : [
          { label: regency.name, href: listHref(`/regencies/${regency.code}/ranking`, query) },
          { label: place },
        ]),
  ].map(({ label, href }) => (href ? { label, href } : { label }));
  const number = (value: number) => formatNumber(value, locale);
  const asPlace = ({ code, name, rank, coverage }: LeagueRow) => {
    const href = scope === "district" ? listHref(`/districts/${code}/ranking`, query) : `#${placeId(code)}`;
    return { code, name, rank, coverage, href };
  };
  return (
    <>
      <PageHeader
        title={
          scope === "district" ? t("districtsOf", { name: regency.name }) : t("villagesOf", { name: place })
        }
        crumbs={{ label: shell("crumbs"), crumbs }}
        answer={answer}
        printed={`${progress(`unit.${unit}`)} · ${day}`}
        actions={
          <>
            <ButtonLink href={path.replace("/ranking", "/contributions")}>
              {(await getTranslations("dues"))("title")}
            </ButtonLink>
            <ButtonLink href={listHref(`/api/v1${path}`, query)} download>
              {form("excel")}
            </ButtonLink>
            {scope === "district" ? (
              <>
                <ButtonLink href={`/regencies/${regency.code}/arrears`}>{arrears("wide.title")}</ButtonLink>
                <ButtonLink href={`/regencies/${regency.code}/retention`}>
                  {arrears("retention.link")}
                </ButtonLink>
              </>
            ) : null}
          </>
        }
      />
      <div className="mb-6 space-y-6">
        <UnitChoice path={path} unit={unit} asOf={asOf < today() ? asOf : undefined} />
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
            {
              label: t("onPace"),
              value: `${number(totals.villagesOnPace)}/${number(totals.villagesWithTarget)}`,
              sub: t("onPaceSub"),
            },
            {
              label: t("officials"),
              value: `${number(totals.officials.desa.complete)}/${number(totals.officials.desa.villages)}`,
              sub: t("officialsSub", {
                complete: totals.officials.kelurahan.complete,
                villages: totals.officials.kelurahan.villages,
              }),
            },
          ]}
        />
        {scope === "district" ? <p className="max-w-prose">{await firstSentence(league)}</p> : null}
      </div>
      <PageSection
        heading={scope === "district" ? t("districtsTitle") : t("villagesTitle")}
        actions={<AsOfForm asOf={asOf} keep={{ unit }} />}
      >
        <div className="grid items-start gap-6 2xl:grid-cols-[minmax(0,4fr)_minmax(0,9fr)]">
          <div className="2xl:sticky 2xl:top-4">
            <LeagueMap places={rows.map(asPlace)} map={league.map} label={t("map.of", { name: place })} />
          </div>
          <LeagueTable
            rows={rows}
            scope={scope}
            query={query}
            linkVillages={actor.role === "BRANCH"}
            caption={place}
          />
        </div>
        <p className="mt-3 max-w-prose text-sm text-text-muted">{t("rule")}</p>
        <p className="mt-1 max-w-prose text-sm text-text-muted">
          {t("missing", { count: totals.villagesWithoutDenominator })} {progress("dataAsOf", { when: day })}
        </p>
      </PageSection>
    </>
  );
}
