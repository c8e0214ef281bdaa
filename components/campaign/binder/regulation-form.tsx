import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { addRegulationAction } from "@/lib/campaign/binder/evidence/actions";
import type { IndicatorPage } from "@/lib/campaign/binder/file/queries";
import { regulationKinds } from "@/lib/campaign/binder/schema";
import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { SpotFields } from "./spot-fields";

export async function RegulationForm({ page }: { page: IndicatorPage }) {
  const t = await getTranslations("binder");
  const form = await getTranslations("form");
  const labels = { kind: t("kind"), number: t("number"), day: t("day"), subject: t("subject") };
  return (
    <Panel>
      <h3 className="mb-4 font-semibold">{t("newRegulation")}</h3>
      <ActionForm
        action={addRegulationAction}
        words={await formWords()}
        labels={labels}
        id="regulation"
        resetOnDone
      >
        <SpotFields page={page} />
        <input type="hidden" name="id" value={newId()} />
        <RadioGroup
          name="kind"
          label={labels.kind}
          defaultValue="PERDES"
          options={regulationKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <TextField name="number" label={labels.number} hint={t("numberHint")} width="medium" />
        <DateField name="day" label={labels.day} max={today()} />
        <TextField name="subject" label={labels.subject} />
        <SubmitButton variant="secondary" pendingLabel={form("saving")}>
          {t("saveRegulation")}
        </SubmitButton>
      </ActionForm>
    </Panel>
  );
}
