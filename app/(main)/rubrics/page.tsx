import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RubricForm } from "@/components/campaign/rubric/rubric-form";
import { RubricNotes } from "@/components/campaign/rubric/rubric-notes";
import { PageHeader } from "@/components/shell/page-header";
import { PageSection, Panel } from "@/components/ui/page-section";
import { siteRubricsPage } from "@/lib/campaign/rubric/queries";
import { requireActor } from "@/lib/platform/auth/session";

export async function generateMetadata() {
  return { title: (await getTranslations("selection.rubric"))("siteTitle") };
}

export default async function RubricsPage() {
  const rubrics = await siteRubricsPage(await requireActor());
  if (!rubrics) notFound();
  const t = await getTranslations("selection.rubric");
  return (
    <>
      <PageHeader title={t("siteTitle")} answer={t("siteAnswer")} />
      {rubrics.map(({ purpose, criteria, written }) => (
        <PageSection key={purpose} heading={t(purpose)}>
          <RubricNotes purpose={purpose} written={written} />
          <Panel narrow>
            <RubricForm purpose={purpose} criteria={criteria} />
          </Panel>
        </PageSection>
      ))}
    </>
  );
}
