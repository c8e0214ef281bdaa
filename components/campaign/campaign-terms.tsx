import { getLocale, getTranslations } from "next-intl/server";
import { DescriptionList } from "@/components/ui/description-list";
import { PageSection } from "@/components/ui/page-section";
import type { CampaignPage } from "@/lib/campaign/queries";
import { stagesOn } from "@/lib/campaign/rules";
import { today } from "@/lib/platform/dates";
import { formatDateTime, formatDay, formatNumber, formatPace, type Locale } from "@/lib/platform/format";
import { campaignWords } from "./campaign-words";

type Props = Pick<CampaignPage, "campaign" | "place">;

/** The terms of a contest as announced: what is counted, what is promised, who may take part, and its stages. */
export async function CampaignTerms({ campaign, place }: Props) {
  const t = await getTranslations("campaign");
  const target = await getTranslations("target");
  const words = await campaignWords();
  const locale = (await getLocale()) as Locale;
  const { conditions, stages, rules, targetValue, targetPercent, unit, measure } = campaign;
  const range = (from: string, to: string) =>
    t("range", { from: formatDay(from, locale), to: formatDay(to, locale) });
  const now = stagesOn(stages, today());
  const promised =
    targetValue !== null
      ? t("facts.value", { value: formatNumber(targetValue, locale), unit: target(`unit.${unit}`) })
      : targetPercent !== null
        ? t("facts.percent", { value: formatPace(targetPercent, 2, locale) })
        : t("facts.noTarget");
  return (
    <>
      <PageSection heading={t("facts.rules")}>
        <p className="max-w-prose whitespace-pre-line">{rules}</p>
      </PageSection>
      <PageSection heading={t("facts.heading")}>
        <DescriptionList
          items={[
            { term: t("facts.organiser"), value: campaign.organiser },
            {
              term: t("facts.level"),
              value: [t(`level.${campaign.level}`), place && words.place(campaign, place)]
                .filter(Boolean)
                .join(": "),
            },
            { term: t("facts.days"), value: range(campaign.startsOn, campaign.deadline) },
            {
              term: t("facts.counted"),
              value: `${target(`unitChoice.${unit}`)}; ${t(`measureChoice.${measure}`)}`,
            },
            { term: t("facts.target"), value: promised },
            {
              term: t("facts.announced"),
              value: t("facts.announcedBy", {
                day: formatDateTime(campaign.createdAt, undefined, locale),
                name: campaign.createdByName,
              }),
            },
          ]}
        />
      </PageSection>
      <PageSection heading={t("facts.conditions")}>
        {conditions.length === 0 ? (
          <p>{t("noConditions")}</p>
        ) : (
          <ul className="list-disc space-y-1 ps-6">
            {conditions.map((condition) => (
              <li key={condition.kind}>{words.condition(condition)}</li>
            ))}
          </ul>
        )}
      </PageSection>
      <PageSection heading={t("facts.stages")}>
        {stages.length === 0 ? (
          <p>{t("noStages")}</p>
        ) : (
          <DescriptionList
            items={stages.map((stage) => ({
              term: stage.name,
              value: (
                <>
                  {range(stage.startsOn, stage.endsOn)}
                  {now.includes(stage) ? <strong> ({t("stageNow")})</strong> : null}
                </>
              ),
            }))}
          />
        )}
      </PageSection>
    </>
  );
}
