import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextAreaField, TextField } from "@/components/ui/text-field";
import { closeJudgingAction } from "@/lib/campaign/judging/closing/actions";
import { today } from "@/lib/platform/dates";

/** The end of judging, with what the minutes say of it. */
export async function CloseForm({ campaignId }: { campaignId: string }) {
  const t = await getTranslations("judging");
  const form = await getTranslations("form");
  const fields = ["heldOn", "place", "number", "chairName", "chairOffice", "reason"] as const;
  const labels = Object.fromEntries(fields.map((name) => [name, t(name)]));
  return (
    <ConfirmDetails label={t("close")} question={t("closeIntro")}>
      <ActionForm action={closeJudgingAction} words={await formWords()} labels={labels} id="close">
        <input type="hidden" name="campaignId" value={campaignId} />
        <DateField name="heldOn" label={t("heldOn")} max={today()} defaultValue={today()} />
        <TextField name="place" label={t("place")} width="medium" />
        <TextField name="number" label={t("number")} optional width="medium" />
        <TextField name="chairName" label={t("chairName")} width="medium" />
        <TextField name="chairOffice" label={t("chairOffice")} width="medium" />
        <TextAreaField name="reason" label={t("reason")} hint={t("reasonHint")} rows={2} optional />
        <SubmitButton pendingLabel={form("saving")} variant="danger">
          {t("closeButton")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
