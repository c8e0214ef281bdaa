import { getLocale, getTranslations } from "next-intl/server";
import { villageName } from "@/components/region/place";
import type { SelectionPage } from "@/lib/campaign/selection/queries";
import { formatDay, type Locale } from "@/lib/platform/format";
import { scoreWords } from "./score-words";

/** Who leads or was nominated, in one sentence. */
export async function selectionAnswer({ rows, nomination }: SelectionPage): Promise<string> {
  const t = await getTranslations("selection");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const words = await scoreWords();
  const called = async (village: { name: string; kind: string; districtName: string }) =>
    `${await villageName(village)} (${shell("inDistrict", { district: village.districtName })})`;
  if (nomination)
    return t("answerDecided", {
      village: await called(nomination.village),
      day: formatDay(nomination.decidedOn, locale),
    });
  const [first] = rows;
  if (!first) return t("answerNone");
  return t("answerLeads", {
    village: await called(first.village),
    total: words.points(first.total),
    missing: rows.reduce((sum, { missing }) => sum + missing, 0),
  });
}
