import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-field";
import { reverseRunReceiptAction } from "@/lib/scheme/run/actions";
import type { RunPage } from "@/lib/scheme/run/page/queries";
import { runWords } from "./run-words";

/** Takes back one of the receipts shown, with its money. */
export async function GiveBackForm({ lines }: { lines: RunPage["lines"] }) {
  const { t, rupiah } = await runWords();
  const form = await getTranslations("form");
  const options = new Map<string, { label: string; sum: number; name: string }>();
  for (const { receipt, member, rupiah: sum } of lines) {
    if (!receipt || receipt.isReversed) continue;
    const label = t("receiptNumber", { number: String(receipt.number), year: String(receipt.year) });
    const known = options.get(receipt.id);
    options.set(receipt.id, { label, name: member, sum: sum + (known?.sum ?? 0) });
  }
  if (options.size === 0) return null;
  const labels = { receiptId: t("giveBackWhich"), reason: t("giveBackReason") };
  return (
    <ConfirmDetails label={t("giveBack")} question={t("giveBackHint")}>
      <ActionForm action={reverseRunReceiptAction} words={await formWords()} labels={labels} id="give-back">
        <SelectField
          name="receiptId"
          label={labels.receiptId}
          empty={form("choose")}
          options={[...options].map(([value, { label, name, sum }]) => ({
            value,
            label: t("giveBackOption", { number: label, name, amount: rupiah(sum) }),
          }))}
        />
        <TextAreaField name="reason" label={labels.reason} rows={3} />
        <SubmitButton pendingLabel={form("saving")} variant="danger">
          {t("giveBack")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDetails>
  );
}
