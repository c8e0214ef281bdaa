import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/shell/page-header";
import { TextLink } from "@/components/ui/text-link";
import { requireActor } from "@/lib/platform/auth/session";
import { canSeeRanking } from "@/lib/ranking/policy";
import { listRegencies } from "@/lib/region/queries";

export async function generateMetadata() {
  return { title: (await getTranslations("ranking"))("title") };
}

export default async function RankingPage() {
  const actor = await requireActor();
  if (!canSeeRanking(actor)) notFound();
  const regencies = await listRegencies(actor);
  const [only] = regencies;
  if (regencies.length === 1 && only) redirect(`/regencies/${only.code}/ranking`);
  const t = await getTranslations("ranking");
  return (
    <>
      <PageHeader title={t("title")} answer={t("choose")} />
      <ul className="divide-y divide-border rounded-panel border border-border bg-surface">
        {regencies.map(({ code, name }) => (
          <li key={code} className="px-4 py-3 text-lg">
            <TextLink href={`/regencies/${code}/ranking`}>{name}</TextLink>
          </li>
        ))}
      </ul>
    </>
  );
}
