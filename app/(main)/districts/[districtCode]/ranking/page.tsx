import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LeaguePage } from "@/components/ranking/league-page";
import { requireActor } from "@/lib/platform/auth/session";
import { readAsOf, unitInput } from "@/lib/progress/schema";
import { rankVillages } from "@/lib/ranking/queries";

type Props = {
  params: Promise<{ districtCode: string }>;
  searchParams: Promise<{ unit?: string; asOf?: string }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("ranking"))("villagesTitle") };
}

export default async function DistrictRankingPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { unit, asOf } = await searchParams;
  const league = await rankVillages(
    actor,
    (await params).districtCode,
    unitInput.parse(unit),
    readAsOf(asOf),
  );
  if (!league) notFound();
  return <LeaguePage actor={actor} league={league} scope="village" />;
}
