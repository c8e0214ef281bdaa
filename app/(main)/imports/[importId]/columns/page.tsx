import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ColumnChoice } from "@/components/import/column-choice";
import { fileSentence } from "@/components/import/finding-words";
import { HeaderChoice } from "@/components/import/header-choice";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { layoutPage } from "@/lib/import/layout/queries";
import { placeFilter } from "@/lib/import/layout/schema";
import { requireActor } from "@/lib/platform/auth/session";

type Props = {
  params: Promise<{ importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

type Refusal = { code: string; params?: Record<string, string | number> };

export async function generateMetadata() {
  return { title: (await getTranslations("import"))("layout.title") };
}

export default async function ColumnsPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const place = placeFilter.parse(await searchParams);
  const page = await layoutPage(actor, (await params).importId, place);
  if (!page) notFound();
  const t = await getTranslations("import");
  const roster = await getTranslations("roster");
  const { record, village } = page;
  const refusal = record.refusal as Refusal | null;
  const asked = record.state === "MAPPING" && refusal;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="imports"
        title={t("layout.title")}
        answer={t("layout.answer", { file: record.fileName })}
        actions={<ButtonLink href={`/imports/${record.id}`}>{t("layout.back")}</ButtonLink>}
      />
      {asked ? (
        <Notice tone="warning" heading={t("layout.whyHeading")}>
          {fileSentence(t, refusal.code, refusal.params)}
        </Notice>
      ) : null}
      <PageSection heading={t("layout.headerHeading")} intro={t("layout.headerIntro")}>
        <HeaderChoice page={page} />
      </PageSection>
      <PageSection
        heading={t("layout.columnsHeading")}
        intro={record.kind === "MEMBERS" ? roster("required") : t("layout.required")}
      >
        <ColumnChoice page={page} />
      </PageSection>
    </>
  );
}
