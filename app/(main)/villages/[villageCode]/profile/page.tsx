import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Attachments } from "@/components/document/attachments";
import { InnovationList } from "@/components/innovation/innovation-list";
import { VillageSwitch } from "@/components/publication/village-switch";
import { DescribeForm } from "@/components/region/describe-form";
import { FigureForm } from "@/components/region/figure-form";
import { FigureHistory } from "@/components/region/figure-history";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { PageSection, Panel } from "@/components/ui/page-section";
import { canAttach } from "@/lib/document/policy";
import { villageDocuments } from "@/lib/document/queries";
import { purposes } from "@/lib/document/schema";
import { innovationsPage } from "@/lib/innovation/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { listVillageSwitches } from "@/lib/publication/queries";
import { canDescribeVillage } from "@/lib/region/policy";
import { villageProfile } from "@/lib/region/queries";

type Props = {
  params: Promise<{ villageCode: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props) {
  const t = await getTranslations("region");
  const form = await getTranslations("form");
  return {
    title: (await searchParams).refused ? form("errorPrefix") + t("profileTitle") : t("profileTitle"),
  };
}

export default async function ProfilePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  if (!canDescribeVillage(actor)) notFound();
  const page = await villageProfile(actor, (await params).villageCode);
  const files = page && (await villageDocuments(actor, page.village.code));
  const switches = page && (await listVillageSwitches(actor, page.village.code));
  if (!page || !files || !switches) notFound();
  const ideas = await innovationsPage(actor, { village: page.village.code });
  const t = await getTranslations("region");
  const innovation = await getTranslations("innovation");
  const document = await getTranslations("document");
  const upload = {
    action: `/api/v1/attachments/village/${page.village.code}`,
    purposes: [...purposes],
  };
  return (
    <>
      <VillageHeader
        actor={actor}
        village={page.village}
        title={t("profileTitle")}
        answer={t("profileAnswer")}
      />
      <PageSection heading={t("figures")} intro={t("figuresIntro")}>
        <FigureHistory history={page.history} />
      </PageSection>
      <PageSection heading={t("addFigure")}>
        <Panel narrow>
          <FigureForm villageCode={page.village.code} />
        </Panel>
      </PageSection>
      <PageSection heading={t("describe")}>
        <Panel narrow>
          <DescribeForm villageCode={page.village.code} profile={page.profile} />
        </Panel>
      </PageSection>
      {ideas ? (
        <PageSection
          heading={innovation("title")}
          actions={
            <ButtonLink href={`/innovations/new?village=${page.village.code}`}>
              {innovation("new")}
            </ButtonLink>
          }
        >
          {ideas.innovations.length > 0 ? (
            <InnovationList innovations={ideas.innovations} />
          ) : (
            <p className="text-text-muted">{innovation("none")}</p>
          )}
        </PageSection>
      ) : null}
      <VillageSwitch village={page.village} switches={switches} />
      <Attachments
        actor={actor}
        files={files}
        heading={document("headingVillage")}
        upload={canAttach(actor) ? upload : undefined}
        answer={await searchParams}
      />
    </>
  );
}
