import { getLocale, getTranslations } from "next-intl/server";
import type { OfficialsPage } from "@/lib/official/queries";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";

const named = 3;

/** The page's question in one sentence: how many are enrolled, and who is not. */
export async function officialsAnswer({ holdings, all, allSince }: OfficialsPage): Promise<string> {
  const t = await getTranslations("official");
  const locale = (await getLocale()) as Locale;
  const number = (value: number) => formatNumber(value, locale);
  if (holdings.length === 0) return t("answerNone");
  if (all.filled === 0) return t("answerVacant", { seats: number(all.seats) });
  const missing = holdings.filter(({ name, enrolledSince }) => name !== null && enrolledSince === null);
  if (missing.length === 0)
    return allSince
      ? t("answerAllSince", { filled: number(all.filled), day: formatDay(allSince, locale) })
      : t("answerAll", { filled: number(all.filled) });
  const names = missing.slice(0, named).map(({ name, title }) => `${name} (${title})`);
  const others = missing.length - names.length;
  return t("answerMissing", {
    enrolled: number(all.enrolled),
    filled: number(all.filled),
    missing: number(missing.length),
    names: others > 0 ? `${names.join(", ")}, ${t("andOthers", { count: others })}` : names.join(", "),
  });
}
