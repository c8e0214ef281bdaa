import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WideLeaguePage } from "@/components/ranking/wide-league-page";
import { requireActor } from "@/lib/platform/auth/session";
import { unitInput } from "@/lib/progress/schema";
import { canSeeRanking } from "@/lib/ranking/policy";
import { rankProvinces } from "@/lib/ranking/province/queries";
import { listRegencies } from "@/lib/region/queries";

type Props = { searchParams: Promise<{ unit?: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("ranking"))("title") };
}

/** The widest league that says something: of provinces, else of kabupaten, else of kecamatan. */
export default async function RankingPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!canSeeRanking(actor)) notFound();
  const [first, ...others] = await listRegencies(actor);
  if (!first) notFound();
  if (others.length === 0) redirect(`/regencies/${first.code}/ranking`);
  const province = first.code.slice(0, 2);
  if (others.every(({ code }) => code.startsWith(province))) redirect(`/provinces/${province}/ranking`);
  const league = await rankProvinces(actor, unitInput.parse((await searchParams).unit));
  if (!league) notFound();
  return <WideLeaguePage league={league} scope="province" hasNation />;
}
