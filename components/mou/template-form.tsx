import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { writeArticles } from "@/lib/mou/article/rules";
import { writeTemplateAction } from "@/lib/mou/template/actions";
import type { Template } from "@/lib/mou/template/rules";
import { newId } from "@/lib/platform/id";
import { mouLabels } from "./mou-labels";
import { TextFields } from "./text-fields";

/** What an office's drafts begin with from now on. */
export async function TemplateForm({ officeId, template }: { officeId: string; template: Template }) {
  const t = await getTranslations("mou");
  const form = await getTranslations("form");
  const values = {
    legalBasis: template.legalBasis.join("\n"),
    articles: writeArticles(template.articles),
  };
  return (
    <ActionForm
      action={writeTemplateAction}
      words={await formWords()}
      labels={await mouLabels()}
      id="mou-template"
    >
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="officeId" value={officeId} />
      <TextFields values={values} />
      <SubmitButton pendingLabel={form("saving")}>{t("template.button")}</SubmitButton>
    </ActionForm>
  );
}
