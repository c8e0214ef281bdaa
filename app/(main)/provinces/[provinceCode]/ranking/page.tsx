import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WideLeaguePage } from "@/components/ranking/wide-league-page";
import { requireActor } from "@/lib/platform/auth/session";
import { unitInput } from "@/lib/progress/schema";
import { rankRegencies } from "@/lib/ranking/province/queries";
import { listRegencies } from "@/lib/region/queries";

type Props = { params: Promise<{ provinceCode: string }>; searchParams: Promise<{ unit?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("ranking"))("wide.regenciesTitle") };
}

export default async function ProvinceRankingPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { provinceCode } = await params;
  const league = await rankRegencies(actor, provinceCode, unitInput.parse((await searchParams).unit));
  if (!league) notFound();
  const regencies = await listRegencies(actor);
  const hasNation = regencies.some(({ code }) => !code.startsWith(provinceCode));
  return <WideLeaguePage league={league} scope="regency" hasNation={hasNation} />;
}
