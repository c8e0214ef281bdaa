import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { binderWords } from "@/components/campaign/binder/binder-words";
import { EvidenceForms } from "@/components/campaign/binder/evidence-forms";
import { EvidenceList } from "@/components/campaign/binder/evidence-list";
import { TaskForm } from "@/components/campaign/binder/task-form";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { Attachments } from "@/components/document/attachments";
import { ButtonLink } from "@/components/ui/button";
import { PageSection, Panel } from "@/components/ui/page-section";
import { indicatorPage } from "@/lib/campaign/binder/file/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = {
  params: Promise<{ campaignId: string; villageCode: string; indicatorId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props) {
  const title = (await getTranslations("binder"))("fill");
  const form = await getTranslations("form");
  return { title: (await searchParams).refused ? form("errorPrefix") + title : title };
}

export default async function IndicatorPageView({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { campaignId, villageCode, indicatorId } = await params;
  const page = await indicatorPage(actor, campaignId, villageCode, indicatorId);
  if (!page) notFound();
  const t = await getTranslations("binder");
  const words = await binderWords();
  const { campaign, village, indicator, files } = page;
  const owner = [campaign.id, village.code, indicator.id].join("~");
  const complete = indicator.missing.length === 0;
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={null}
        title={indicator.name}
        answer={complete ? t("ready") : words.missing(indicator)}
        actions={
          <ButtonLink href={`/campaigns/${campaign.id}/binder/${village.code}`}>{t("back")}</ButtonLink>
        }
      />
      <PageSection
        heading={t("evidence")}
        intro={`${t(`aspect.${indicator.aspect}`)} · ${village.name}, Kec. ${village.districtName}. ${t("asked", { list: words.named(indicator.needs) })}`}
      >
        <div className="space-y-4">
          {words.found(indicator) ? <p className="font-semibold">{words.found(indicator)}</p> : null}
          <EvidenceList indicator={indicator} />
          <EvidenceForms page={page} />
        </div>
      </PageSection>
      <Attachments
        actor={actor}
        files={files}
        heading={t("files")}
        upload={{ action: `/api/v1/attachments/binder/${owner}`, purposes: ["PHOTO", "SCAN", "OTHER"] }}
        answer={await searchParams}
      />
      {complete ? null : (
        <PageSection heading={t("assign")} intro={`${words.task(indicator)}. ${t("assignHint")}`}>
          <Panel narrow>
            <TaskForm page={page} />
          </Panel>
        </PageSection>
      )}
    </>
  );
}
