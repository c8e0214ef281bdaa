import type { CampaignMeasure } from "@/lib/campaign/schema";
import type { PublicVillage } from "@/lib/publication/snapshot/queries";
import type { Outlook, VillageView } from "@/lib/publication/view/rules";
import { nameOf, type Say } from "./say";

/** A village's first line: whether it will make it, in one sentence made of figures in fives. */
export function villageAnswer(village: PublicVillage, view: VillageView, say: Say): string {
  const { outlook, achieved, unit, members } = view;
  const name = nameOf(village, say);
  if (!outlook) return say.t("membersNow", { name, count: say.count(members) });
  return say.t(`sentence.${caseOf(outlook)}`, {
    name,
    unit: say.t(`unit.${unit}`),
    achieved: say.count(achieved),
    target: say.count(outlook.target),
    remaining: say.count(outlook.remaining),
    pace: say.count(Math.max(0, outlook.perWeek)),
    needed: say.count(outlook.neededPerWeek ?? 0),
    start: say.day(outlook.startsOn),
    deadline: say.day(outlook.deadline),
  });
}

function caseOf({ status, neededPerWeek, perWeek }: Outlook): string {
  if (status !== "BEHIND") return status;
  if (neededPerWeek === null) return "LAST_DAY";
  return perWeek <= 0 ? "STANDSTILL" : "BEHIND";
}

type Measured = { achieved: number; denominator: number | null };

/** What a league is ordered by, as a row of it says it. */
export function measureWords(
  measure: CampaignMeasure,
  { achieved, denominator }: Measured,
  say: Say,
): string {
  if (measure === "GAINED") return achieved > 0 ? `+${say.count(achieved)}` : say.t("few");
  if (measure === "ACHIEVED") return say.count(achieved);
  return denominator ? say.percent(achieved / denominator) : "–";
}
