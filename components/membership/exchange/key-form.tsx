import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { makeExchangeKeyAction } from "@/lib/membership/exchange/actions";

type Props = { villageCode: string; hasKey: boolean };

/** Makes the key and shows it once; a second one asks first, for it ends the use of the first. */
export async function KeyForm({ villageCode, hasKey }: Props) {
  const t = await getTranslations("roster.exchange");
  const form = (
    <ActionForm
      action={makeExchangeKeyAction}
      words={await formWords()}
      id="key"
      className="space-y-4 break-words"
    >
      <input type="hidden" name="villageCode" value={villageCode} />
      <SubmitButton variant={hasKey ? "danger" : "primary"} pendingLabel={t("making")}>
        {t(hasKey ? "makeAnew" : "make")}
      </SubmitButton>
    </ActionForm>
  );
  if (!hasKey) return form;
  return (
    <ConfirmDetails label={t("another")} question={t("anotherQuestion")}>
      {form}
    </ConfirmDetails>
  );
}
