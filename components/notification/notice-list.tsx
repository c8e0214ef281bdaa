import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/components/shell/form-words";
import { ActionForm } from "@/components/ui/action-form";
import { StatusBadge } from "@/components/ui/status-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";
import { readNotificationAction } from "@/lib/notification/actions";
import type { Notice } from "@/lib/notification/queries";
import { noticeText } from "@/lib/notification/words/rules";
import { formatDateTime } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import type { Translator } from "@/lib/platform/i18n/translator";

/** What one was told, newest first; each leads to what it is about. */
export async function NoticeList({ notices }: { notices: Notice[] }) {
  const t = await getTranslations("notification");
  const locale = asLocale(await getLocale());
  const words = await formWords();
  const told = notices.flatMap((notice) => {
    const text = noticeText(t as Translator, notice, locale);
    return text ? [{ ...notice, ...text }] : [];
  });
  return (
    <ul className="divide-y divide-border rounded-panel border border-border bg-surface">
      {told.map(({ id, title, text, path, createdAt, readAt }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 p-4">
          <div className="min-w-0 max-w-prose">
            <p className={readAt ? "" : "font-semibold"}>
              <TextLink href={path}>{title}</TextLink>{" "}
              {readAt ? null : <StatusBadge tone="good">{t("new")}</StatusBadge>}
            </p>
            <p>{text}</p>
            <p className="text-sm text-text-muted">{formatDateTime(createdAt, undefined, locale)}</p>
          </div>
          {readAt ? null : (
            <ActionForm
              action={readNotificationAction}
              words={words}
              id={`read-${id}`}
              className="print:hidden"
            >
              <input type="hidden" name="notificationId" value={id} />
              <SubmitButton variant="secondary" pendingLabel={t("reading")}>
                {t("read")}
                <span className="sr-only">: {title}</span>
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}
