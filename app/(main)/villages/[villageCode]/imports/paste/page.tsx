import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PasteForm } from "@/components/import/paste/paste-form";
import { pasteWords } from "@/components/import/paste/paste-words";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/page-section";
import { listImports } from "@/lib/import/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { newId } from "@/lib/platform/id";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("import"))("paste.title") };
}

export default async function PastePage({ params }: Props) {
  const actor = await requireActor();
  const list = await listImports(actor, (await params).villageCode);
  if (!list) notFound();
  const t = await getTranslations("import");
  const { village } = list;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="imports"
        title={t("paste.title")}
        answer={t("paste.answer")}
        actions={<ButtonLink href={`/villages/${village.code}/imports`}>{t("toList")}</ButtonLink>}
      />
      <Panel>
        <PasteForm id={newId()} villageCode={village.code} given={null} words={await pasteWords()} />
      </Panel>
    </>
  );
}
