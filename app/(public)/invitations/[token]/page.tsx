import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasswordField } from "@/components/ui/text-field";
import { acceptLinkAction } from "@/lib/user/password/actions";
import { findOpenLink } from "@/lib/user/queries";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("user.invitation"))("title") };
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const t = await getTranslations("user.invitation");
  const link = await findOpenLink(token);
  return (
    <div className="mx-auto max-w-xl">
      {link ? (
        <>
          <PageHeader title={t("title")} answer={t(link.purpose, { name: link.name })} />
          <Panel>
            <ActionForm action={acceptLinkAction} words={await formWords()} id="invitation">
              <input type="hidden" name="token" value={token} />
              <div>
                <p className="font-semibold">{t("account")}</p>
                <p className="break-words">{link.email}</p>
              </div>
              {/* A password manager files the new password under this. */}
              <input type="text" value={link.email} autoComplete="username" readOnly hidden />
              <PasswordField
                name="password"
                label={t("password")}
                hint={t("passwordHint")}
                autoComplete="new-password"
                maxLength={128}
              />
              <SubmitButton pendingLabel={t("saving")} wide>
                {t("save")}
              </SubmitButton>
            </ActionForm>
          </Panel>
        </>
      ) : (
        <>
          <PageHeader title={t("closedTitle")} answer={t("closed")} />
          <ButtonLink href="/sign-in" variant="primary">
            {t("toSignIn")}
          </ButtonLink>
        </>
      )}
    </div>
  );
}
