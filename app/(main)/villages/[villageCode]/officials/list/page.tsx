import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ListForm } from "@/components/official/list-form";
import { VillageHeader } from "@/components/region/village-header";
import { formWords } from "@/components/shell/form-words";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/page-section";
import { listPage } from "@/lib/official/list/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("official"))("fillIn") };
}

export default async function OfficialListPage({ params }: Props) {
  const actor = await requireActor();
  const page = await listPage(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("official");
  const refusal = await getTranslations("refusal");
  return (
    <>
      <VillageHeader
        actor={actor}
        village={page.village}
        section="officials"
        title={t("fillIn")}
        answer={t("list.answer")}
        actions={
          <>
            <ButtonLink href="/api/v1/templates/officials/xlsx" download>
              {t("list.templateXlsx")}
            </ButtonLink>
            <ButtonLink href="/api/v1/templates/officials/csv" download>
              {t("list.templateCsv")}
            </ButtonLink>
          </>
        }
      />
      <Panel>
        <ListForm
          villageCode={page.village.code}
          words={{
            file: t("list.file"),
            fileHint: t("list.fileHint"),
            text: t("list.text"),
            textHint: t("list.textHint"),
            check: t("list.check"),
            checking: t("list.checking"),
            save: t("list.save"),
            saveOthers: t.raw("list.saveOthers"),
            tooLarge: refusal("LIST_FILE_TOO_LARGE"),
            form: await formWords(),
            preview: {
              heading: t("list.previewHeading"),
              caption: t("list.preview"),
              row: t("list.row"),
              title: t("seat"),
              holder: t("holder"),
              becomes: t("list.becomes"),
            },
          }}
        />
      </Panel>
    </>
  );
}
