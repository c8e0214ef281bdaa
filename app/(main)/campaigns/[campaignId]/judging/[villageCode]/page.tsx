import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SheetForm } from "@/components/campaign/judging/sheet-form";
import { villageName } from "@/components/region/place";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/page-section";
import { scorePage } from "@/lib/campaign/judging/sheet/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ campaignId: string; villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("judging"))("title") };
}

export default async function ScorePage({ params }: Props) {
  const { campaignId, villageCode } = await params;
  const page = await scorePage(await requireActor(), campaignId, villageCode);
  if (!page) notFound();
  const t = await getTranslations("judging");
  const shell = await getTranslations("shell");
  const { campaign, participant, rubric, declaredAt, finishedAt, closedAt, next } = page;
  const back = `/campaigns/${campaignId}/judging`;
  const mayScore = declaredAt && rubric && !finishedAt && !closedAt && !participant.isConflict;
  const crumbs = [
    { label: shell("start"), href: "/" },
    { label: campaign.name, href: back },
    { label: participant.name },
  ];
  return (
    <>
      <PageHeader
        title={await villageName(participant)}
        kicker={shell("place", { district: participant.districtName, regency: participant.regencyName })}
        crumbs={{ label: shell("crumbs"), crumbs }}
        answer={t("blind")}
      />
      {participant.isConflict ? <Notice heading={t("conflictHere")} /> : null}
      {mayScore ? (
        <Panel narrow>
          <SheetForm campaignId={campaignId} rubricId={rubric.id} participant={participant} />
        </Panel>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3 print:hidden">
        <ButtonLink href={back}>{t("back")}</ButtonLink>
        {mayScore && next ? (
          <ButtonLink href={`${back}/${next.code}`}>{t("next", { village: next.name })}</ButtonLink>
        ) : null}
      </div>
    </>
  );
}
