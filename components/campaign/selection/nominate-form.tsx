import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextAreaField, TextField } from "@/components/ui/text-field";
import { nominateAction } from "@/lib/campaign/selection/actions";
import type { BoardRow } from "@/lib/campaign/selection/board/queries";
import { today } from "@/lib/platform/dates";
import { newId } from "@/lib/platform/id";

/** The decision, asked for once: it ends the weighing. */
export async function NominateForm({ campaignId, rows }: { campaignId: string; rows: BoardRow[] }) {
  const t = await getTranslations("selection");
  const shell = await getTranslations("shell");
  const form = await getTranslations("form");
  const labels = {
    villageCode: t("chosen"),
    number: t("number"),
    reason: t("reason"),
    decidedOn: t("decidedOn"),
    signerName: t("signerName"),
    signerOffice: t("signerOffice"),
  };
  const options = rows.map(({ village: { code, name, districtName }, rank }) => ({
    value: code,
    label: `${rank}. ${name}, ${shell("inDistrict", { district: districtName })}`,
  }));
  return (
    <ConfirmDetails label={t("nominate")} question={t("nominateIntro")} tone="plain">
      <ActionForm action={nominateAction} words={await formWords()} labels={labels} id="nominate">
        <input type="hidden" name="id" value={newId()} />
        <input type="hidden" name="campaignId" value={campaignId} />
        <SelectField name="villageCode" label={labels.villageCode} options={options} width="medium" />
        <TextAreaField name="reason" label={labels.reason} hint={t("reasonHint")} />
        <TextField name="number" label={labels.number} optional width="medium" />
        <DateField name="decidedOn" label={labels.decidedOn} max={today()} defaultValue={today()} />
        <TextField name="signerName" label={labels.signerName} width="medium" />
        <TextField name="signerOffice" label={labels.signerOffice} width="medium" />
        <SubmitButton pendingLabel={form("saving")}>{t("nominateButton")}</SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
