import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CampaignForm } from "@/components/campaign/campaign-form";
import { PageHeader } from "@/components/shell/page-header";
import { Panel } from "@/components/ui/page-section";
import { newCampaignPage } from "@/lib/campaign/queries";
import { requireActor } from "@/lib/platform/auth/session";

export async function generateMetadata() {
  return { title: (await getTranslations("campaign"))("newTitle") };
}

export default async function NewCampaignPage() {
  const places = await newCampaignPage(await requireActor());
  if (!places) notFound();
  const t = await getTranslations("campaign");
  const shell = await getTranslations("shell");
  const crumbs = [{ label: t("title"), href: "/campaigns" }, { label: t("newTitle") }];
  return (
    <>
      <PageHeader title={t("newTitle")} crumbs={{ label: shell("crumbs"), crumbs }} answer={t("newAnswer")} />
      <Panel>
        <CampaignForm places={places} />
      </Panel>
    </>
  );
}
