import { getLocale, getTranslations } from "next-intl/server";
import { FigureRow } from "@/components/ui/figure";
import type { GroupCounts } from "@/lib/import/roster/page/queries";
import type { RosterGroup } from "@/lib/import/roster/schema";
import { formatNumber, type Locale } from "@/lib/platform/format";

const main: RosterGroup[] = ["BOTH", "DIFFERS", "THEIRS", "OURS"];
const asked: RosterGroup[] = ["BOTH", "NEITHER"];
const others: RosterGroup[] = ["PROPOSED", "NEITHER", "DUPLICATE", "REFUSED"];

type Props = {
  importId: string;
  counts: GroupCounts;
  /** Hashes alone: who of them is a member, and who not. */
  isInquiry: boolean;
};

/** The four groups of the comparison, and what else there is; each figure opens its list. */
export async function GroupFigures({ importId, counts, isInquiry }: Props) {
  const t = await getTranslations("roster");
  const locale = (await getLocale()) as Locale;
  const figureOf = (group: RosterGroup) => ({
    label: t(isInquiry && asked.includes(group) ? `inquiry.${group}` : `groups.${group}`),
    value: formatNumber(counts[group], locale),
    ...(!isInquiry && { sub: t(`groupSubs.${group}`) }),
    ...(counts[group] > 0 && { href: `/imports/${importId}?group=${group}#rows`, opens: t("show") }),
  });
  const shown = isInquiry ? asked : main;
  const present = others.filter((group) => counts[group] > 0 && !shown.includes(group));
  return (
    <div className="space-y-4">
      <FigureRow figures={shown.map(figureOf)} />
      {present.length > 0 ? <FigureRow figures={present.map(figureOf)} /> : null}
    </div>
  );
}
