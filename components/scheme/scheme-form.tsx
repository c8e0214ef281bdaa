import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { RadioGroup } from "@/components/ui/choice-field";
import { FormSection } from "@/components/ui/form-section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, NumberField, TextField } from "@/components/ui/text-field";
import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";
import { openSchemeAction } from "@/lib/scheme/actions";
import { allotmentFundings, schemeKinds } from "@/lib/scheme/schema";

/** A new scheme; what only an allotment needs comes last and may stay empty otherwise. */
export async function SchemeForm({ villageCode }: { villageCode: string }) {
  const t = await getTranslations("scheme");
  const funding = await getTranslations("contribution.funding");
  const form = await getTranslations("form");
  const names = [
    "kind",
    "name",
    "treasurer",
    "startsOn",
    "funding",
    "legalReference",
    "amount",
    "untilMonth",
  ] as const;
  const labels = Object.fromEntries(names.map((name) => [name, t(`fields.${name}`)]));
  return (
    <ActionForm action={openSchemeAction} words={await formWords()} labels={labels} id="scheme">
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="villageCode" value={villageCode} />
      <RadioGroup
        name="kind"
        label={t("fields.kind")}
        options={schemeKinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kindHints.${value}`),
        }))}
      />
      <TextField name="name" label={t("fields.name")} hint={t("fields.nameHint")} />
      <TextField
        name="treasurer"
        label={t("fields.treasurer")}
        hint={t("fields.treasurerHint")}
        width="medium"
      />
      <DateField name="startsOn" label={t("fields.startsOn")} defaultValue={today()} />
      <FormSection heading={t("allotmentOnly")} intro={t("allotmentIntro")}>
        <SelectField
          name="funding"
          label={t("fields.funding")}
          width="medium"
          empty={form("choose")}
          options={allotmentFundings.map((value) => ({ value, label: funding(value) }))}
          optional
        />
        <TextField
          name="legalReference"
          label={t("fields.legalReference")}
          hint={t("fields.legalReferenceHint")}
          width="medium"
          optional
        />
        <NumberField name="amount" label={t("fields.amount")} hint={t("fields.rupiahHint")} optional />
        <TextField name="untilMonth" type="month" label={t("fields.untilMonth")} width="short" optional />
      </FormSection>
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("open")}
      </SubmitButton>
    </ActionForm>
  );
}
