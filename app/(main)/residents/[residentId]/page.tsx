import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HistoryTable } from "@/components/audit/history-table";
import { MembershipTable } from "@/components/membership/membership-table";
import { VillageHeader } from "@/components/region/village-header";
import { MergeNotices } from "@/components/resident/merge-notices";
import { MergedFrom } from "@/components/resident/merged-from";
import { MovedAway } from "@/components/resident/moved-away";
import { ResidentFacts } from "@/components/resident/resident-facts";
import { RevealForm } from "@/components/resident/reveal-form";
import { ReviseForm } from "@/components/resident/revise-form";
import { listHref } from "@/components/shell/list-links";
import { ButtonLink } from "@/components/ui/button";
import { PageSection, Panel } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { findMergedInto } from "@/lib/resident/merge/chain/queries";
import { residentPage } from "@/lib/resident/queries";

type Props = {
  params: Promise<{ residentId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("resident"))("pageTitle") };
}

export default async function ResidentPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { residentId } = await params;
  const page = await residentPage(actor, residentId);
  if (!page) {
    const keptId = await findMergedInto(actor, residentId);
    if (keptId) redirect(`/residents/${keptId}#merged`);
    notFound();
  }
  const t = await getTranslations("resident");
  const m = await getTranslations("membership");
  const duplicate = await getTranslations("duplicate");
  const { village, resident, memberships, history } = page;
  const active = memberships.filter(({ endedOn }) => endedOn === null).length;
  return (
    <>
      <VillageHeader
        actor={actor}
        village={village}
        section="residents"
        title={resident.name}
        answer={active > 0 ? t("isMember", { count: active }) : t("isNoMember")}
        actions={
          <>
            <ButtonLink
              href={listHref(`/villages/${village.code}/members/new`, { resident: resident.id })}
              variant="primary"
            >
              {m("register")}
            </ButtonLink>
            <ButtonLink href={`/villages/${village.code}/duplicates/${resident.id}`}>
              {duplicate("standsTwice")}
            </ButtonLink>
          </>
        }
      />
      <MergeNotices said={await searchParams} />
      {page.moved ? <MovedAway actor={actor} moved={page.moved} /> : null}
      <PageSection heading={t("facts")}>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <ResidentFacts resident={resident} />
          <RevealForm residentId={resident.id} />
        </div>
      </PageSection>
      <PageSection heading={m("memberships")}>
        <MembershipTable rows={memberships} />
      </PageSection>
      <MergedFrom merges={page.merges} />
      <PageSection heading={t("revise")} intro={t("reviseIntro")}>
        <Panel narrow>
          <ReviseForm resident={resident} />
        </Panel>
      </PageSection>
      <PageSection heading={t("history")}>
        <HistoryTable rows={history} />
      </PageSection>
    </>
  );
}
