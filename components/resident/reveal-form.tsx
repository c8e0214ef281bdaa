import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { revealIdentityAction } from "@/lib/resident/actions";

/** The whole NIK, for whoever says why; the reason stays on record. */
export async function RevealForm({ residentId }: { residentId: string }) {
  const t = await getTranslations("resident");
  const words = await formWords();
  return (
    <ConfirmDetails label={t("reveal")} question={t("revealQuestion")} tone="plain">
      <ActionForm
        action={revealIdentityAction}
        words={{ ...words, doneHeading: t("revealed") }}
        labels={{ reason: t("reason") }}
        id="reveal"
      >
        <input type="hidden" name="residentId" value={residentId} />
        <TextField
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          maxLength={300}
          autoComplete="off"
        />
        <SubmitButton pendingLabel={t("revealing")}>{t("revealButton")}</SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
