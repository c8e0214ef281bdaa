import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { FreezeForm } from "@/components/ranking/standing/freeze-form";
import { ProofSection } from "@/components/ranking/standing/proof-section";
import { standingAnswer } from "@/components/ranking/standing/standing-answer";
import { StandingTable } from "@/components/ranking/standing/standing-table";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDateTime } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import { type StandingPage, standingPage } from "@/lib/ranking/standing/queries";

type Props = { params: Promise<{ campaignId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("standing"))("title") };
}

export default async function StandingPageView({ params }: Props) {
  const actor = await requireActor();
  const page = await standingPage(actor, (await params).campaignId);
  if (!page) notFound();
  const t = await getTranslations("standing");
  const { campaign, rows, open, mayFreeze } = page;
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={null}
        title={t("title")}
        answer={await standingAnswer(actor, page)}
      />
      {mayFreeze && open > 0 ? (
        <div className="mb-6">
          <FreezeForm page={page} />
        </div>
      ) : null}
      <PageSection heading={t("caption")} intro={`${t(`rule.${campaign.measure}`)} ${t("ties")}`}>
        <div className="space-y-4">
          <StandingTable page={page} />
          {rows.length > 0 ? <Frozen page={page} /> : null}
        </div>
      </PageSection>
      {rows.length > 0 ? <ProofSection rows={rows} /> : null}
    </>
  );
}

/** When and by whom, and how far the data of today differ. */
async function Frozen({ page: { rows } }: { page: StandingPage }) {
  const t = await getTranslations("standing");
  const locale = asLocale(await getLocale());
  const changed = rows.filter(({ now, achieved }) => now !== null && now !== achieved).length;
  const times = [
    ...new Set(
      rows.map(({ at, byName, byJob }) =>
        t(byJob ? "frozenByJob" : "frozenBy", { when: formatDateTime(at, undefined, locale), name: byName }),
      ),
    ),
  ];
  return (
    <Notice heading={times.join(" ")}>
      <p>{`${t("changed", { count: changed })} ${t("frozenHint")}`}</p>
    </Notice>
  );
}
