import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { fileSentence } from "@/components/import/finding-words";
import { ImportTable } from "@/components/import/import-table";
import { UploadForm } from "@/components/import/upload-form";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { PageSection, Panel } from "@/components/ui/page-section";
import { listImports } from "@/lib/import/queries";
import { importKinds, largestUpload, spreadsheetEndings } from "@/lib/import/schema";
import { requireActor } from "@/lib/platform/auth/session";
import { newId } from "@/lib/platform/id";

type Props = {
  params: Promise<{ villageCode: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props) {
  const t = await getTranslations("import");
  const form = await getTranslations("form");
  return { title: (await searchParams).refused ? form("errorPrefix") + t("title") : t("title") };
}

export default async function ImportsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const list = await listImports(actor, (await params).villageCode);
  if (!list) notFound();
  const t = await getTranslations("import");
  const form = await getTranslations("form");
  const roster = await getTranslations("roster");
  const { village, imports } = list;
  const { refused } = await searchParams;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        title={t("title")}
        answer={t("answer")}
        actions={
          <ButtonLink href={`/villages/${village.code}/imports/exchange`}>
            {roster("exchange.link")}
          </ButtonLink>
        }
      />
      <div className="grid gap-8 lg:grid-cols-2">
        <div>
          <PageSection heading={t("uploadHeading")}>
            <Panel>
              <UploadForm
                id={newId()}
                action={`/api/v1/villages/${village.code}/imports`}
                accept={spreadsheetEndings.join(",")}
                largest={largestUpload}
                kinds={importKinds.map((value) => ({
                  value,
                  label: roster(`kinds.${value}`),
                  hint: roster(`kindHints.${value}`),
                }))}
                refusal={typeof refused === "string" ? fileSentence(t, refused) : null}
                words={{
                  errorHeading: t("errorHeading"),
                  errorPrefix: form("errorPrefix"),
                  kind: roster("kindLabel"),
                  file: t("file"),
                  fileHint: t("fileHint"),
                  missing: t("files.FILE_MISSING"),
                  tooLarge: t("files.FILE_TOO_LARGE"),
                  upload: t("upload"),
                  uploading: t("uploading"),
                }}
              />
            </Panel>
            <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
              <p className="grow basis-60">{t("paste.openHint")}</p>
              <ButtonLink href={`/villages/${village.code}/imports/paste`}>{t("paste.open")}</ButtonLink>
            </div>
          </PageSection>
        </div>
        <div>
          <PageSection heading={t("steps")}>
            <ol className="list-decimal space-y-2 ps-5">
              <li>{t("step1")}</li>
              <li>{t("step2")}</li>
              <li>{t("step3")}</li>
            </ol>
            <p className="mt-5 font-semibold">{t("templates")}</p>
            <div className="mt-2 flex flex-wrap gap-3">
              <ButtonLink href="/api/v1/templates/residents/xlsx" download>
                {t("templateXlsx")}
              </ButtonLink>
              <ButtonLink href="/api/v1/templates/residents/csv" download>
                {t("templateCsv")}
              </ButtonLink>
            </div>
          </PageSection>
        </div>
      </div>
      <PageSection heading={t("earlier")}>
        <ImportTable imports={imports} />
      </PageSection>
    </>
  );
}
