import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { CloseForm } from "@/components/campaign/visit/close-form";
import { DrawMethod } from "@/components/campaign/visit/draw-method";
import { SampleForm } from "@/components/campaign/visit/sample-form";
import { visitWords } from "@/components/campaign/visit/visit-words";
import { FigureRow } from "@/components/ui/figure";
import { visitPage } from "@/lib/campaign/visit/queries";
import { visitOutcomes } from "@/lib/campaign/visit/schema";
import { requireActor } from "@/lib/platform/auth/session";
import { formatDateTime } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";

type Props = { params: Promise<{ campaignId: string; visitId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("visit"))("title") };
}

export default async function VisitPageView({ params }: Props) {
  const actor = await requireActor();
  const { campaignId, visitId } = await params;
  const page = await visitPage(actor, visitId);
  if (page?.campaign.id !== campaignId) notFound();
  const t = await getTranslations("visit");
  const locale = asLocale(await getLocale());
  const words = await visitWords();
  const { campaign, visit, village, tally, interval, over } = page;
  const checked = words.number(visit.size - tally.unchecked);
  const soFar = t("soFar", { checked, size: words.number(visit.size), found: words.number(tally.FOUND) });
  const finished = tally.unchecked === 0 && interval;
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={null}
        title={t("list", { village: `${village.name}, Kec. ${village.districtName}` })}
        answer={finished ? words.result(visit, tally.FOUND, interval) : soFar}
      />
      {over ? (
        <p className="mb-6">
          {t("over", { when: formatDateTime(over.at, undefined, locale), name: over.byName })}
        </p>
      ) : null}
      <FigureRow
        figures={[
          ...visitOutcomes.map((outcome) => ({
            label: t(`outcome.${outcome}`),
            value: words.number(tally[outcome]),
          })),
          { label: t("unchecked"), value: words.number(tally.unchecked) },
        ]}
      />
      {finished && !over ? (
        <div className="mt-6">
          <CloseForm visitId={visit.id} />
        </div>
      ) : null}
      <SampleForm page={page} />
      <DrawMethod visit={visit} />
    </>
  );
}
