import { getLocale, getTranslations } from "next-intl/server";
import { FigureRow } from "@/components/ui/figure";
import type { Completeness } from "@/lib/official/rules";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";

/** How many are enrolled of whom, and since when nobody is missing. */
export async function StandingFigures({ since, allSince, core, all }: Completeness) {
  const t = await getTranslations("official");
  const locale = (await getLocale()) as Locale;
  const number = (value: number) => formatNumber(value, locale);
  const whole = (day: string | null, enrolled: number, filled: number) => {
    if (day) return t("completeSince", { day: formatDay(day, locale) });
    if (filled > 0 && enrolled === filled) return t("noHead");
    return t("notComplete");
  };
  return (
    <FigureRow
      figures={[
        {
          label: t("core"),
          value: `${number(core.enrolled)}/${number(core.filled)}`,
          sub: whole(since, core.enrolled, core.filled),
          large: true,
        },
        {
          label: t("all"),
          value: `${number(all.enrolled)}/${number(all.filled)}`,
          sub: whole(allSince, all.enrolled, all.filled),
        },
        {
          label: t("missing"),
          value: number(all.filled - all.enrolled),
          sub: t("missingSub"),
          ...(all.filled > all.enrolled && { href: "#missing", opens: t("seeList") }),
        },
        { label: t("vacantSeats"), value: number(all.seats - all.filled), sub: t("vacantSub") },
      ]}
    />
  );
}
