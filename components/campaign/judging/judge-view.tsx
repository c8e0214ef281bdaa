import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { PageSection, Panel } from "@/components/ui/page-section";
import type { JudgeSheet } from "@/lib/campaign/judging/sheet/queries";
import { formatDateTime, type Locale } from "@/lib/platform/format";
import { DeclareForm, FinishForm } from "./judge-forms";
import { OwnScores } from "./own-scores";
import { TieRule } from "./tie-rule";

/** A judge's own view of a contest: declare, score one participant after the other, send. */
export async function JudgeView({ sheet }: { sheet: JudgeSheet }) {
  const t = await getTranslations("judging");
  const shell = await getTranslations("shell");
  const { campaign, participants, declaredAt, finishedAt, closedAt, rubric, missing } = sheet;
  const isOpen = !finishedAt && !closedAt && campaign.state !== "CANCELLED";
  const mayScore = isOpen && declaredAt !== null && rubric !== null;
  const crumbs = [{ label: shell("start"), href: "/" }, { label: campaign.name }];
  return (
    <>
      <PageHeader
        title={campaign.name}
        kicker={t("title")}
        crumbs={{ label: shell("crumbs"), crumbs }}
        answer={await answerOf(sheet)}
      />
      {isOpen && !declaredAt ? (
        <PageSection heading={t("declare")} intro={t("declareIntro")}>
          <Panel narrow>
            <DeclareForm campaignId={campaign.id} participants={participants} mayDenyAll />
          </Panel>
        </PageSection>
      ) : null}
      {declaredAt && rubric ? (
        <PageSection heading={t("participants")} id="participants" intro={t("blind")}>
          <OwnScores campaignId={campaign.id} participants={participants} mayScore={mayScore} />
        </PageSection>
      ) : null}
      {mayScore ? (
        <div className="mt-8 space-y-4 print:hidden">
          {missing === 0 ? (
            <ConfirmDetails label={t("finish")} question={t("finishIntro")} tone="plain">
              <FinishForm campaignId={campaign.id} />
            </ConfirmDetails>
          ) : null}
          <ConfirmDetails label={t("declareMore")} question={t("declareIntro")} tone="plain">
            <DeclareForm
              campaignId={campaign.id}
              participants={participants.filter(({ isConflict }) => !isConflict)}
            />
          </ConfirmDetails>
        </div>
      ) : null}
      {rubric ? <TieRule criteria={rubric.criteria} /> : null}
    </>
  );
}

async function answerOf({ rubric, declaredAt, finishedAt, closedAt, missing }: JudgeSheet) {
  const t = await getTranslations("judging.sheetAnswer");
  const locale = (await getLocale()) as Locale;
  const when = (at: Date) => formatDateTime(at, "Asia/Jakarta", locale);
  if (closedAt) return t("closed", { when: when(closedAt) });
  if (finishedAt) return t("finished", { when: when(finishedAt) });
  if (!declaredAt) return t("declare");
  if (!rubric) return t("noRubric");
  return missing > 0 ? t("missing", { count: missing }) : t("complete");
}
