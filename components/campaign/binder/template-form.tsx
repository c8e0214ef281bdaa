import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { aspects, type Lines } from "@/lib/campaign/binder/schema";
import { writeBinderTemplateAction } from "@/lib/campaign/binder/template/actions";
import { askable } from "@/lib/campaign/binder/template/schema";

export async function TemplateForm({ campaignId, lines }: { campaignId: string; lines: Lines }) {
  const t = await getTranslations("binder");
  const form = await getTranslations("form");
  const labels = Object.fromEntries(aspects.map((aspect) => [aspect, t(`aspect.${aspect}`)]));
  return (
    <ActionForm action={writeBinderTemplateAction} words={await formWords()} labels={labels} id="indicators">
      <input type="hidden" name="campaignId" value={campaignId} />
      <p className="max-w-prose">{t("templateHint", { words: askable })}</p>
      {aspects.map((aspect) => (
        <TextAreaField
          key={aspect}
          name={aspect}
          label={t(`aspect.${aspect}`)}
          rows={5}
          defaultValue={lines[aspect]}
        />
      ))}
      <SubmitButton pendingLabel={form("saving")}>{t("templateSave")}</SubmitButton>
    </ActionForm>
  );
}
