import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { SwitchPanel } from "@/components/publication/switch-panel";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/platform/auth/session";
import { env } from "@/lib/platform/env";
import { formatNumber, type Locale } from "@/lib/platform/format";
import { publishCampaignAction } from "@/lib/publication/actions";
import { campaignPublication } from "@/lib/publication/queries";

type Props = { params: Promise<{ campaignId: string }> };

export async function generateMetadata() {
  const t = await getTranslations("publication.switch");
  return { title: t("title") };
}

export default async function CampaignPublicationPage({ params }: Props) {
  const actor = await requireActor();
  const page = await campaignPublication(actor, (await params).campaignId);
  if (!page) notFound();
  const t = await getTranslations("publication.switch");
  const locale = (await getLocale()) as Locale;
  const { campaign, switches, shown, participants } = page;
  const counted =
    shown === null
      ? t("campaignWaits")
      : t("campaignShown", {
          shown: formatNumber(shown, locale),
          participants: formatNumber(participants, locale),
        });
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={page.place}
        title={t("title")}
        answer={switches[0]?.isOn ? counted : null}
      />
      {campaign.state === "CANCELLED" ? (
        <Notice heading={t("cancelled")} />
      ) : (
        <SwitchPanel
          switches={switches}
          thing={{ name: "campaignId", value: campaign.id }}
          action={publishCampaignAction}
          path={`/progress/campaigns/${campaign.id}`}
          site={new URL(env().APP_URL).origin}
          words={{ on: t("campaignOn"), off: t("campaignOff"), question: t("campaignQuestion") }}
          title={campaign.name}
        />
      )}
    </>
  );
}
