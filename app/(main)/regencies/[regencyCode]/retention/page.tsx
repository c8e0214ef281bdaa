import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RetentionView, retentionAnswer } from "@/components/progress/retention-view";
import { PageHeader } from "@/components/shell/page-header";
import { ButtonLink } from "@/components/ui/button";
import { requireActor } from "@/lib/platform/auth/session";
import { regencyRetention } from "@/lib/progress/retention/queries";
import { cohortKind } from "@/lib/progress/retention/schema";

type Props = { params: Promise<{ regencyCode: string }>; searchParams: Promise<{ by?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("arrears"))("retention.title") };
}

export default async function RegencyRetentionPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const by = cohortKind.parse((await searchParams).by);
  const page = await regencyRetention(actor, (await params).regencyCode, by);
  if (!page) notFound();
  const t = await getTranslations("arrears");
  const base = `/regencies/${page.regency.code}`;
  return (
    <>
      <PageHeader
        title={t("retention.titleOf", { name: page.regency.name })}
        answer={await retentionAnswer(page.cohorts, true)}
        actions={<ButtonLink href={`${base}/arrears`}>{t("wide.title")}</ButtonLink>}
      />
      <RetentionView cohorts={page.cohorts} by={by} path={`${base}/retention`} hideFew />
    </>
  );
}
