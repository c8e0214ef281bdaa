import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { CampaignTerms } from "@/components/campaign/campaign-terms";
import { campaignWords } from "@/components/campaign/campaign-words";
import { CancelForm } from "@/components/campaign/cancel-form";
import { ButtonLink } from "@/components/ui/button";
import { campaignPage } from "@/lib/campaign/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ campaignId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("campaign"))("tabs.facts") };
}

export default async function CampaignTermsPage({ params }: Props) {
  const page = await campaignPage(await requireActor(), (await params).campaignId);
  if (!page) notFound();
  const t = await getTranslations("campaign");
  const publication = await getTranslations("publication.switch");
  const words = await campaignWords();
  const { campaign, place, mayRun, participants } = page;
  const open = campaign.state === "PLANNED" || campaign.state === "RUNNING";
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={place}
        title={t("tabs.facts")}
        answer={words.answer(campaign, null)}
        actions={
          mayRun && campaign.state !== "CANCELLED" ? (
            <>
              <ButtonLink href={`/campaigns/${campaign.id}/publication`}>{publication("title")}</ButtonLink>
              <ButtonLink href={`/campaigns/${campaign.id}/edit`}>{t("edit")}</ButtonLink>
            </>
          ) : null
        }
      />
      <CampaignTerms campaign={campaign} place={place} />
      {mayRun && open ? (
        <div className="mt-10">
          <CancelForm campaignId={campaign.id} participants={participants} />
        </div>
      ) : null}
    </>
  );
}
