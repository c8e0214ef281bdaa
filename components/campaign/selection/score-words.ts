import { getLocale, getTranslations } from "next-intl/server";
import type { Measure } from "@/lib/campaign/rubric/schema";
import type { Line } from "@/lib/campaign/rubric/score/rules";
import { formatDecimal, formatPace, type Locale } from "@/lib/platform/format";

type Explained = Pick<Line, "value" | "points"> & { measure: Measure; full: number; weight: number };

/** What a score comes from, in words: "ya → 100 dari 100, bobot 20 → 20,00". */
export async function scoreWords() {
  const t = await getTranslations("selection");
  const locale = (await getLocale()) as Locale;
  const plain = (value: number) => formatPace(value, 2, locale);
  const points = (value: number) => formatDecimal(value, 2, locale);
  const shown = ({ measure, value, full }: Explained): string => {
    if (value === null) return t(measure === "JUDGED" ? "shown.unjudged" : "shown.none");
    if (measure === "BUMDES" || measure === "MOU") return t(`shown.${measure}.${value > 0 ? "yes" : "no"}`);
    const counted = measure === "SECTORS" || measure === "EVENTS";
    return t(`shown.${measure}`, { value: counted ? value : plain(value), full: plain(full) });
  };
  return {
    points,
    plain,
    explain: (line: Explained) =>
      t(line.measure === "JUDGED" && line.value !== null ? "explainJudged" : "explain", {
        shown: shown(line),
        score: plain((Math.min(1, Math.max(0, (line.value ?? 0) / line.full)) * 10_000) / 100),
        weight: plain(line.weight),
        points: points(line.points),
      }),
  };
}
