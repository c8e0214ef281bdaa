import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, NumberField, TextField } from "@/components/ui/text-field";
import { addRuleAction } from "@/lib/membership/rule/actions";
import { ruleNames } from "@/lib/membership/rules";

export async function RuleForm() {
  const t = await getTranslations("membership");
  const form = await getTranslations("form");
  const labels = {
    name: t("rule.nameLabel"),
    value: t("rule.value"),
    validFrom: t("rule.validFrom"),
    source: t("rule.source"),
  };
  return (
    <ActionForm action={addRuleAction} words={await formWords()} labels={labels} id="rule" resetOnDone>
      <SelectField
        name="name"
        label={t("rule.nameLabel")}
        options={ruleNames.map((name) => ({ value: name, label: t(`rule.name.${name}`) }))}
      />
      <NumberField name="value" label={t("rule.value")} width="short" />
      <DateField name="validFrom" label={t("rule.validFrom")} width="short" />
      <TextField name="source" label={t("rule.source")} hint={t("rule.sourceHint")} />
      <SubmitButton pendingLabel={form("saving")}>{t("rule.save")}</SubmitButton>
    </ActionForm>
  );
}
