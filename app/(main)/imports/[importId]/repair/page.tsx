import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PasteForm } from "@/components/import/paste/paste-form";
import { pasteWords } from "@/components/import/paste/paste-words";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/page-section";
import { answerOf } from "@/lib/import/paste/answer/rules";
import { repairPage } from "@/lib/import/paste/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { newId } from "@/lib/platform/id";

type Props = { params: Promise<{ importId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("import"))("paste.repairTitle") };
}

export default async function RepairPage({ params }: Props) {
  const actor = await requireActor();
  const { importId } = await params;
  const page = await repairPage(actor, importId);
  if (!page) notFound();
  const t = await getTranslations("import");
  const { village, fileName, outcome } = page;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="imports"
        title={t("paste.repairTitle")}
        answer={t("paste.repairAnswer", { count: outcome.rows.length, file: fileName })}
        actions={<ButtonLink href={`/imports/${importId}`}>{t("layout.back")}</ButtonLink>}
      />
      <Panel>
        <PasteForm
          id={newId()}
          villageCode={village.code}
          given={answerOf(t, outcome)}
          words={await pasteWords()}
        />
      </Panel>
    </>
  );
}
