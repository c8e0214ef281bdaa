import { getLocale, getTranslations } from "next-intl/server";
import type { Interval } from "@/lib/campaign/visit/rules";
import { formatNumber, formatPercent } from "@/lib/platform/format";
import { asLocale } from "@/lib/platform/i18n/locale";

type Drawn = { size: number; population: number };

/** What a sample says of all members, in words. */
export async function visitWords() {
  const t = await getTranslations("visit");
  const locale = asLocale(await getLocale());
  const percent = (share: number) => formatPercent(share, 1, locale);
  const number = (value: number) => formatNumber(value, locale);
  return {
    number,
    result: ({ size, population }: Drawn, found: number, { share, low, high }: Interval) =>
      t(size === population ? "resultAll" : "result", {
        size: number(size),
        population: number(population),
        found: number(found),
        share: percent(share),
        low: percent(low),
        high: percent(high),
      }),
  };
}
