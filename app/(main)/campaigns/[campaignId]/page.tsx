import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { CampaignTerms } from "@/components/campaign/campaign-terms";
import { campaignWords } from "@/components/campaign/campaign-words";
import { CampaignLeague } from "@/components/ranking/campaign/campaign-league";
import { OwnPlace } from "@/components/ranking/campaign/own-place";
import { PageSection } from "@/components/ui/page-section";
import { campaignPage } from "@/lib/campaign/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDay, type Locale } from "@/lib/platform/format";
import { findOwnPlace, rankCampaignOf } from "@/lib/ranking/campaign/queries";

type Props = { params: Promise<{ campaignId: string }> };

export async function generateMetadata({ params }: Props) {
  const page = await campaignPage(await requireActor(), (await params).campaignId);
  return { title: page?.campaign.name ?? (await getTranslations("campaign"))("title") };
}

export default async function CampaignPage({ params }: Props) {
  const actor = await requireActor();
  const { campaignId } = await params;
  const page = await campaignPage(actor, campaignId);
  if (!page) notFound();
  const t = await getTranslations("campaign");
  const shell = await getTranslations("shell");
  const words = await campaignWords();
  const locale = (await getLocale()) as Locale;
  const league = await rankCampaignOf(actor, campaignId);
  const own = league ? null : await findOwnPlace(actor, campaignId);
  const { campaign, place, participants } = page;
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={place}
        answer={words.answer(campaign, actor.role === "VILLAGE" ? null : participants)}
        {...(league && { printed: shell("dataAsOf", { day: formatDay(league.asOf, locale) }) })}
      />
      {league ? (
        <CampaignLeague league={league} linkVillages={actor.role === "BRANCH"} />
      ) : (
        <>
          {page.takesPart ? (
            <PageSection heading={t("place.heading")}>
              {own ? <OwnPlace place={own} /> : <p className="max-w-prose">{t("place.waiting")}</p>}
            </PageSection>
          ) : null}
          <CampaignTerms campaign={campaign} place={place} />
        </>
      )}
    </>
  );
}
