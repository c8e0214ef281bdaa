import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberField, TextField } from "@/components/ui/text-field";
import { writeRubricAction } from "@/lib/campaign/rubric/actions";
import { writeCriteria } from "@/lib/campaign/rubric/rules";
import { type Criterion, criterionRows, measures, type RubricPurpose } from "@/lib/campaign/rubric/schema";
import { newId } from "@/lib/platform/id";

type Props = { campaignId?: string; purpose: RubricPurpose; criteria: Criterion[] };

/** Eight rows of criteria; those left empty are none. Judges score everything themselves. */
export async function RubricForm({ campaignId, purpose, criteria }: Props) {
  const t = await getTranslations("selection.rubric");
  const named = await getTranslations("selection.measures");
  const form = await getTranslations("form");
  const values = writeCriteria(criteria);
  const options = measures.map((value) => ({ value, label: named(value) }));
  const fields = ["name", "weight", "measure", "full"] as const;
  const labels = Object.fromEntries(
    criterionRows.flatMap((n) => fields.map((of) => [`${of}${n}`, t("labelOf", { label: t(of), n })])),
  );
  return (
    <ActionForm
      action={writeRubricAction}
      words={await formWords()}
      labels={labels}
      id={`rubric-${purpose.toLowerCase()}`}
    >
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="purpose" value={purpose} />
      {campaignId ? <input type="hidden" name="campaignId" value={campaignId} /> : null}
      <p className="max-w-prose text-text-muted">{t("fullHint")}</p>
      {criterionRows.map((n) => (
        <FormSection key={n} heading={t("row", { n })}>
          <div className="grid items-end gap-4 sm:grid-cols-[2fr_1fr_1fr]">
            <TextField name={`name${n}`} label={t("name")} defaultValue={values[`name${n}`]} maxLength={80} />
            <NumberField name={`weight${n}`} label={t("weight")} defaultValue={values[`weight${n}`]} />
            <NumberField name={`full${n}`} label={t("full")} defaultValue={values[`full${n}`]} />
          </div>
          {purpose === "SELECTION" ? (
            <SelectField
              name={`measure${n}`}
              label={t("measure")}
              options={options}
              defaultValue={values[`measure${n}`]}
              width="medium"
            />
          ) : null}
        </FormSection>
      ))}
      <SubmitButton pendingLabel={form("saving")}>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
