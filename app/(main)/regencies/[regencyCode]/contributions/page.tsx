import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ContributionDashboard } from "@/components/contribution/dashboard/dashboard-page";
import { regencyContributions } from "@/lib/contribution/dashboard/queries";
import { requireActor } from "@/lib/platform/auth/session";

type Props = { params: Promise<{ regencyCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("dues"))("title") };
}

export default async function RegencyContributionsPage({ params }: Props) {
  const actor = await requireActor();
  const page = await regencyContributions(actor, (await params).regencyCode);
  if (!page) notFound();
  const t = await getTranslations("dues");
  return (
    <ContributionDashboard
      {...page}
      title={t("title")}
      kicker={page.regency.name}
      scope="district"
      linkOf={({ code }) => `/districts/${code}/contributions`}
      back={{ href: `/regencies/${page.regency.code}/ranking`, label: t("toRanking") }}
    />
  );
}
