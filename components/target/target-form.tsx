import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, NumberField, TextField } from "@/components/ui/text-field";
import { today } from "@/lib/platform/dates";
import { formatDay, formatNumber, formatPace, type Locale } from "@/lib/platform/format";
import { newId } from "@/lib/platform/id";
import type { Village } from "@/lib/region/queries";
import { setTargetAction } from "@/lib/target/actions";
import type { TargetList } from "@/lib/target/queries";
import { type TargetUnit, targetUnits } from "@/lib/target/schema";

type Props = {
  village: Village;
  target?: { id: string; unit: TargetUnit; current: TargetList["targets"][number]["revisions"][number] };
  hasMain: boolean;
  mous: TargetList["mous"];
};

/** Sets a new target or, given one, revises it; a value or a share, not both. */
export async function TargetForm({ village, target, hasMain, mous }: Props) {
  const t = await getTranslations("target");
  const form = await getTranslations("form");
  const locale = (await getLocale()) as Locale;
  const current = target?.current;
  const units = target ? [target.unit] : targetUnits;
  const mouLabel = (subject: string, day: string | null) =>
    [day && formatDay(day, locale), subject].filter(Boolean).join(": ");
  const labels = {
    unit: t("unitLabel"),
    value: t("value"),
    percent: t("percent"),
    startsOn: t("startsOn"),
    baseline: t("baseline"),
    deadline: t("deadline"),
    source: t("source"),
    mouId: t("mou"),
  };
  return (
    <ActionForm
      action={setTargetAction}
      words={await formWords()}
      labels={labels}
      id={target ? `revise-${target.id}` : "target"}
    >
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="villageCode" value={village.code} />
      {target ? <input type="hidden" name="targetId" value={target.id} /> : null}
      <SelectField
        name="unit"
        label={t("unitLabel")}
        hint={t("unitHint")}
        options={units.map((unit) => ({ value: unit, label: t(`unitChoice.${unit}`) }))}
      />
      <NumberField
        name="value"
        label={t("value")}
        hint={t("valueHint")}
        optional
        width="short"
        defaultValue={current && current.percent === null ? formatNumber(current.value, locale) : ""}
      />
      <TextField
        name="percent"
        label={t("percent")}
        hint={t("percentHint")}
        optional
        width="short"
        inputMode="decimal"
        defaultValue={current?.percent ? formatPace(current.percent, 2, locale) : ""}
      />
      <DateField
        name="startsOn"
        label={t("startsOn")}
        defaultValue={current?.startsOn ?? today()}
        width="short"
      />
      <NumberField
        name="baseline"
        label={t("baseline")}
        hint={t("baselineHint")}
        optional
        width="short"
        defaultValue={current ? formatNumber(current.baseline, locale) : ""}
      />
      <DateField name="deadline" label={t("deadline")} defaultValue={current?.deadline ?? ""} width="short" />
      <TextField
        name="source"
        label={t("source")}
        hint={t("sourceHint")}
        defaultValue={current?.source ?? ""}
      />
      {mous.length > 0 ? (
        <SelectField
          name="mouId"
          label={t("mou")}
          hint={t("mouHint")}
          optional
          empty={t("noMou")}
          defaultValue={current?.mouId ?? ""}
          options={mous.map((mou) => ({ value: mou.id, label: mouLabel(mou.subject, mou.signedOn) }))}
        />
      ) : null}
      {target || !hasMain ? null : (
        <Checkbox name="isMain" value="yes" label={t("makeMain")} hint={t("makeMainHint")} defaultChecked />
      )}
      <SubmitButton pendingLabel={form("saving")}>{target ? t("reviseButton") : t("setButton")}</SubmitButton>
    </ActionForm>
  );
}
