import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, NumberField, TextAreaField, TextField } from "@/components/ui/text-field";
import { holdCampaignAction, reviseCampaignAction } from "@/lib/campaign/actions";
import type { Campaign, NewCampaignPage } from "@/lib/campaign/queries";
import { campaignMeasures, numberConditions, stageRows } from "@/lib/campaign/schema";
import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { targetUnits } from "@/lib/target/schema";
import { ConditionFields, StageFields, TargetFields } from "./term-fields";

type Props = { places: NewCampaignPage } | { campaign: Campaign };

/** Announces a contest or, given one, changes its words, stages and conditions. */
export async function CampaignForm(props: Props) {
  const t = await getTranslations("campaign");
  const form = await getTranslations("form");
  const campaign = "campaign" in props ? props.campaign : null;
  return (
    <ActionForm
      action={campaign ? reviseCampaignAction : holdCampaignAction}
      words={await formWords()}
      labels={await campaignLabels()}
      id="campaign"
      className="space-y-8"
    >
      {campaign ? (
        <input type="hidden" name="campaignId" value={campaign.id} />
      ) : (
        <input type="hidden" name="id" value={newId()} />
      )}
      <FormSection heading={t("sections.title")}>
        <TextField name="name" label={t("name")} hint={t("nameHint")} defaultValue={campaign?.name} />
        <TextField
          name="organiser"
          label={t("organiser")}
          hint={t("organiserHint")}
          defaultValue={campaign?.organiser}
        />
        {"places" in props ? <PlaceFields places={props.places} /> : null}
        <TextAreaField
          name="rules"
          label={t("rules")}
          hint={t("rulesHint")}
          rows={6}
          defaultValue={campaign?.rules}
        />
      </FormSection>
      {"places" in props ? <CountFields /> : null}
      <TargetFields campaign={campaign} />
      <ConditionFields conditions={campaign?.conditions ?? []} />
      <StageFields stages={campaign?.stages ?? []} />
      <SubmitButton pendingLabel={form("saving")} wide>
        {campaign ? t("save") : t("hold")}
      </SubmitButton>
    </ActionForm>
  );
}

async function PlaceFields({ places }: { places: NewCampaignPage }) {
  const t = await getTranslations("campaign");
  const { districts, regencies, offices, provinces } = places;
  const wide = provinces.length > 0;
  const levels = wide ? (["NATION", "PROVINCE"] as const) : (["REGENCY", "DISTRICT", "OFFICE"] as const);
  const named = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });
  const options = wide
    ? provinces.map(named)
    : [
        { label: t("level.REGENCY"), options: regencies.map(named) },
        { label: t("level.OFFICE"), options: offices.map(({ id, name }) => ({ value: id, label: name })) },
        ...regencies.map((regency) => ({
          label: `${t("level.DISTRICT")}, ${regency.name}`,
          options: districts.filter((one) => one.regency.name === regency.name).map(named),
        })),
      ].filter((group) => group.options.length > 0);
  return (
    <>
      <NumberField name="year" label={t("year")} defaultValue={today().slice(0, 4)} />
      <SelectField
        name="level"
        label={t("levelLabel")}
        options={levels.map((level) => ({ value: level, label: t(`level.${level}`) }))}
      />
      <SelectField
        name="scope"
        label={t("scope")}
        hint={wide ? t("scopeHintWide") : t("scopeHint")}
        {...(wide && { empty: t("noScope"), optional: true })}
        options={options}
      />
    </>
  );
}

async function CountFields() {
  const t = await getTranslations("campaign");
  const target = await getTranslations("target");
  return (
    <FormSection heading={t("sections.count")}>
      <DateField name="startsOn" label={t("startsOn")} defaultValue={today()} />
      <DateField name="deadline" label={t("deadline")} />
      <SelectField
        name="unit"
        label={t("unit")}
        options={targetUnits.map((unit) => ({ value: unit, label: target(`unitChoice.${unit}`) }))}
      />
      <SelectField
        name="measure"
        label={t("measureLabel")}
        options={campaignMeasures.map((measure) => ({
          value: measure,
          label: t(`measureChoice.${measure}`),
        }))}
      />
    </FormSection>
  );
}

async function campaignLabels(): Promise<Record<string, string>> {
  const t = await getTranslations("campaign");
  const plain = ["name", "year", "organiser", "scope", "rules", "startsOn", "deadline", "unit"] as const;
  return {
    ...Object.fromEntries(plain.map((name) => [name, t(name)])),
    level: t("levelLabel"),
    measure: t("measureLabel"),
    targetValue: t("targetValue"),
    targetPercent: t("targetPercent"),
    plain: t("plain"),
    ...Object.fromEntries(numberConditions.map((kind) => [kind, t(`conditionField.${kind}`)])),
    ...Object.fromEntries(
      stageRows.flatMap((n) =>
        (["stageName", "stageStartsOn", "stageEndsOn"] as const).map((name) => [
          `${name}${n}`,
          t(name, { n }),
        ]),
      ),
    ),
  };
}
