import { getTranslations } from "next-intl/server";
import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import { DateField, TextAreaField, TextField } from "@/components/ui/text-field";
import type { FormValues } from "@/lib/mou/draft/rules";
import { mouForms, mouSides } from "@/lib/mou/schema";

type Props = { values: FormValues; offices: { id: string; name: string }[] };

/** What the paper is called, what it is about and which office signs it. */
export async function TitleFields({ values, offices }: Props) {
  const t = await getTranslations("mou");
  return (
    <>
      <SelectField
        name="form"
        label={t("formLabel")}
        width="medium"
        defaultValue={values.form}
        options={mouForms.map((value) => ({ value, label: t(`form.${value}`) }))}
      />
      <TextField name="subject" label={t("subject")} hint={t("subjectHint")} defaultValue={values.subject} />
      <SelectField
        name="officeId"
        label={t("officeId")}
        hint={t("officeHint")}
        width="medium"
        defaultValue={values.officeId}
        options={offices.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="firstSide"
        label={t("firstSide")}
        width="medium"
        defaultValue={values.firstSide}
        options={mouSides.map((value) => ({ value, label: t(`side.${value}`) }))}
      />
    </>
  );
}

export async function WhenFields({ values }: { values: FormValues }) {
  const t = await getTranslations("mou");
  return (
    <FormSection heading={t("sections.when")}>
      <TextField name="place" label={t("place")} optional defaultValue={values.place} />
      <DateField name="signedOn" label={t("signedOn")} optional defaultValue={values.signedOn} />
      <DateField name="validFrom" label={t("validFrom")} optional defaultValue={values.validFrom} />
      <DateField name="validTo" label={t("validTo")} optional defaultValue={values.validTo} />
    </FormSection>
  );
}

export async function WitnessFields({ values }: { values: FormValues }) {
  const t = await getTranslations("mou");
  return (
    <FormSection heading={t("sections.people")} intro={t("peopleHint")}>
      <TextAreaField
        name="acknowledgedBy"
        label={t("acknowledgedBy")}
        optional
        rows={2}
        defaultValue={values.acknowledgedBy}
      />
      <TextAreaField
        name="witnesses"
        label={t("witnesses")}
        optional
        rows={3}
        defaultValue={values.witnesses}
      />
    </FormSection>
  );
}
