import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberField, TextField } from "@/components/ui/text-field";
import { drawVisitAction } from "@/lib/campaign/visit/actions";
import type { VisitList } from "@/lib/campaign/visit/queries";
import { newId } from "@/lib/platform/id";

type Props = { campaignId: string; villages: VisitList["villages"] };

export async function DrawForm({ campaignId, villages }: Props) {
  const t = await getTranslations("visit");
  const form = await getTranslations("form");
  const labels = {
    villageCode: t("fields.villageCode"),
    margin: t("fields.margin"),
    size: t("fields.size"),
    seed: t("fields.seed"),
  };
  return (
    <ActionForm action={drawVisitAction} words={await formWords()} labels={labels} id="draw">
      <input type="hidden" name="id" value={newId()} />
      <input type="hidden" name="campaignId" value={campaignId} />
      <SelectField
        name="villageCode"
        label={labels.villageCode}
        width="medium"
        {...(villages.length > 1 && { empty: form("choose") })}
        options={villages.map(({ code, name, districtName }) => ({
          value: code,
          label: `${name}, Kec. ${districtName}`,
        }))}
      />
      <NumberField name="margin" label={labels.margin} hint={t("fields.marginHint")} />
      <NumberField name="size" label={labels.size} hint={t("fields.sizeHint")} />
      <TextField
        name="seed"
        label={labels.seed}
        hint={t("fields.seedHint")}
        width="medium"
        autoComplete="off"
        optional
      />
      <SubmitButton pendingLabel={t("drawing")}>{t("draw")}</SubmitButton>
    </ActionForm>
  );
}
