import { getLocale, getTranslations } from "next-intl/server";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageSection, Panel } from "@/components/ui/page-section";
import type { JudgingPage } from "@/lib/campaign/judging/queries";
import { formatDay, formatDecimal, type Locale } from "@/lib/platform/format";
import { AppointForm } from "./appoint-form";
import { AwardForm, AwardList } from "./awards";
import { CloseForm } from "./close-form";
import { JudgeTable } from "./judge-table";
import { ResultTable } from "./result-table";
import { TieRule } from "./tie-rule";

/** Who runs a contest appoints, waits, closes and hands out the awards; another branch reads what concerns it. */
export async function RunnerView({ page }: { page: JudgingPage }) {
  const t = await getTranslations("judging");
  const { campaign, mayRun, rubric, judges, accounts, participants, closing, results, awards } = page;
  const isOpen = mayRun && !closing && campaign.state !== "CANCELLED";
  const rubricLink = `/campaigns/${campaign.id}/rubric/judging`;
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={null}
        title={t("title")}
        answer={await answerOf(page)}
        actions={isOpen && rubric ? <ButtonLink href={rubricLink}>{t("changeRubric")}</ButtonLink> : null}
      />
      {isOpen && !rubric ? (
        <Notice
          tone="warning"
          heading={t("rubricMissing")}
          actions={
            <ButtonLink href={rubricLink} variant="primary">
              {t("writeRubric")}
            </ButtonLink>
          }
        >
          {t("rubricMissingHint")}
        </Notice>
      ) : null}
      {closing && results.length > 0 ? <ResultTable page={page} /> : null}
      {mayRun ? (
        <PageSection heading={t("judges")} intro={closing ? undefined : t("judgesIntro")}>
          {judges.length > 0 ? (
            <JudgeTable judges={judges} />
          ) : (
            <EmptyState heading={t("noJudges")}>{t("noJudgesHint")}</EmptyState>
          )}
        </PageSection>
      ) : null}
      {isOpen ? (
        <div className="mt-6 space-y-4 print:hidden">
          <AppointForm campaignId={campaign.id} accounts={accounts} />
          {judges.length > 0 && rubric ? <CloseForm campaignId={campaign.id} /> : null}
        </div>
      ) : null}
      {mayRun || awards.length > 0 ? (
        <PageSection heading={t("awards")} intro={t("awardsIntro")}>
          <AwardList awards={awards} />
          {mayRun && participants.length > 0 && campaign.state !== "CANCELLED" ? (
            <div className="mt-4 print:hidden">
              <Panel narrow>
                <AwardForm campaignId={campaign.id} participants={participants} results={results} />
              </Panel>
            </div>
          ) : null}
        </PageSection>
      ) : null}
      {rubric ? <TieRule criteria={rubric.criteria} /> : null}
    </>
  );
}

async function answerOf({ mayRun, rubric, judges, closing, results, participants }: JudgingPage) {
  const t = await getTranslations("judging.answer");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const [first] = results;
  if (closing && first?.rank === 1)
    return t("closed", {
      village: `${first.name} (${shell("inDistrict", { district: first.districtName })})`,
      total: formatDecimal(first.total, 2, locale),
    });
  if (closing) return t("closedElsewhere", { day: formatDay(closing.heldOn, locale) });
  if (!mayRun) return t("notYours");
  if (!rubric) return t("noRubric");
  if (judges.length === 0) return t("noJudges");
  return t("running", {
    finished: judges.filter(({ finishedAt }) => finishedAt).length,
    judges: judges.length,
    participants: participants.length,
  });
}
