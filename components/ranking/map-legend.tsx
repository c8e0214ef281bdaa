import { getLocale, getTranslations } from "next-intl/server";
import { formatPercent, type Locale } from "@/lib/platform/format";
import { shadeBounds, shades } from "./shades";

/** What the shades of a map mean. */
export async function MapLegend() {
  const t = await getTranslations("ranking");
  const locale = (await getLocale()) as Locale;
  const percent = (share: number) => formatPercent(share, 0, locale);
  const words = [
    t("noDenominator"),
    t("map.below", { share: percent(shadeBounds[0]) }),
    ...shadeBounds.map((bound, at) => {
      const next = shadeBounds[at + 1];
      return next === undefined
        ? t("map.from", { share: percent(bound) })
        : t("map.between", { from: percent(bound), to: percent(next) });
    }),
  ];
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-text lg:max-2xl:flex-col">
      {words.map((word, shade) => (
        <li key={word} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className={`size-4 rounded-sm border border-border-strong ${shades[shade]?.background}`}
          />
          {word}
        </li>
      ))}
    </ul>
  );
}
