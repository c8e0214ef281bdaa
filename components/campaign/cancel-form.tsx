import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { cancelCampaignAction } from "@/lib/campaign/actions";

/** Calls a contest off, after saying for how many. */
export async function CancelForm({ campaignId, participants }: { campaignId: string; participants: number }) {
  const t = await getTranslations("campaign");
  const form = await getTranslations("form");
  return (
    <ConfirmDetails label={t("cancel.label")} question={t("cancel.question", { count: participants })}>
      <ActionForm
        action={cancelCampaignAction}
        words={await formWords()}
        labels={{ reason: t("cancel.reason") }}
        id="cancel"
      >
        <input type="hidden" name="campaignId" value={campaignId} />
        <TextField name="reason" label={t("cancel.reason")} />
        <SubmitButton pendingLabel={form("saving")} variant="danger">
          {t("cancel.button")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
