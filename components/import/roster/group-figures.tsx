import { getLocale, getTranslations } from "next-intl/server";
import { FigureRow } from "@/components/ui/figure";
import type { GroupCounts } from "@/lib/import/roster/page/queries";
import type { RosterGroup } from "@/lib/import/roster/schema";
import { formatNumber, type Locale } from "@/lib/platform/format";

const main: RosterGroup[] = ["BOTH", "DIFFERS", "THEIRS", "OURS"];
const others: RosterGroup[] = ["PROPOSED", "NEITHER", "DUPLICATE", "REFUSED"];

/** The four groups of the comparison, and what else there is; each figure opens its list. */
export async function GroupFigures({ importId, counts }: { importId: string; counts: GroupCounts }) {
  const t = await getTranslations("roster");
  const locale = (await getLocale()) as Locale;
  const figureOf = (group: RosterGroup) => ({
    label: t(`groups.${group}`),
    value: formatNumber(counts[group], locale),
    sub: t(`groupSubs.${group}`),
    ...(counts[group] > 0 && { href: `/imports/${importId}?group=${group}#rows`, opens: t("show") }),
  });
  const present = others.filter((group) => counts[group] > 0);
  return (
    <div className="space-y-4">
      <FigureRow figures={main.map(figureOf)} />
      {present.length > 0 ? <FigureRow figures={present.map(figureOf)} /> : null}
    </div>
  );
}
