import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RubricForm } from "@/components/campaign/rubric/rubric-form";
import { RubricNotes } from "@/components/campaign/rubric/rubric-notes";
import { PageHeader } from "@/components/shell/page-header";
import { Panel } from "@/components/ui/page-section";
import { campaignRubricPage } from "@/lib/campaign/rubric/queries";
import { rubricPurposes } from "@/lib/campaign/rubric/schema";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ campaignId: string; purpose: string }> };

const purposeOf = (text: string) => rubricPurposes.find((one) => one.toLowerCase() === text);

export async function generateMetadata({ params }: Props) {
  const t = await getTranslations("selection.rubric");
  return { title: t(purposeOf((await params).purpose) ?? "SELECTION") };
}

export default async function CampaignRubricPage({ params }: Props) {
  const actor = await requireActor();
  const { campaignId, purpose: text } = await params;
  const purpose = purposeOf(text);
  const page = purpose ? await campaignRubricPage(actor, campaignId, purpose) : null;
  if (!page) notFound();
  const t = await getTranslations("selection");
  const judging = await getTranslations("judging");
  const shell = await getTranslations("shell");
  const { campaign, criteria, written } = page;
  const from = page.purpose === "SELECTION" ? t("title") : judging("title");
  const crumbs = [
    { label: campaign.name, href: `/campaigns/${campaign.id}` },
    { label: from, href: `/campaigns/${campaign.id}/${text}` },
    { label: t(`rubric.${page.purpose}`) },
  ];
  return (
    <>
      <PageHeader
        title={t(`rubric.${page.purpose}`)}
        kicker={campaign.name}
        crumbs={{ label: shell("crumbs"), crumbs }}
        answer={t("rubric.answer")}
      />
      <RubricNotes purpose={page.purpose} written={written} />
      <Panel narrow>
        <RubricForm campaignId={campaign.id} purpose={page.purpose} criteria={criteria} />
      </Panel>
    </>
  );
}
