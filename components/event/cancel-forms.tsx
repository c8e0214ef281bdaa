import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { cancelEventAction, reopenEventAction } from "@/lib/event/actions";

export async function CancelForm({ eventId }: { eventId: string }) {
  const t = await getTranslations("event");
  const form = await getTranslations("form");
  return (
    <ConfirmDetails label={t("cancel.label")} question={t("cancel.question")}>
      <ActionForm
        action={cancelEventAction}
        words={await formWords()}
        labels={{ reason: t("fields.reason") }}
        id="cancel"
      >
        <input type="hidden" name="eventId" value={eventId} />
        <TextField name="reason" label={t("fields.reason")} />
        <SubmitButton variant="danger" pendingLabel={form("saving")}>
          {t("cancel.yes")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}

export async function ReopenForm({ eventId }: { eventId: string }) {
  const t = await getTranslations("event");
  const form = await getTranslations("form");
  return (
    <ActionForm action={reopenEventAction} words={await formWords()} id="reopen">
      <input type="hidden" name="eventId" value={eventId} />
      <SubmitButton variant="secondary" pendingLabel={form("saving")}>
        {t("cancel.reopen")}
      </SubmitButton>
    </ActionForm>
  );
}
