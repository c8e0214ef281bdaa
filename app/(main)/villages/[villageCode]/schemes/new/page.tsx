import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VillageHeader } from "@/components/region/village-header";
import { SchemeForm } from "@/components/scheme/scheme-form";
import { Panel } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { newSchemePage } from "@/lib/scheme/queries";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("scheme"))("new") };
}

export default async function NewSchemePage({ params }: Props) {
  const actor = await requireActor();
  const page = await newSchemePage(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("scheme");
  return (
    <>
      <VillageHeader
        actor={actor}
        village={page.village}
        section="schemes"
        title={t("new")}
        answer={t("purpose")}
      />
      <Panel narrow>
        <SchemeForm villageCode={page.village.code} />
      </Panel>
    </>
  );
}
