import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import type { IndicatorPage } from "@/lib/campaign/binder/file/queries";
import { assignTaskAction } from "@/lib/campaign/binder/task/actions";
import { today } from "@/lib/platform/dates";
import { SpotFields } from "./spot-fields";

export async function TaskForm({ page }: { page: IndicatorPage }) {
  const t = await getTranslations("binder");
  const form = await getTranslations("form");
  const { task } = page.indicator;
  const labels = { who: t("who"), dueOn: t("dueOn") };
  return (
    <ActionForm action={assignTaskAction} words={await formWords()} labels={labels} id="task">
      <SpotFields page={page} />
      <TextField name="who" label={labels.who} hint={t("whoHint")} width="medium" defaultValue={task?.who} />
      <DateField name="dueOn" label={labels.dueOn} min={today()} defaultValue={task?.dueOn} />
      <SubmitButton variant="secondary" pendingLabel={form("saving")}>
        {t("saveTask")}
      </SubmitButton>
    </ActionForm>
  );
}
