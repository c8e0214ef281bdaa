import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AspectSection } from "@/components/campaign/binder/aspect-section";
import { binderWords } from "@/components/campaign/binder/binder-words";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageSection } from "@/components/ui/page-section";
import { binderPage } from "@/lib/campaign/binder/queries";
import { aspects } from "@/lib/campaign/binder/schema";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ campaignId: string; villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("binder"))("title") };
}

export default async function BinderPageView({ params }: Props) {
  const actor = await requireActor();
  const { campaignId, villageCode } = await params;
  const page = await binderPage(actor, campaignId, villageCode);
  if (!page) notFound();
  const t = await getTranslations("binder");
  const words = await binderWords();
  const { campaign, village, indicators } = page;
  const missing = indicators.filter((one) => one.missing.length > 0).length;
  const file = `/api/v1/campaigns/${campaign.id}/binder/${village.code}`;
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={null}
        title={t("of", { village: `${village.name}, Kec. ${village.districtName}` })}
        answer={t("villageAnswer", {
          complete: words.number(indicators.length - missing),
          total: words.number(indicators.length),
          missing,
        })}
        actions={
          <>
            <ButtonLink href={`${file}?format=pdf`} download>
              {t("pdf")}
            </ButtonLink>
            <ButtonLink href={`${file}?format=zip`} download>
              {t("zip")}
            </ButtonLink>
          </>
        }
      />
      {aspects.map((aspect) => (
        <AspectSection key={aspect} page={page} aspect={aspect} />
      ))}
      <PageSection heading={t("figures")} intro={t("figuresIntro", { day: words.day(page.figures.day) })}>
        <DescriptionList items={words.figures(page).map(([term, value]) => ({ term, value }))} />
      </PageSection>
    </>
  );
}
