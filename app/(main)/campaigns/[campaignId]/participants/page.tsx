import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { EnterForm, WithdrawForm } from "@/components/campaign/participant-forms";
import { ParticipantTable } from "@/components/campaign/participant-table";
import { PageSection, Panel } from "@/components/ui/page-section";
import { choicePage, participantsPage } from "@/lib/campaign/participant/queries";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDay, type Locale } from "@/lib/platform/format";

type Props = { params: Promise<{ campaignId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("campaign"))("participants.title") };
}

export default async function ParticipantsPage({ params }: Props) {
  const actor = await requireActor();
  const { campaignId } = await params;
  const page = await participantsPage(actor, campaignId);
  if (!page) notFound();
  const t = await getTranslations("campaign");
  const locale = (await getLocale()) as Locale;
  const { campaign, participants, mayEnter, day } = page;
  const districts = mayEnter ? await choicePage(actor, campaignId) : null;
  const taking = participants.filter(({ left }) => !left);
  const answer = t("participants.answer", {
    count: taking.length,
    checked: String(taking.some(({ checked }) => checked && checked.length > 0)),
    qualified: taking.filter(({ qualifies }) => qualifies).length,
    day: formatDay(day, locale),
  });
  return (
    <>
      <CampaignHeader campaign={campaign} place={null} title={t("participants.title")} answer={answer} />
      <ParticipantTable
        participants={participants}
        mayEnter={mayEnter}
        linkVillages={actor.role === "BRANCH"}
      />
      {districts && districts.length > 0 ? (
        <div className="mt-10 print:hidden">
          <PageSection heading={t("participants.enter")} intro={t("participants.enterIntro")}>
            <Panel>
              <EnterForm campaignId={campaign.id} districts={districts} />
            </Panel>
          </PageSection>
        </div>
      ) : null}
      {mayEnter && taking.length > 0 ? (
        <div className="mt-10">
          <WithdrawForm campaignId={campaign.id} participants={participants} />
        </div>
      ) : null}
    </>
  );
}
