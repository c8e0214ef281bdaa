import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DescribeForm } from "@/components/region/describe-form";
import { FigureForm } from "@/components/region/figure-form";
import { FigureHistory } from "@/components/region/figure-history";
import { VillageHeader } from "@/components/region/village-header";
import { PageSection, Panel } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { canDescribeVillage } from "@/lib/region/policy";
import { villageProfile } from "@/lib/region/queries";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("region"))("profileTitle") };
}

export default async function ProfilePage({ params }: Props) {
  const actor = await requireActor();
  if (!canDescribeVillage(actor)) notFound();
  const page = await villageProfile(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("region");
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
    </>
  );
}
