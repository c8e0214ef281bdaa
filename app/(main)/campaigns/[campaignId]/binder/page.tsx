import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BinderTable } from "@/components/campaign/binder/binder-table";
import { CampaignHeader } from "@/components/campaign/campaign-header";
import { ButtonLink } from "@/components/ui/button";
import { bindersPage } from "@/lib/campaign/binder/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ campaignId: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("binder"))("title") };
}

export default async function BindersPage({ params }: Props) {
  const actor = await requireActor();
  const page = await bindersPage(actor, (await params).campaignId);
  if (!page) notFound();
  const t = await getTranslations("binder");
  const { campaign, binders, mayWrite } = page;
  const all = binders.flatMap(({ aspects }) => aspects);
  const sum = (of: "complete" | "total") => all.reduce((total, one) => total + one[of], 0);
  return (
    <>
      <CampaignHeader
        campaign={campaign}
        place={null}
        title={t("title")}
        answer={
          binders.length === 0
            ? t("answerNone")
            : t("answer", { complete: sum("complete"), total: sum("total") })
        }
        actions={
          mayWrite ? (
            <ButtonLink href={`/campaigns/${campaign.id}/binder/template`}>{t("template")}</ButtonLink>
          ) : undefined
        }
      />
      <BinderTable page={page} />
    </>
  );
}
