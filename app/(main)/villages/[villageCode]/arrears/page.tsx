import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ArrearsFilters, VisitingFiles } from "@/components/contribution/arrears/arrears-filters";
import { LapsingLists, PlaceLinks } from "@/components/contribution/arrears/lapsing-lists";
import { StandingFigures } from "@/components/contribution/arrears/standing-figures";
import { villageName } from "@/components/region/place";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { arrearsPage } from "@/lib/contribution/arrears/queries";
import { arrearsFilter } from "@/lib/contribution/arrears/schema";
import { requireActor } from "@/lib/platform/auth/session";
import { today } from "@/lib/platform/dates";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";

type Props = {
  params: Promise<{ villageCode: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

// As with those not registered: a phone gets the RT first, and the names with them.
const few = 100;
const most = 300;

export async function generateMetadata() {
  return { title: (await getTranslations("arrears"))("title") };
}

export default async function ArrearsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const filter = arrearsFilter.parse(await searchParams);
  const narrowed = Boolean(filter.hamlet || filter.rw || filter.rt || filter.agent);
  const page = await arrearsPage(actor, (await params).villageCode, filter, narrowed ? most : few);
  if (!page) notFound();
  const t = await getTranslations("arrears");
  const locale = (await getLocale()) as Locale;
  const { village, book, days, total, rows } = page;
  const base = `/villages/${village.code}`;
  const name = await villageName(village);
  const answer = book
    ? t("answer", { village: name, count: total, countText: formatNumber(total, locale), days })
    : t("answerUnrecorded", { village: name });
  const printed = [
    t("windowDays", { days }),
    filter.hamlet,
    filter.rw && `RW ${filter.rw}`,
    filter.rt && `RT ${filter.rt}`,
    formatDay(today(), locale),
  ];
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="contributions"
        title={t("title")}
        answer={answer}
        printed={printed.filter(Boolean).join(" · ")}
        actions={total > 0 ? <VisitingFiles page={page} filter={filter} /> : null}
      />
      <div className="space-y-6">
        {book ? null : (
          <Notice
            heading={answer}
            actions={<ButtonLink href={`${base}/contributions`}>{t("openBook")}</ButtonLink>}
          >
            {t("unrecordedHint")}
          </Notice>
        )}
        <StandingFigures counts={page.counts} villageCode={village.code} />
        <ArrearsFilters page={page} filter={filter} path={`${base}/arrears`} />
        {rows.length < total ? (
          <Notice
            heading={t("tooMany", {
              shown: formatNumber(rows.length, locale),
              total: formatNumber(total, locale),
            })}
          >
            {t("tooManyHint")}
            <PlaceLinks page={page} path={`${base}/arrears`} />
          </Notice>
        ) : null}
        {total === 0 ? <EmptyState heading={t("none", { days })}>{t("noneHint")}</EmptyState> : null}
      </div>
      <LapsingLists page={page} />
      <div className="mt-8 flex flex-wrap gap-3 print:hidden">
        <ButtonLink href={`${base}/arrears/sponsors`}>{t("ending.heading")}</ButtonLink>
        <ButtonLink href={`${base}/members?status=lapsed`}>{t("lapsedList")}</ButtonLink>
        <ButtonLink href={`${base}/retention`}>{t("retention.link")}</ButtonLink>
      </div>
      <p className="mt-6 max-w-prose text-sm text-text-muted">{t("disclaimer")}</p>
    </>
  );
}
