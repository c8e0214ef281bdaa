import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CopyForm } from "@/components/official/copy-form";
import { VillageHeader } from "@/components/region/village-header";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection, Panel } from "@/components/ui/page-section";
import { copyPage } from "@/lib/official/copy/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("official"))("copy.title") };
}

export default async function CopyPage({ params }: Props) {
  const actor = await requireActor();
  const page = await copyPage(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("official");
  const { village, rosters } = page;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="officials"
        title={t("copy.title")}
        answer={t("copy.answer")}
      />
      {rosters.length === 0 ? <EmptyState heading={t("copy.none")}>{t("copy.noneHint")}</EmptyState> : null}
      {rosters.map((roster) => (
        <PageSection key={roster.group.code} heading={roster.group.name}>
          <Panel>
            <CopyForm villageCode={village.code} roster={roster} />
          </Panel>
        </PageSection>
      ))}
    </>
  );
}
