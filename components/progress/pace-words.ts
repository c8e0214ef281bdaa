import { getLocale, getTranslations } from "next-intl/server";
import type { StatusTone } from "@/components/ui/status-badge";
import { daysBetween } from "@/lib/platform/dates";
import { formatDay, formatNumber, formatPace, type Locale } from "@/lib/platform/format";
import type { Pace, PaceStatus } from "@/lib/progress/rules";
import type { Target } from "@/lib/target/queries";

export const paceTones: Record<PaceStatus, StatusTone> = {
  REACHED: "good",
  ON_PACE: "ok",
  BEHIND: "warn",
  OVERDUE: "danger",
  NOT_STARTED: "neutral",
};

/** The dashboard's first line: whether the village will make it, in one sentence with its figures. */
export async function paceSentence(village: string, target: Target, pace: Pace): Promise<string> {
  const t = await getTranslations("progress");
  const locale = (await getLocale()) as Locale;
  const { value, deadline, startsOn } = target.current;
  const late = pace.projectedFinish ? daysBetween(deadline, pace.projectedFinish) : 0;
  const words = {
    village,
    unit: t(`unit.${target.unit}`),
    target: formatNumber(value, locale),
    achieved: formatNumber(pace.achieved, locale),
    remaining: formatNumber(pace.remaining, locale),
    needed: formatPace(pace.neededPerDay ?? 0, 1, locale),
    pace: formatPace(pace.perDayLastWeek, 1, locale),
    deadline: formatDay(deadline, locale),
    start: formatDay(startsOn, locale),
    finish: pace.projectedFinish ? formatDay(pace.projectedFinish, locale) : "",
    days: formatNumber(Math.abs(late), locale),
  };
  if (pace.status === "BEHIND" && pace.daysLeft <= 0) return t("sentence.LAST_DAY", words);
  if (pace.status === "BEHIND" && pace.perDayLastWeek <= 0) return t("sentence.STANDSTILL", words);
  if (pace.status === "BEHIND" && !pace.projectedFinish) return t("sentence.FAR_AWAY", words);
  if (pace.status === "ON_PACE" && late >= 0) return t("sentence.ON_THE_DAY", words);
  return t(`sentence.${pace.status}`, words);
}
