import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { DateField, NumberField, TextField } from "@/components/ui/text-field";
import type { Campaign } from "@/lib/campaign/queries";
import {
  type Condition,
  numberConditions,
  plainConditions,
  type Stage,
  stageRows,
} from "@/lib/campaign/schema";
import { formatNumber, formatPace, type Locale } from "@/lib/platform/format";

/** What every participant promises: so many, or a share. */
export async function TargetFields({ campaign }: { campaign: Campaign | null }) {
  const t = await getTranslations("campaign");
  const locale = (await getLocale()) as Locale;
  const { targetValue = null, targetPercent = null } = campaign ?? {};
  return (
    <FormSection heading={t("sections.target")} intro={t("targetIntro")}>
      <NumberField
        name="targetValue"
        label={t("targetValue")}
        optional
        defaultValue={targetValue === null ? "" : formatNumber(targetValue, locale)}
      />
      <TextField
        name="targetPercent"
        label={t("targetPercent")}
        hint={t("targetPercentHint")}
        optional
        width="short"
        inputMode="decimal"
        defaultValue={targetPercent === null ? "" : formatPace(targetPercent, 2, locale)}
      />
    </FormSection>
  );
}

export async function ConditionFields({ conditions }: { conditions: Condition[] }) {
  const t = await getTranslations("campaign");
  const locale = (await getLocale()) as Locale;
  const numbers = new Map(
    conditions.flatMap((one) => ("value" in one ? [[one.kind, one.value] as const] : [])),
  );
  const start = (kind: (typeof numberConditions)[number]) => {
    const value = numbers.get(kind);
    return value === undefined ? "" : formatNumber(value, locale);
  };
  return (
    <FormSection heading={t("sections.conditions")} intro={t("conditionsIntro")}>
      <CheckboxGroup
        name="plain"
        label={t("plain")}
        optional
        defaultValue={conditions.map(({ kind }) => kind)}
        options={plainConditions.map((kind) => ({
          value: kind,
          label: t(`condition.${kind}`, { value: 0 }),
        }))}
      />
      {numberConditions.map((kind) => (
        <NumberField
          key={kind}
          name={kind}
          label={t(`conditionField.${kind}`)}
          optional
          defaultValue={start(kind)}
        />
      ))}
    </FormSection>
  );
}

export async function StageFields({ stages }: { stages: Stage[] }) {
  const t = await getTranslations("campaign");
  return (
    <FormSection heading={t("sections.stages")} intro={t("stagesIntro")}>
      {stageRows.map((n) => (
        <div key={n} className="grid gap-x-4 gap-y-3 sm:grid-cols-[2fr_1fr_1fr]">
          <TextField
            name={`stageName${n}`}
            label={t("stageName", { n })}
            optional
            defaultValue={stages[n - 1]?.name}
          />
          <DateField
            name={`stageStartsOn${n}`}
            label={t("stageStartsOn", { n })}
            optional
            defaultValue={stages[n - 1]?.startsOn}
          />
          <DateField
            name={`stageEndsOn${n}`}
            label={t("stageEndsOn", { n })}
            optional
            defaultValue={stages[n - 1]?.endsOn}
          />
        </div>
      ))}
    </FormSection>
  );
}
