import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { CandidateForm } from "@/components/campaign/selection/candidate-form";
import { Comparison } from "@/components/campaign/selection/comparison";
import { Decision } from "@/components/campaign/selection/decision";
import { NominateForm } from "@/components/campaign/selection/nominate-form";
import { ScoreForm } from "@/components/campaign/selection/score-form";
import { selectionAnswer } from "@/components/campaign/selection/selection-answer";
import { WeightChanges } from "@/components/campaign/selection/weight-changes";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageSection, Panel } from "@/components/ui/page-section";
import { selectionPage } from "@/lib/campaign/selection/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDay, type Locale } from "@/lib/platform/format";

type Props = { params: Promise<{ campaignId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("selection"))("title") };
}

export default async function SelectionPage({ params }: Props) {
  const page = await selectionPage(await requireActor(), (await params).campaignId);
  if (!page) notFound();
  const t = await getTranslations("selection");
  const locale = (await getLocale()) as Locale;
  const { campaign, mayWriteRubric, day, rubric, rows, variants, nomination } = page;
  const isOpen = !nomination && campaign.state !== "CANCELLED";
  const rubricLink = `/campaigns/${campaign.id}/rubric/selection`;
  const judged = rubric?.criteria.some(({ measure }) => measure === "JUDGED");
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={null}
        title={t("title")}
        answer={await selectionAnswer(page)}
        actions={
          isOpen && rubric && mayWriteRubric ? (
            <ButtonLink href={rubricLink}>{t("changeRubric")}</ButtonLink>
          ) : null
        }
      />
      {campaign.state === "CANCELLED" ? <Notice heading={t("cancelled")}>{t("cancelledHint")}</Notice> : null}
      {rubric ? null : (
        <Notice
          tone="warning"
          heading={t("rubricMissing")}
          actions={
            mayWriteRubric && isOpen ? (
              <ButtonLink href={rubricLink} variant="primary">
                {t("writeRubric")}
              </ButtonLink>
            ) : null
          }
        >
          {t(mayWriteRubric ? "rubricMissingOwn" : "rubricMissingOther")}
        </Notice>
      )}
      {nomination ? <Decision campaignId={campaign.id} nomination={nomination} /> : null}
      {rubric && !nomination ? (
        <>
          <PageSection heading={t("compare")} intro={t("compareIntro", { day: formatDay(day, locale) })}>
            {rows.length > 0 ? (
              <Comparison rows={rows} columns={rubric.criteria} />
            ) : (
              <EmptyState heading={t("noCandidates")}>{t("noCandidatesHint")}</EmptyState>
            )}
          </PageSection>
          {rows.length > 1 ? (
            <PageSection heading={t("sensitivity")} intro={t("sensitivityIntro")}>
              <WeightChanges variants={variants} rows={rows} />
            </PageSection>
          ) : null}
        </>
      ) : null}
      {rubric && isOpen ? (
        <div className="mt-10 print:hidden">
          {rows.length > 0 ? (
            <PageSection heading={t("scores")} intro={t(judged ? "scoresIntro" : "nothingJudged")}>
              <div className="max-w-3xl space-y-3">
                {judged
                  ? rows.map((row) => (
                      <ScoreForm
                        key={row.village.code}
                        campaignId={campaign.id}
                        rubricId={rubric.id}
                        row={row}
                      />
                    ))
                  : null}
              </div>
            </PageSection>
          ) : null}
          <PageSection heading={t("add")}>
            <Panel narrow>
              <CandidateForm campaignId={campaign.id} />
            </Panel>
          </PageSection>
          {rows.length > 0 ? (
            <PageSection heading={t("nominate")}>
              <NominateForm campaignId={campaign.id} rows={rows} />
            </PageSection>
          ) : null}
        </div>
      ) : null}
    </>
  );
}
