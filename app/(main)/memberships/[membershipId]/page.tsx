import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AgentOfMember } from "@/components/agent/member-section";
import { HistoryTable } from "@/components/audit/history-table";
import { ConfirmationForm } from "@/components/membership/confirmation-form";
import { EndForm, ReopenForm } from "@/components/membership/end-forms";
import { MembershipFacts, MembershipNotices } from "@/components/membership/membership-facts";
import { VillageHeader } from "@/components/region/village-header";
import { ButtonLink } from "@/components/ui/button";
import { PageSection, Panel } from "@/components/ui/page-section";
import { canConfirmStatus, canRegister } from "@/lib/membership/policy";
import { membershipPage } from "@/lib/membership/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ membershipId: string }>; searchParams: Promise<{ registered?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("membership"))("pageTitle") };
}

export default async function MembershipPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const page = await membershipPage(actor, (await params).membershipId);
  if (!page) notFound();
  const t = await getTranslations("membership");
  const r = await getTranslations("resident");
  const { village, resident, membership } = page;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="members"
        title={t("pageHeading", { name: resident.name, segment: membership.segment })}
        actions={
          <>
            <ButtonLink href={`/villages/${village.code}/members/new`} variant="primary">
              {t("registerNext")}
            </ButtonLink>
            <ButtonLink href={`/memberships/${membership.id}/contributions`}>
              {(await getTranslations("receipt"))("membershipTitle")}
            </ButtonLink>
            <ButtonLink href={`/residents/${resident.id}`}>{r("pageTitle")}</ButtonLink>
          </>
        }
      />
      <MembershipNotices page={page} registered={(await searchParams).registered === "1"} />
      <PageSection heading={t("facts")}>
        <MembershipFacts page={page} />
      </PageSection>
      {canConfirmStatus(actor) ? (
        <PageSection heading={t("confirm")} intro={t("confirmIntro")}>
          <Panel narrow>
            <ConfirmationForm membershipId={membership.id} status={membership.confirmedStatus} />
          </Panel>
        </PageSection>
      ) : null}
      <AgentOfMember actor={actor} membershipId={membership.id} />
      {canRegister(actor) ? (
        <PageSection heading={membership.endedOn ? t("reopenHeading") : t("endHeading")}>
          {membership.endedOn ? (
            <ReopenForm membershipId={membership.id} />
          ) : (
            <EndForm membershipId={membership.id} name={resident.name} />
          )}
        </PageSection>
      ) : null}
      <PageSection heading={r("history")}>
        <HistoryTable rows={page.history} />
      </PageSection>
    </>
  );
}
