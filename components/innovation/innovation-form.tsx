import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, NumberField, TextAreaField, TextField } from "@/components/ui/text-field";
import { describeInnovationAction, reviseInnovationAction } from "@/lib/innovation/actions";
import { type InnovationKind, innovationKinds } from "@/lib/innovation/schema";
import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";

type Village = { code: string; name: string; district: { name: string } };
type Known = {
  id: string;
  kind: InnovationKind;
  title: string;
  description: string;
  startsOn: string;
  cost: number | null;
  partners: string | null;
  result: string | null;
};

/** An idea that is new, of one of the villages, or one that is changed. */
export async function InnovationForm({ villages, known }: { villages?: Village[]; known?: Known }) {
  const t = await getTranslations("innovation");
  const form = await getTranslations("form");
  const names = [
    "villageCode",
    "kind",
    "title",
    "description",
    "startsOn",
    "cost",
    "partners",
    "result",
  ] as const;
  const labels = Object.fromEntries(names.map((name) => [name, t(`fields.${name}`)]));
  return (
    <ActionForm
      action={known ? reviseInnovationAction : describeInnovationAction}
      words={await formWords()}
      labels={labels}
      id="innovation"
    >
      {known ? <input type="hidden" name="innovationId" value={known.id} /> : null}
      {villages ? (
        <>
          <input type="hidden" name="id" value={newId()} />
          <SelectField
            name="villageCode"
            label={t("fields.villageCode")}
            width="medium"
            {...(villages.length > 1 && { empty: form("choose") })}
            options={villages.map(({ code, name, district }) => ({
              value: code,
              label: `${name}, Kec. ${district.name}`,
            }))}
          />
        </>
      ) : null}
      <RadioGroup
        name="kind"
        label={t("fields.kind")}
        {...(known && { defaultValue: known.kind })}
        options={innovationKinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kindHints.${value}`),
        }))}
      />
      <TextField
        name="title"
        label={t("fields.title")}
        hint={t("fields.titleHint")}
        defaultValue={known?.title}
      />
      <TextAreaField
        name="description"
        label={t("fields.description")}
        hint={t("fields.descriptionHint")}
        rows={6}
        defaultValue={known?.description}
      />
      <DateField name="startsOn" label={t("fields.startsOn")} max={today()} defaultValue={known?.startsOn} />
      <NumberField
        name="cost"
        label={t("fields.cost")}
        hint={t("fields.costHint")}
        defaultValue={known?.cost ?? undefined}
        optional
      />
      <TextField
        name="partners"
        label={t("fields.partners")}
        hint={t("fields.partnersHint")}
        defaultValue={known?.partners ?? undefined}
        optional
      />
      <TextField
        name="result"
        label={t("fields.result")}
        hint={t("fields.resultHint")}
        defaultValue={known?.result ?? undefined}
        optional
      />
      <SubmitButton pendingLabel={form("saving")}>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
