import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LeaguePage } from "@/components/ranking/league-page";
import { requireActor } from "@/lib/platform/auth/session";
import { readAsOf, unitInput } from "@/lib/progress/schema";
import { rankDistricts } from "@/lib/ranking/queries";

type Props = {
  params: Promise<{ regencyCode: string }>;
  searchParams: Promise<{ unit?: string; asOf?: string }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations("ranking"))("districtsTitle") };
}

export default async function RegencyRankingPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { unit, asOf } = await searchParams;
  const league = await rankDistricts(
    actor,
    (await params).regencyCode,
    unitInput.parse(unit),
    readAsOf(asOf),
  );
  if (!league) notFound();
  return <LeaguePage actor={actor} league={league} scope="district" />;
}
