import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContributionDashboard } from "@/components/contribution/dashboard/dashboard-page";
import { districtContributions } from "@/lib/contribution/dashboard/queries";
import { canSeeContributions } from "@/lib/contribution/policy";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ districtCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("dues"))("title") };
}

export default async function DistrictContributionsPage({ params }: Props) {
  const actor = await requireActor();
  const page = await districtContributions(actor, (await params).districtCode);
  if (!page) notFound();
  const t = await getTranslations("dues");
  const opens = canSeeContributions(actor);
  return (
    <ContributionDashboard
      {...page}
      title={t("title")}
      kicker={t("place", { district: page.district.name, regency: page.regency.name })}
      scope="village"
      linkOf={({ code }) => (opens ? `/villages/${code}/contributions` : null)}
      back={{ href: `/regencies/${page.regency.code}/contributions`, label: page.regency.name }}
    />
  );
}
