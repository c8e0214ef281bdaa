import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CampaignForm } from "@/components/campaign/campaign-form";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { Panel } from "@/components/ui/page-section";
import { editCampaignPage } from "@/lib/campaign/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ campaignId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("campaign"))("editTitle") };
}

export default async function EditCampaignPage({ params }: Props) {
  const campaign = await editCampaignPage(await requireActor(), (await params).campaignId);
  if (!campaign) notFound();
  const t = await getTranslations("campaign");
  return (
    <>
      <CampaignHeader campaign={campaign} place={null} title={t("editTitle")} answer={t("editAnswer")} />
      <Panel>
        <CampaignForm campaign={campaign} />
      </Panel>
    </>
  );
}
