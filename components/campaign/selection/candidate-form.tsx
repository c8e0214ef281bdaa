import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { proposeCandidateAction } from "@/lib/campaign/selection/actions";

/** Adds a village by what people call it. */
export async function CandidateForm({ campaignId }: { campaignId: string }) {
  const t = await getTranslations("selection");
  const form = await getTranslations("form");
  return (
    <ActionForm
      action={proposeCandidateAction}
      words={await formWords()}
      labels={{ village: t("villageField") }}
      id="candidate"
      resetOnDone
      className="space-y-4"
    >
      <input type="hidden" name="campaignId" value={campaignId} />
      <TextField name="village" label={t("villageField")} hint={t("villageHint")} width="medium" />
      <SubmitButton pendingLabel={form("saving")} variant="secondary">
        {t("addButton")}
      </SubmitButton>
    </ActionForm>
  );
}
