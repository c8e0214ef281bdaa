import { getTranslations } from "next-intl/server";
import * as z from "zod";
import { NoticeList } from "@/components/notification/notice-list";
import { formWords } from "@/components/shell/form-words";
import { PageHeader } from "@/components/shell/page-header";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SubmitButton } from "@/components/ui/submit-button";
import { readAllNotificationsAction } from "@/lib/notification/actions";
import { countUnread, listNotifications } from "@/lib/notification/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const filterInput = z.object({ before: z.uuid().optional().catch(undefined) });

export async function generateMetadata() {
  return { title: (await getTranslations("notification"))("title") };
}

export default async function NotificationsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const { before } = filterInput.parse(await searchParams);
  const unread = await countUnread(actor);
  const { rows, older } = await listNotifications(actor, before);
  const t = await getTranslations("notification");
  const form = await getTranslations("form");
  return (
    <>
      <PageHeader
        title={t("title")}
        answer={t("answer", { count: unread })}
        actions={
          <>
            <ButtonLink href="/account#notifications">{t("toSetting")}</ButtonLink>
            {unread > 0 ? (
              <ActionForm action={readAllNotificationsAction} words={await formWords()} id="read-all">
                <SubmitButton pendingLabel={t("reading")}>{t("readAll")}</SubmitButton>
              </ActionForm>
            ) : null}
          </>
        }
      />
      {rows.length > 0 ? (
        <NoticeList notices={rows} />
      ) : (
        <EmptyState heading={t("none")}>{t("noneHint")}</EmptyState>
      )}
      <Pagination
        label={form("pages")}
        {...(before && { previous: { href: "/notifications", label: form("first") } })}
        {...(older && { next: { href: `/notifications?before=${older}`, label: form("older") } })}
      />
    </>
  );
}
