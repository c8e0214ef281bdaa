import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOutAction } from "@/lib/user/password/actions";
import { formWords } from "./form-words";

export async function SignOut() {
  const t = await getTranslations("shell");
  return (
    <ActionForm action={signOutAction} words={await formWords()} id="sign-out">
      <SubmitButton variant="secondary" pendingLabel={t("signOut")} wide>
        {t("signOut")}
      </SubmitButton>
    </ActionForm>
  );
}
