import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { GroupTable } from "@/components/official/group-table";
import { HoldingTable } from "@/components/official/holding-table";
import { MissingTable } from "@/components/official/missing-table";
import { StandingFigures } from "@/components/official/standing-figures";
import { officialsAnswer } from "@/components/official/standing-words";
import { AsOfForm } from "@/components/progress/as-of-form";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { officialsPage } from "@/lib/official/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDay, type Locale } from "@/lib/platform/format";
import { readAsOf } from "@/lib/progress/schema";

type Props = {
  params: Promise<{ villageCode: string }>;
  searchParams: Promise<{ asOf?: string; saved?: string; copied?: string }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("official"))("title") };
}

export default async function OfficialsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { asOf, saved, copied } = await searchParams;
  const page = await officialsPage(actor, (await params).villageCode, readAsOf(asOf));
  if (!page) notFound();
  const t = await getTranslations("official");
  const form = await getTranslations("form");
  const progress = await getTranslations("progress");
  const locale = (await getLocale()) as Locale;
  const { village, holdings, groups } = page;
  const base = `/villages/${village.code}/officials`;
  const missing = holdings.filter(({ name, enrolledSince }) => name !== null && enrolledSince === null);
  const done = saved ?? copied;
  const fill = <ButtonLink href={`${base}/list`}>{t("fillIn")}</ButtonLink>;
  const add = <ButtonLink href={`${base}/new`}>{t("addSeat")}</ButtonLink>;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        title={t("title")}
        answer={await officialsAnswer(page)}
        printed={formatDay(page.asOf, locale)}
        actions={
          holdings.length > 0 ? [fill, add].map((link) => <div key={link.props.href}>{link}</div>) : null
        }
      />
      {done && /^\d{1,3}$/.test(done) ? (
        <div className="mb-6">
          <Notice tone="success" heading={form("doneHeading")}>
            {t(saved ? "savedRows" : "copiedRows", { count: Number(done) })}
          </Notice>
        </div>
      ) : null}
      {holdings.length === 0 ? (
        <EmptyState
          heading={t("empty")}
          action={
            <>
              <ButtonLink href={`${base}/list`} variant="primary">
                {t("fillIn")}
              </ButtonLink>
              {add}
            </>
          }
        >
          {t("emptyHint")}
        </EmptyState>
      ) : (
        <StandingFigures {...page} />
      )}
      {missing.length > 0 ? (
        <PageSection id="missing" heading={t("missing")} intro={t("missingIntro")}>
          <MissingTable
            villageCode={village.code}
            holdings={missing}
            groupNames={new Map(groups.map(({ code, name }) => [code, name]))}
          />
        </PageSection>
      ) : null}
      {groups.length > 0 ? (
        <PageSection heading={t("byGroup")} actions={<AsOfForm asOf={page.asOf} />}>
          <GroupTable groups={groups} />
          <p className="mt-3 max-w-prose text-sm text-text-muted">
            {t("rule")} {progress("dataAsOf", { when: formatDay(page.asOf, locale) })}
          </p>
        </PageSection>
      ) : null}
      {groups.map(({ code, name }) => (
        <PageSection key={code} id={code} heading={name}>
          <HoldingTable caption={name} holdings={holdings.filter(({ groupCode }) => groupCode === code)} />
        </PageSection>
      ))}
      {page.vacated > 0 ? (
        <p className="mt-8 flex flex-wrap items-center gap-3">
          {t("copy.offer", { count: page.vacated })}{" "}
          <ButtonLink href={`${base}/copy`}>{t("copy.open")}</ButtonLink>
        </p>
      ) : null}
    </>
  );
}
