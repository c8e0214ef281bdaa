import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { Panel } from "@/components/ui/page-section";
import { InviteForm } from "@/components/user/invite-form";
import { requireActor } from "@/lib/platform/auth/session";
import { listTerritories } from "@/lib/user/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("user"))("invite") };
}

export default async function InvitePage() {
  const territories = await listTerritories(await requireActor());
  if (!territories) notFound();
  const t = await getTranslations("user");
  const shell = await getTranslations("shell");
  const crumbs = [{ label: t("listTitle"), href: "/users" }, { label: t("invite") }];
  return (
    <>
      <PageHeader
        title={t("invite")}
        answer={t("inviteAnswer")}
        crumbs={{ label: shell("crumbs"), crumbs }}
      />
      <Panel narrow>
        <InviteForm {...territories} />
      </Panel>
    </>
  );
}
