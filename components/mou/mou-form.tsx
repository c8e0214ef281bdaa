import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { FormSection } from "@/components/ui/form-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { draftMouAction, reviseMouAction } from "@/lib/mou/actions";
import type { FormValues } from "@/lib/mou/draft/rules";
import { newId } from "@/lib/platform/id";
import { mouLabels } from "./mou-labels";
import { PartyFields } from "./party-fields";
import { TitleFields, WhenFields, WitnessFields } from "./shared-fields";
import { TextFields } from "./text-fields";

type Props = {
  villageCode: string;
  /** A draft to be rewritten; left out, a new one. */
  mouId?: string;
  offices: { id: string; name: string }[];
  values: FormValues;
};

/** The whole text of one agreement; its id makes sending a new one twice the same as once. */
export async function MouForm({ villageCode, mouId, offices, values }: Props) {
  const t = await getTranslations("mou");
  const form = await getTranslations("form");
  return (
    <ActionForm
      action={mouId ? reviseMouAction : draftMouAction}
      words={await formWords()}
      labels={await mouLabels()}
      id="mou"
      className="space-y-8"
    >
      {mouId ? (
        <input type="hidden" name="mouId" value={mouId} />
      ) : (
        <>
          <input type="hidden" name="id" value={newId()} />
          <input type="hidden" name="villageCode" value={villageCode} />
        </>
      )}
      <FormSection heading={t("sections.title")}>
        <TitleFields values={values} offices={offices} />
        <TextField
          name="numberVillage"
          label={t("numberVillage")}
          hint={t("numberHint")}
          optional
          width="medium"
          defaultValue={values.numberVillage}
        />
        <TextField
          name="numberOffice"
          label={t("numberOffice")}
          hint={t("numberHint")}
          optional
          width="medium"
          defaultValue={values.numberOffice}
        />
      </FormSection>
      <FormSection heading={t("sections.head")} intro={t("partyIntro")}>
        <PartyFields prefix="head" values={values} />
      </FormSection>
      <FormSection heading={t("sections.branch")} intro={t("partyIntro")}>
        <PartyFields prefix="branch" values={values} />
      </FormSection>
      <WhenFields values={values} />
      <TextFields values={values} />
      <WitnessFields values={values} />
      <SubmitButton pendingLabel={form("saving")} wide>
        {t("saveDraft")}
      </SubmitButton>
    </ActionForm>
  );
}
