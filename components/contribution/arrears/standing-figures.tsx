import { getLocale, getTranslations } from "next-intl/server";
import { type FigureProps, FigureRow } from "@/components/ui/figure";
import type { StandingCount } from "@/lib/membership/cover/queries";
import { formatNumber, type Locale } from "@/lib/platform/format";

type Props = { counts: StandingCount[]; villageCode: string };

/** How many people stand how today; each figure opens its list. */
export async function StandingFigures({ counts, villageCode }: Props) {
  const t = await getTranslations("arrears");
  const progress = await getTranslations("progress");
  const locale = (await getLocale()) as Locale;
  const order = ["CURRENT", "ARREARS", "LAPSED", "UNRECORDED"];
  const none = { standing: "LAPSED" as const, months: null, people: 0 };
  const known = counts.some(({ standing }) => standing === "LAPSED") ? counts : [...counts, none];
  const shown = [...known].sort(
    (a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || (a.months ?? 0) - (b.months ?? 0),
  );
  const statusOf = ({ standing, months }: StandingCount) =>
    standing === "CURRENT"
      ? "current"
      : standing === "LAPSED"
        ? "lapsed"
        : standing === "UNRECORDED"
          ? "registered"
          : months !== null && months <= 3
            ? `arrears${months}`
            : "arrears";
  const figures = shown.map(
    (count): FigureProps => ({
      label: t(`figures.${count.standing}`, { months: count.months ?? 0 }),
      value: formatNumber(count.people, locale),
      sub: t("figuresSub"),
      href: `/villages/${villageCode}/members?status=${statusOf(count)}`,
      opens: progress("opensList"),
    }),
  );
  return counts.length > 0 ? <FigureRow figures={figures} /> : null;
}
