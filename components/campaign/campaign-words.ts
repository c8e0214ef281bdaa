import { getLocale, getTranslations } from "next-intl/server";
import type { StatusTone } from "@/components/ui/status-badge";
import type { CampaignPage } from "@/lib/campaign/queries";
import type { CampaignState, Condition } from "@/lib/campaign/schema";
import { daysBetween, today } from "@/lib/platform/dates";
import { formatDay, formatNumber, formatPercent, type Locale } from "@/lib/platform/format";

export const campaignTones: Record<CampaignState, StatusTone> = {
  PLANNED: "neutral",
  RUNNING: "ok",
  OVER: "good",
  CANCELLED: "danger",
};

type Campaign = CampaignPage["campaign"];

/** What contests are called and answered with, in the reader's language. */
export async function campaignWords() {
  const t = await getTranslations("campaign");
  const locale = (await getLocale()) as Locale;
  return {
    condition: (condition: Condition) =>
      t(`condition.${condition.kind}`, { value: "value" in condition ? condition.value : 0 }),
    place: ({ level }: Pick<Campaign, "level">, place: string | null) => {
      if (level === "NATION" || !place) return t(`level.${level}`);
      return level === "DISTRICT" ? `Kec. ${place}` : place;
    },
    /** Whether it runs and until when; with the number of participants where the reader sees all of them. */
    answer: (campaign: Campaign, count: number | null) => {
      const { state, startsOn, deadline, cancelled } = campaign;
      const values = {
        from: formatDay(startsOn, locale),
        to: formatDay(deadline, locale),
        days: daysBetween(today(), deadline),
        day: cancelled ? formatDay(cancelled.on, locale) : "",
        name: cancelled?.byName ?? "",
        reason: cancelled?.reason ?? "",
      };
      return count === null
        ? t(`pageAnswerPlain.${state}`, values)
        : t(`pageAnswer.${state}`, { ...values, count });
    },
    value: ({ measure }: Pick<Campaign, "measure">, value: number | null) => {
      if (value === null) return "—";
      return measure === "COVERAGE" || measure === "TARGET_SHARE"
        ? formatPercent(value, 1, locale)
        : formatNumber(value, locale);
    },
  };
}
