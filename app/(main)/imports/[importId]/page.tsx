import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { isKept, UndoForm } from "@/components/import/decision-forms";
import { fileSentence } from "@/components/import/finding-words";
import { importAnswer } from "@/components/import/import-answer";
import { ImportDecision, RefusedDownload } from "@/components/import/import-decision";
import { ImportRows } from "@/components/import/import-rows";
import { ImportRunning } from "@/components/import/import-running";
import { ImportState } from "@/components/import/import-state";
import { LeftOut } from "@/components/import/left-out";
import { MappingWanted } from "@/components/import/mapping-wanted";
import { Reading } from "@/components/import/reading";
import { ReasonTable } from "@/components/import/reason-table";
import { rosterAnswer } from "@/components/import/roster/roster-answer";
import { RosterView } from "@/components/import/roster/roster-view";
import type { ReadSheet } from "@/components/import/row-label";
import { VerdictFigures } from "@/components/import/verdict-figures";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { importPage } from "@/lib/import/queries";
import { rosterPage } from "@/lib/import/roster/page/queries";
import { rosterFilter } from "@/lib/import/roster/schema";
import { daysKept } from "@/lib/import/rules";
import { rowFilter } from "@/lib/import/schema";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDateTime, type Locale } from "@/lib/platform/format";

type Props = {
  params: Promise<{ importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Refusal = { code: string; params?: Record<string, string | number> };

export async function generateMetadata() {
  return { title: (await getTranslations("import"))("title") };
}

export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const filter = rowFilter.parse(await searchParams);
  const page = await importPage(actor, (await params).importId, filter);
  if (!page) notFound();
  const t = await getTranslations("import");
  const duplicate = await getTranslations("duplicate");
  const locale = (await getLocale()) as Locale;
  const { record, village, reasons } = page;
  const back = `/villages/${village.code}/imports`;
  const refusal = record.refusal as Refusal | null;
  const sheets = record.sheets as ReadSheet[];
  const running = record.state === "UPLOADED" || record.state === "COMMITTING" || record.state === "UNDOING";
  const warnings = reasons.filter((one) => one.kind === "WARNING" && !isKept(one));
  const kept = reasons.filter(isKept);
  const others = reasons.filter(({ kind }) => kind !== "WARNING");
  const checked = Object.keys(page.counts).length > 0;
  const groups = rosterFilter.parse(await searchParams);
  const roster = record.kind === "MEMBERS" ? await rosterPage(actor, record.id, groups) : null;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="imports"
        title={t("pageTitle", { file: record.fileName })}
        answer={roster ? await rosterAnswer(page, roster) : await importAnswer(page)}
        actions={
          <>
            {record.state === "COMMITTED" && !roster ? (
              <ButtonLink href={`/villages/${village.code}/duplicates`}>{duplicate("linkPlain")}</ButtonLink>
            ) : null}
            <ButtonLink href={back}>{t("toList")}</ButtonLink>
          </>
        }
      />
      <p className="mb-4">
        <ImportState state={record.state} />
      </p>
      {refusal && record.state === "REFUSED" ? (
        <Notice
          tone="danger"
          heading={t("refusedHeading")}
          actions={<ButtonLink href={back}>{t("uploadAgain")}</ButtonLink>}
        >
          {fileSentence(t, refusal.code, refusal.params)}
        </Notice>
      ) : null}
      {record.clearedAt ? (
        <Notice heading={t("clearedHeading")}>
          {t("cleared", { day: formatDateTime(record.clearedAt, undefined, locale), days: daysKept })}
        </Notice>
      ) : null}
      {record.state === "MAPPING" ? <MappingWanted page={page} /> : null}
      {running ? <ImportRunning page={page} now={new Date()} /> : null}
      {checked && roster ? (
        <div className="mt-6">
          <RosterView actor={actor} page={page} roster={roster} filter={groups} />
        </div>
      ) : checked ? (
        <>
          <div className="mt-6">
            <VerdictFigures page={page} />
          </div>
          <div className="mt-6 space-y-4">
            <ImportDecision page={page} />
            <UndoForm page={page} now={new Date()} />
          </div>
          {kept.length > 0 ? (
            <PageSection heading={t("keptHeading")} intro={t("keptIntro")}>
              <ReasonTable importId={record.id} sheets={sheets} caption={t("keptHeading")} reasons={kept} />
            </PageSection>
          ) : null}
          <RefusedDownload page={page} />
          {others.length > 0 ? (
            <PageSection heading={t("reasonsHeading")} intro={t("reasonsIntro")}>
              <ReasonTable
                importId={record.id}
                caption={t("reasonsHeading")}
                reasons={others}
                sheets={sheets}
              />
            </PageSection>
          ) : null}
          {warnings.length > 0 ? (
            <PageSection heading={t("warningsHeading")} intro={t("warningsIntro")}>
              <ReasonTable
                importId={record.id}
                caption={t("warningsHeading")}
                reasons={warnings}
                sheets={sheets}
              />
            </PageSection>
          ) : null}
          <Reading page={page} />
          <ImportRows page={page} filter={filter} />
          <LeftOut headers={record.leftOut} />
        </>
      ) : null}
    </>
  );
}
