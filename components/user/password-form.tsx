import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasswordField } from "@/components/ui/text-field";
import { changePasswordAction } from "@/lib/user/password/actions";

export async function PasswordForm({ email }: { email: string }) {
  const t = await getTranslations("user.account");
  const labels = { currentPassword: t("currentPassword"), password: t("newPassword") };
  return (
    <ActionForm
      action={changePasswordAction}
      words={await formWords()}
      labels={labels}
      id="password"
      resetOnDone
    >
      {/* Tells a password manager whose password this is; the server knows. */}
      <input type="text" value={email} autoComplete="username" readOnly hidden />
      <PasswordField
        name="currentPassword"
        label={labels.currentPassword}
        autoComplete="current-password"
        maxLength={200}
        width="medium"
      />
      <PasswordField
        name="password"
        label={labels.password}
        hint={t("passwordHint")}
        autoComplete="new-password"
        maxLength={128}
        width="medium"
      />
      <SubmitButton pendingLabel={t("saving")} wide>
        {t("savePassword")}
      </SubmitButton>
    </ActionForm>
  );
}
