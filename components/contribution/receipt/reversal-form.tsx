import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { reverseReceiptAction } from "@/lib/contribution/receipt/reversal/actions";

type Props = { receiptId: string; action?: typeof reverseReceiptAction };

/** Takes the receipt back, with the reason; the receipt itself stays as it is. */
export async function ReversalForm({ receiptId, action = reverseReceiptAction }: Props) {
  const t = await getTranslations("receipt");
  const form = await getTranslations("form");
  return (
    <ConfirmDetails label={t("reverse")} question={t("reverseQuestion")}>
      <ActionForm action={action} words={await formWords()} labels={{ reason: t("reason") }} id="reverse">
        <input type="hidden" name="receiptId" value={receiptId} />
        <TextField name="reason" label={t("reason")} hint={t("reasonHint")} maxLength={300} />
        <SubmitButton pendingLabel={form("saving")} variant="danger">
          {t("reverse")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
