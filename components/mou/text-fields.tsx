import { getTranslations } from "next-intl/server";
import { FormSection } from "@/components/ui/form-section";
import { TextAreaField } from "@/components/ui/text-field";
import type { FormValues } from "@/lib/mou/draft/rules";

/** Legal basis and articles, each in one field that text from elsewhere can be pasted into. */
export async function TextFields({ values }: { values: FormValues }) {
  const t = await getTranslations("mou");
  const marks = { mulai: "{mulai}", sampai: "{sampai}", uang: "{Rp16.800}" };
  return (
    <FormSection heading={t("sections.text")} intro={t("articlesMarks", marks)}>
      <TextAreaField
        name="legalBasis"
        label={t("legalBasis")}
        hint={t("legalBasisHint")}
        optional
        rows={5}
        defaultValue={values.legalBasis}
      />
      <TextAreaField
        name="articles"
        label={t("articles")}
        hint={t("articlesHint")}
        rows={24}
        defaultValue={values.articles}
      />
    </FormSection>
  );
}
