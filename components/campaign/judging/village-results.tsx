import { getLocale, getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/description-list";
import { PageSection } from "@/components/ui/page-section";
import { type VillageResult, villageResults } from "@/lib/campaign/judging/queries";
import type { Actor } from "@/lib/platform/db/actor";
import { formatDay, formatDecimal, type Locale } from "@/lib/platform/format";

/** What a village achieved in contests; nothing where there is nothing yet. */
export async function VillageResults({ actor, villageCode }: { actor: Actor; villageCode: string }) {
  const results = (await villageResults(actor, villageCode)) ?? [];
  if (results.length === 0) return null;
  const t = await getTranslations("judging");
  const locale = (await getLocale()) as Locale;
  const rankOf = ({ rank, total }: VillageResult) => {
    if (rank === null) return null;
    return total === null
      ? t("historyRank", { rank })
      : t("historyTotal", { rank, total: formatDecimal(total, 2, locale) });
  };
  return (
    <PageSection heading={t("history")} intro={t("historyIntro")}>
      <DescriptionList
        items={results.map((result) => ({
          term: result.campaign.name,
          value: (
            <ul>
              {result.awards.map(({ award, awardedOn, place }) => (
                <li key={award}>{t("awardLine", { award, day: formatDay(awardedOn, locale), place })}</li>
              ))}
              <li className="text-text-muted">{rankOf(result)}</li>
            </ul>
          ),
        }))}
      />
    </PageSection>
  );
}
