import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DataTable } from "@/components/ui/table";
import { browserName } from "@/components/user/browser-name";
import { formatDateTime } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import { endSessionAction } from "@/lib/user/password/actions";

type Session = { id: string; browser: string; createdAt: Date; seenAt: Date };

/** Where the reader is signed in; each but the one in use can be ended. */
export async function SessionTable({ sessions, currentId }: { sessions: Session[]; currentId: string }) {
  const t = await getTranslations("user.account");
  const locale = asLocale(await getLocale());
  const words = await formWords();
  const nameOf = (session: Session) => {
    const { browser, system } = browserName(session.browser);
    return t("browserOn", { browser: browser ?? t("someBrowser"), system: system ?? t("someSystem") });
  };
  return (
    <DataTable
      caption={t("sessions")}
      hideCaption
      rows={sessions}
      rowKey={({ id }) => id}
      isCurrent={({ id }) => id === currentId}
      empty={null}
      columns={[
        { key: "browser", header: t("browser"), card: "title", cell: nameOf },
        {
          key: "since",
          header: t("since"),
          cell: ({ createdAt }) => formatDateTime(createdAt, undefined, locale),
        },
        {
          key: "seen",
          header: t("seen"),
          cell: ({ seenAt }) => formatDateTime(seenAt, undefined, locale),
        },
        {
          key: "end",
          header: t("end"),
          card: "plain",
          cell: (session) =>
            session.id === currentId ? (
              t("thisOne")
            ) : (
              <ActionForm action={endSessionAction} words={words} id={`end-${session.id}`}>
                <input type="hidden" name="sessionId" value={session.id} />
                <SubmitButton variant="secondary" pendingLabel={t("ending")}>
                  {t("end")}
                  <span className="sr-only">: {nameOf(session)}</span>
                </SubmitButton>
              </ActionForm>
            ),
        },
      ]}
    />
  );
}
