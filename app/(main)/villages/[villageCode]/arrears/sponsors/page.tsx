import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DoubleTable, EndingTable } from "@/components/contribution/arrears/ending-table";
import { VillageHeader } from "@/components/region/village-header";
import { PageSection } from "@/components/ui/page-section";
import { sponsorsPage } from "@/lib/contribution/sponsor/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("arrears"))("ending.heading") };
}

export default async function SponsorsPage({ params }: Props) {
  const actor = await requireActor();
  const page = await sponsorsPage(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("arrears");
  return (
    <>
      <VillageHeader
        actor={actor}
        village={page.village}
        section="contributions"
        title={t("ending.heading")}
        answer={t("ending.intro")}
      />
      <PageSection heading={t("ending.heading")}>
        <EndingTable rows={page.endings} />
      </PageSection>
      <PageSection heading={t("double.heading")} intro={t("double.intro")}>
        <DoubleTable rows={page.doubles} />
      </PageSection>
    </>
  );
}
