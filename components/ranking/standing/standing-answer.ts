import { getLocale, getTranslations } from "next-intl/server";
import { villageName } from "@/components/region/place";
import { isWide } from "@/lib/campaign/rules";
import type { Actor } from "@/lib/platform/db/actor";
import { formatDay, formatNumber } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";
import type { StandingPage } from "@/lib/ranking/standing/queries";

/** The page's question in one sentence: who is where at the end, or when that is settled. */
export async function standingAnswer(actor: Actor, page: StandingPage): Promise<string> {
  const t = await getTranslations("standing");
  const units = await getTranslations("target.unit");
  const locale = asLocale(await getLocale());
  const { campaign, rows, open, freezesFrom } = page;
  const deadline = formatDay(campaign.deadline, locale);
  if (campaign.state === "CANCELLED") return t("cancelled");
  const [first] = rows;
  if (!first) {
    if (campaign.state !== "OVER")
      return t("answerNotOver", { deadline, from: formatDay(freezesFrom, locale) });
    return open > 0 ? t("answerWaiting", { deadline, open }) : t("answerNobody", { deadline });
  }
  if (first.rank === null) return t("answerNoRank", { count: rows.length, deadline });
  const village = `${await villageName(first)}, Kec. ${first.districtName}`;
  const said = { achieved: formatNumber(first.achieved, locale), unit: units(first.unit), deadline };
  // Of a contest of the nation one sees one's own villages, and the places among them alone.
  if (isWide(campaign.level)) return t("answerWide", { ...said, first: village, of: first.rankedOf });
  return actor.role === "VILLAGE"
    ? t("answerOwn", { ...said, village, rank: first.rank, of: first.rankedOf })
    : t("answerFrozen", { ...said, first: village });
}
