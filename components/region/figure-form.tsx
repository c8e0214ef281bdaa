import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, NumberField, TextField } from "@/components/ui/text-field";
import { today } from "@/lib/platform/dates";
import { recordFigureAction } from "@/lib/region/actions";
import { figureKinds } from "@/lib/region/schema";

export async function FigureForm({ villageCode }: { villageCode: string }) {
  const t = await getTranslations("region");
  const form = await getTranslations("form");
  const labels = { kind: t("kind"), value: t("value"), day: t("day"), source: t("source") };
  return (
    <ActionForm action={recordFigureAction} words={await formWords()} labels={labels} id="figure" resetOnDone>
      <input type="hidden" name="villageCode" value={villageCode} />
      <SelectField
        name="kind"
        label={t("kind")}
        options={figureKinds.map((kind) => ({ value: kind, label: t(`figure.${kind}`) }))}
      />
      <NumberField name="value" label={t("value")} width="short" />
      <DateField name="day" label={t("day")} defaultValue={today()} max={today()} width="short" />
      <TextField name="source" label={t("source")} hint={t("sourceHint")} />
      <SubmitButton pendingLabel={form("saving")}>{t("addFigureButton")}</SubmitButton>
    </ActionForm>
  );
}
