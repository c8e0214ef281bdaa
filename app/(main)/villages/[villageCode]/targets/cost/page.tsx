import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CostTable } from "@/components/progress/cost-table";
import { VillageHeader } from "@/components/region/village-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageSection } from "@/components/ui/page-section";
import { requireActor } from "@/lib/platform/auth/session";
import { formatRupiah, type Locale } from "@/lib/platform/format";
import { targetCost } from "@/lib/progress/cost/queries";

type Props = { params: Promise<{ villageCode: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations("dues.cost"))("title") };
}

export default async function TargetCostPage({ params }: Props) {
  const actor = await requireActor();
  const page = await targetCost(actor, (await params).villageCode);
  if (!page) notFound();
  const t = await getTranslations("dues.cost");
  const locale = (await getLocale()) as Locale;
  const { village, target, ways } = page;
  const own = ways.find(({ funding }) => funding === "SELF");
  const unit = target ? t(`unit.${target.unit}`) : "";
  const answer =
    target && target.missing > 0
      ? t("answer", {
          missing: target.missing,
          unit,
          month: formatRupiah(own?.month ?? 0, locale),
          year: formatRupiah(own?.year ?? 0, locale),
        })
      : null;
  return (
    <>
      <VillageHeader actor={actor} village={village} title={t("title")} answer={answer} />
      {target === null ? <EmptyState heading={t("noTarget")}>{t("noTargetHint")}</EmptyState> : null}
      {target?.missing === 0 ? (
        <Notice tone="success" heading={t("reached", { achieved: target.achieved, target: target.value })} />
      ) : null}
      {target && target.missing > 0 ? (
        <PageSection heading={t("caption")} intro={`${t("intro", { unit })} ${t("basis")}`}>
          <CostTable ways={ways} />
        </PageSection>
      ) : null}
    </>
  );
}
