import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HistoryTable } from "@/components/audit/history-table";
import { PageHeader } from "@/components/shell/page-header";
import { DescriptionList } from "@/components/ui/description-list";
import { PageSection } from "@/components/ui/page-section";
import { UserForms } from "@/components/user/user-forms";
import { UserStatus } from "@/components/user/user-status";
import { territoryWords } from "@/components/user/user-words";
import { requireActor } from "@/lib/platform/auth/session";
import { findUser } from "@/lib/user/queries";
import { userInput } from "@/lib/user/schema";

type Props = { params: Promise<{ userId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("user"))("userTitle") };
}

export default async function UserPage({ params }: Props) {
  const actor = await requireActor();
  const asked = userInput.safeParse(await params);
  const page = asked.success ? await findUser(actor, asked.data.userId) : null;
  if (!page) notFound();
  const { user, history, ...territories } = page;
  const t = await getTranslations("user");
  const shell = await getTranslations("shell");
  const crumbs = [{ label: t("listTitle"), href: "/users" }, { label: user.name }];
  return (
    <>
      <PageHeader title={user.name} crumbs={{ label: shell("crumbs"), crumbs }} />
      <DescriptionList
        items={[
          { term: t("statusHeader"), value: <UserStatus user={user} /> },
          { term: t("email"), value: <span className="break-all">{user.email}</span> },
          { term: t("role"), value: shell(`roles.${user.role}`) },
          { term: t("territory"), value: (await territoryWords())(user) },
        ]}
      />
      {user.id === actor.id ? (
        <p className="mt-6 max-w-prose">{t("ownAccount")}</p>
      ) : (
        <UserForms user={user} {...territories} />
      )}
      <PageSection heading={t("history")}>
        <HistoryTable rows={history} />
      </PageSection>
    </>
  );
}
