import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { DrawForm } from "@/components/campaign/visit/draw-form";
import { OpenVisits } from "@/components/campaign/visit/open-visits";
import { VisitResults } from "@/components/campaign/visit/visit-results";
import { PageSection, Panel } from "@/components/ui/page-section";
import { visitsPage } from "@/lib/campaign/visit/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ campaignId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("visit"))("title") };
}

export default async function VisitsPage({ params }: Props) {
  const actor = await requireActor();
  const page = await visitsPage(actor, (await params).campaignId);
  if (!page) notFound();
  const t = await getTranslations("visit");
  const { campaign, results, open, villages, mayDraw } = page;
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={null}
        title={t("title")}
        answer={t("answer", { count: results.length, open: open.length })}
      />
      {open.length > 0 ? (
        <PageSection heading={t("open")}>
          <OpenVisits campaignId={campaign.id} open={open} />
        </PageSection>
      ) : null}
      <PageSection heading={t("results")} intro={t("resultsHint")}>
        <VisitResults results={results} />
      </PageSection>
      {mayDraw && villages.length > 0 ? (
        <div className="mt-10 print:hidden">
          <PageSection heading={t("draw")} intro={t("drawIntro")}>
            <Panel narrow>
              <DrawForm campaignId={campaign.id} villages={villages} />
            </Panel>
          </PageSection>
        </div>
      ) : null}
    </>
  );
}
