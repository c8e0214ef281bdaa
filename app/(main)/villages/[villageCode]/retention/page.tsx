import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RetentionView, retentionAnswer } from "@/components/progress/retention-view";
import { VillageHeader } from "@/components/region/village-header";
import { requireActor } from "@/lib/platform/auth/session";
import { villageRetention } from "@/lib/progress/retention/queries";
import { cohortKind } from "@/lib/progress/retention/schema";

type Props = { params: Promise<{ villageCode: string }>; searchParams: Promise<{ by?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("arrears"))("retention.title") };
}

export default async function VillageRetentionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const by = cohortKind.parse((await searchParams).by);
  const page = await villageRetention(actor, (await params).villageCode, by);
  if (!page) notFound();
  const t = await getTranslations("arrears.retention");
  return (
    <>
      <VillageHeader
        actor={actor}
        village={page.village}
        section="contributions"
        title={t("title")}
        answer={await retentionAnswer(page.cohorts, false)}
      />
      <RetentionView
        cohorts={page.cohorts}
        by={by}
        path={`/villages/${page.village.code}/retention`}
        hideFew={false}
      />
    </>
  );
}
