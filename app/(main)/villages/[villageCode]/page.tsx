import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { VillageResults } from "@/components/campaign/judging/village-results";
import { WhatsAppText } from "@/components/notification/whatsapp-text";
import { AsOfForm } from "@/components/progress/as-of-form";
import { paceSentence } from "@/components/progress/pace-words";
import { VillageCharts } from "@/components/progress/village-charts";
import { VillageFigures } from "@/components/progress/village-figures";
import { VillagePlaces } from "@/components/ranking/campaign/village-places";
import { villageName } from "@/components/region/place";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";
import { villageDashboard } from "@/lib/progress/queries";
import { readAsOf } from "@/lib/progress/schema";
import { listOwnPlaces } from "@/lib/ranking/campaign/queries";
import { canSetTarget } from "@/lib/target/policy";

type Props = { params: Promise<{ villageCode: string }>; searchParams: Promise<{ asOf?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("progress"))("title") };
}

export default async function VillagePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const asOf = readAsOf((await searchParams).asOf);
  const dashboard = await villageDashboard(actor, (await params).villageCode, asOf);
  if (!dashboard) notFound();
  const t = await getTranslations("progress");
  const locale = (await getLocale()) as Locale;
  const { village, target, pace, totals, isToday, residents } = dashboard;
  const base = `/villages/${village.code}`;
  const name = await villageName(village);
  const answer =
    target && pace
      ? await paceSentence(name, target, pace)
      : t("noTargetAnswer", {
          village: name,
          count: formatNumber(totals.members, locale),
          day: formatDay(asOf, locale),
        });
  const share = await getTranslations("notification.share");
  const shell = await getTranslations("shell");
  const shared = share("progress", {
    village: name,
    district: shell("inDistrict", { district: village.districtName }),
    day: formatDay(asOf, locale),
    answer,
  });
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        answer={answer}
        printed={t("dataAsOf", { when: formatDay(asOf, locale) })}
        actions={
          <ButtonLink href={`${base}/members/new`} variant="primary">
            {t("registerMember")}
          </ButtonLink>
        }
      />
      <div className="space-y-6">
        {isToday ? null : (
          <Notice
            heading={t("past", { day: formatDay(asOf, locale) })}
            actions={<ButtonLink href={base}>{t("toToday")}</ButtonLink>}
          />
        )}
        {residents === 0 && isToday ? (
          <Notice
            heading={t("noResidents")}
            actions={<ButtonLink href={`${base}/imports`}>{t("uploadList")}</ButtonLink>}
          >
            {t("noResidentsHint")}
          </Notice>
        ) : null}
        {!target && canSetTarget(actor) ? (
          <Notice
            heading={t("noTarget")}
            actions={<ButtonLink href={`${base}/targets`}>{t("setTarget")}</ButtonLink>}
          >
            {t("noTargetHint")}
          </Notice>
        ) : null}
        <VillageFigures dashboard={dashboard} />
      </div>
      <div className="mt-10 print:hidden">
        <PageSection heading={share("heading")} intro={share("intro")}>
          <WhatsAppText text={shared} />
        </PageSection>
      </div>
      {isToday ? <VillagePlaces places={await listOwnPlaces(actor, village.code)} /> : null}
      <PageSection heading={t("charts")} actions={<AsOfForm asOf={asOf} />}>
        <VillageCharts dashboard={dashboard} />
      </PageSection>
      <VillageResults actor={actor} villageCode={village.code} />
    </>
  );
}
