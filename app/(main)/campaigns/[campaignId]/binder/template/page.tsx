import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TemplateForm } from "@/components/campaign/binder/template-form";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/page-section";
import { binderTemplatePage } from "@/lib/campaign/binder/template/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ campaignId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("binder"))("templateTitle") };
}

export default async function BinderTemplatePage({ params }: Props) {
  const actor = await requireActor();
  const page = await binderTemplatePage(actor, (await params).campaignId);
  if (!page) notFound();
  const t = await getTranslations("binder");
  const { campaign, lines, own } = page;
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={null}
        title={t("templateTitle")}
        answer={t("templateAnswer")}
      />
      <div className="space-y-6">
        <Notice heading={own ? t("templateWarning") : t("templateExample")}>
          {own ? null : <p>{t("templateWarning")}</p>}
        </Notice>
        <Panel>
          <TemplateForm campaignId={campaign.id} lines={lines} />
        </Panel>
      </div>
    </>
  );
}
