import { getLocale, getTranslations } from "next-intl/server";
import { formatMonth, type Locale } from "@/lib/platform/format";

/** "sejak Mei 2026", "Mei 2026 sampai Oktober 2026". */
export async function monthsWord() {
  const t = await getTranslations("scheme.months");
  const locale = (await getLocale()) as Locale;
  return ({ fromMonth, untilMonth }: { fromMonth: string; untilMonth: string | null }) => {
    const from = formatMonth(fromMonth, locale);
    return untilMonth ? t("fromTo", { from, to: formatMonth(untilMonth, locale) }) : t("since", { from });
  };
}
