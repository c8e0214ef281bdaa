import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { SubmitButton } from "@/components/ui/submit-button";
import { makeExchangeKeyAction } from "@/lib/membership/exchange/actions";

type Props = { villageCode: string; hasKey: boolean };

/**
 * Makes the key and shows it once; a second one asks first, for it ends the use of the first. The question is inside
 * the form: around it, it would take the form's place once there is a key, and the key with it.
 */
export async function KeyForm({ villageCode, hasKey }: Props) {
  const t = await getTranslations("roster.exchange");
  const button = (
    <SubmitButton variant={hasKey ? "danger" : "primary"} pendingLabel={t("making")}>
      {t(hasKey ? "makeAnew" : "make")}
    </SubmitButton>
  );
  return (
    <ActionForm
      action={makeExchangeKeyAction}
      words={await formWords()}
      id="key"
      className="space-y-4 break-words"
    >
      <input type="hidden" name="villageCode" value={villageCode} />
      {hasKey ? (
        <ConfirmDetails label={t("another")} question={t("anotherQuestion")}>
          {button}
        </ConfirmDetails>
      ) : (
        button
      )}
    </ActionForm>
  );
}
