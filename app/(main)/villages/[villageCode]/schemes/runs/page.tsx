import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { VillageHeader } from "@/components/region/village-header";
import { RunProposalForm } from "@/components/scheme/run-proposal-form";
import { RunTable } from "@/components/scheme/run-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageSection, Panel } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { listRuns } from "@/lib/scheme/run/queries";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("run"))("title") };
}

export default async function RunsPage({ params }: Props) {
  const actor = await requireActor();
  const page = await listRuns(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("run");
  const { village, book, schemes, months, runs } = page;
  const base = `/villages/${village.code}`;
  return (
    <>
      <VillageHeader actor={actor} village={village} title={t("title")} answer={t("answer")} />
      {schemes.length === 0 ? (
        <EmptyState
          heading={t("noScheme")}
          action={<ButtonLink href={`${base}/schemes`}>{t("toSchemes")}</ButtonLink>}
        >
          {t("noSchemeHint")}
        </EmptyState>
      ) : book ? (
        <>
          <RunTable runs={runs} empty={<EmptyState heading={t("none")}>{t("noneHint")}</EmptyState>} />
          <PageSection heading={t("proposeHeading")} intro={t("proposeIntro")}>
            <Panel narrow>
              <RunProposalForm villageCode={village.code} months={months} />
            </Panel>
          </PageSection>
        </>
      ) : (
        <EmptyState
          heading={t("noBook")}
          action={<ButtonLink href={`${base}/contributions`}>{t("openBook")}</ButtonLink>}
        >
          {t("noBookHint")}
        </EmptyState>
      )}
      <p className="mt-6 text-sm text-text-muted">{t("noPayment")}</p>
    </>
  );
}
