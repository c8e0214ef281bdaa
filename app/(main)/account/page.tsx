import { getTranslations } from "next-intl/server";
import { SettingForm } from "@/components/notification/setting-form";
import { formWords } from "@/components/shell/form-words";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDetails } from "@/components/ui/confirm-details";
import { PageSection, Panel } from "@/components/ui/page-section";
import { SubmitButton } from "@/components/ui/submit-button";
import { PasswordForm } from "@/components/user/password-form";
import { SessionTable } from "@/components/user/session-table";
import { findSetting } from "@/lib/notification/queries";
import { requireActor, signedIn } from "@/lib/platform/auth/session";
import { mailIsOn } from "@/lib/platform/mail/send";
import { signOutEverywhereAction } from "@/lib/user/password/actions";
import { listOwnSessions } from "@/lib/user/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("user.account"))("title") };
}

export default async function AccountPage() {
  const actor = await requireActor();
  const session = await signedIn();
  const sessions = await listOwnSessions(actor);
  const t = await getTranslations("user.account");
  const notices = await getTranslations("notification");
  return (
    <>
      <PageHeader
        title={t("title")}
        answer={t("answer", { name: actor.name, email: session?.email ?? "", count: sessions.length })}
      />
      <PageSection heading={t("sessions")} intro={t("sessionsIntro")}>
        <SessionTable sessions={sessions} currentId={session?.sessionId ?? ""} />
        <div className="mt-4">
          <ConfirmDetails label={t("everywhere")} question={t("everywhereQuestion")}>
            <ActionForm action={signOutEverywhereAction} words={await formWords()} id="everywhere">
              <SubmitButton variant="danger" pendingLabel={t("ending")}>
                {t("everywhereYes")}
              </SubmitButton>
            </ActionForm>
          </ConfirmDetails>
        </div>
      </PageSection>
      <PageSection id="notifications" heading={notices("setting")} intro={notices("settingIntro")}>
        <Panel>
          <SettingForm setting={await findSetting(actor)} mailIsOn={mailIsOn()} />
        </Panel>
      </PageSection>
      <PageSection heading={t("changePassword")} intro={t("changePasswordIntro")}>
        <Panel narrow>
          <PasswordForm email={session?.email ?? ""} />
        </Panel>
      </PageSection>
    </>
  );
}
