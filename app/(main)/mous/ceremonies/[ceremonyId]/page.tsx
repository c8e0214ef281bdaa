import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CeremonySigning } from "@/components/mou/ceremony-signing";
import { MouTable } from "@/components/mou/mou-table";
import { PageHeader } from "@/components/shell/page-header";
import { PageSection, Panel } from "@/components/ui/page-section";
import { ceremonyPage } from "@/lib/mou/ceremony/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ ceremonyId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("mou"))("ceremony.title") };
}

export default async function CeremonyPage({ params }: Props) {
  const actor = await requireActor();
  const { ceremonyId } = await params;
  const mous = await ceremonyPage(actor, ceremonyId);
  if (!mous) notFound();
  const t = await getTranslations("mou");
  const shell = await getTranslations("shell");
  const drafts = mous.filter(({ state }) => state === "DRAFT");
  const counted = mous.filter(({ state }) => state !== "WITHDRAWN").length;
  const crumbs = [{ label: t("title"), href: "/mous" }, { label: t("ceremony.title") }];
  return (
    <>
      <PageHeader
        title={t("ceremony.title")}
        kicker={mous[0]?.subject}
        crumbs={{ label: shell("crumbs"), crumbs }}
        answer={t("ceremony.answer", { signed: counted - drafts.length, count: counted })}
      />
      <PageSection heading={t("ceremony.heading")}>
        <MouTable caption={t("ceremony.heading")} mous={mous} named empty={null} />
      </PageSection>
      {drafts.length > 0 ? (
        <PageSection heading={t("ceremony.sign")} intro={t("ceremony.signIntro")}>
          <Panel narrow>
            <CeremonySigning ceremonyId={ceremonyId} drafts={drafts} />
          </Panel>
        </PageSection>
      ) : null}
    </>
  );
}
