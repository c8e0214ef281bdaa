import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { IncompleteTable } from "@/components/membership/incomplete-table";
import { SippForm } from "@/components/membership/sipp-form";
import { VillageHeader } from "@/components/region/village-header";
import { listHref } from "@/components/shell/list-links";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageSection, Panel } from "@/components/ui/page-section";
import { sippPage } from "@/lib/membership/sipp/queries";
import { filesFor } from "@/lib/membership/sipp/rules";
import { addedByHand } from "@/lib/membership/sipp/sheet";
import { requireActor } from "@/lib/platform/auth/session";
import { formatNumber, type Locale } from "@/lib/platform/format";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("membership"))("sipp.title") };
}

export default async function SippPage({ params }: Props) {
  const actor = await requireActor();
  const page = await sippPage(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("membership.sipp");
  const locale = (await getLocale()) as Locale;
  const { village, answers, ready, incomplete, known } = page;
  const base = `/villages/${village.code}/members`;
  const officials = listHref(base, { segment: "PU", sector: "VILLAGE_OFFICIAL" });
  const files = Array.from({ length: filesFor(ready) }, (_, at) => at + 1);
  const number = (value: number) => formatNumber(value, locale);
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        title={t("title")}
        answer={t("answer", { count: number(ready) })}
        section="members"
      />
      {ready === 0 && incomplete.length === 0 ? (
        <EmptyState
          heading={t("none")}
          action={<ButtonLink href={`${base}/new`}>{t("register")}</ButtonLink>}
        >
          {t("noneHint")}
        </EmptyState>
      ) : null}
      {ready > 0 && answers ? (
        <PageSection heading={t("download")} intro={t("downloadIntro", { columns: addedByHand.join(", ") })}>
          <div className="flex flex-wrap gap-3">
            {files.map((file) => (
              <ButtonLink
                key={file}
                href={listHref(`/api/v1${base}/sipp`, { file: files.length > 1 ? file : undefined })}
                variant="primary"
                download
              >
                {files.length > 1 ? t("downloadPart", { file, files: files.length }) : t("downloadFile")}
              </ButtonLink>
            ))}
          </div>
        </PageSection>
      ) : null}
      {ready > 0 && !answers ? <Notice heading={t("answerFirst")}>{t("answerFirstHint")}</Notice> : null}
      <PageSection heading={t("questions")} intro={t("questionsIntro")}>
        <Panel narrow>
          <SippForm villageCode={village.code} answers={answers} />
        </Panel>
      </PageSection>
      {incomplete.length > 0 ? (
        <PageSection
          heading={t("incomplete")}
          intro={t("incompleteIntro", { count: number(incomplete.length) })}
        >
          <IncompleteTable rows={incomplete} />
        </PageSection>
      ) : null}
      {known > 0 ? (
        <PageSection
          heading={t("known")}
          intro={t("knownIntro", { count: number(known) })}
          actions={<ButtonLink href={officials}>{t("seeOfficials")}</ButtonLink>}
        >
          {null}
        </PageSection>
      ) : null}
    </>
  );
}
