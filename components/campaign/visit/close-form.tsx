import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { closeVisitAction } from "@/lib/campaign/visit/actions";

export async function CloseForm({ visitId }: { visitId: string }) {
  const t = await getTranslations("visit");
  const form = await getTranslations("form");
  return (
    <ConfirmDetails label={t("close")} question={t("closeQuestion")} tone="plain">
      <ActionForm action={closeVisitAction} words={await formWords()} id="close">
        <input type="hidden" name="visitId" value={visitId} />
        <SubmitButton pendingLabel={form("saving")}>{t("closeYes")}</SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
