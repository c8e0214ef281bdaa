import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ImportPage } from "@/lib/import/queries";
import { CancelForm } from "./decision-forms";
import { fileSentence } from "./finding-words";

type Refusal = { code: string; params?: Record<string, string | number> };

/** A file whose columns nobody knows yet: why, where to say it, and a way to let it be. */
export async function MappingWanted({ page }: { page: ImportPage }) {
  const t = await getTranslations("import");
  const refusal = page.record.refusal as Refusal | null;
  return (
    <>
      <Notice
        tone="warning"
        heading={t("mappingHeading")}
        actions={
          <ButtonLink href={`/imports/${page.record.id}/columns`} variant="primary">
            {t("mappingOpen")}
          </ButtonLink>
        }
      >
        {refusal ? <p>{fileSentence(t, refusal.code, refusal.params)}</p> : null}
        <p>{t("mappingHint")}</p>
      </Notice>
      <div className="mt-6">
        <CancelForm page={page} />
      </div>
    </>
  );
}
