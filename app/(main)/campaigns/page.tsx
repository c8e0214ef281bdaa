import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CampaignTable } from "@/components/campaign/campaign-table";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { canHoldCampaigns } from "@/lib/campaign/policy";
import { listCampaigns } from "@/lib/campaign/queries";
import { canKeepSiteRubrics } from "@/lib/campaign/rubric/policy";
import { requireActor } from "@/lib/platform/auth/session";

export async function generateMetadata() {
  return { title: (await getTranslations("campaign"))("title") };
}

export default async function CampaignsPage() {
  const actor = await requireActor();
  const campaigns = await listCampaigns(actor);
  if (!campaigns) notFound();
  const t = await getTranslations("campaign");
  const rubrics = await getTranslations("selection.rubric");
  const mayHold = canHoldCampaigns(actor);
  return (
    <>
      <PageHeader
        title={t("title")}
        answer={t(`answer.${actor.role as "BRANCH"}`)}
        actions={
          mayHold ? (
            <>
              {canKeepSiteRubrics(actor) ? (
                <ButtonLink href="/rubrics">{rubrics("siteTitle")}</ButtonLink>
              ) : null}
              <ButtonLink href="/campaigns/new" variant="primary">
                {t("new")}
              </ButtonLink>
            </>
          ) : null
        }
      />
      <CampaignTable
        campaigns={campaigns}
        counted={actor.role !== "VILLAGE"}
        caption={t("title")}
        empty={<EmptyState heading={t("none")}>{mayHold ? t("noneHint") : t("noneHintOthers")}</EmptyState>}
      />
    </>
  );
}
