import { getLocale, getTranslations } from "next-intl/server";
import { formatDay, formatNumber, type Locale } from "@/lib/platform/format";
import type { DistrictLeague } from "@/lib/ranking/queries";

/** Which kecamatan was the first whose desa have all enrolled their officials, and how many there are. */
export async function firstSentence({ rows, firstComplete }: DistrictLeague): Promise<string> {
  const t = await getTranslations("ranking");
  const locale = (await getLocale()) as Locale;
  if (!firstComplete) return t("officialsNone");
  return t("officialsFirst", {
    count: formatNumber(rows.filter(({ officials }) => officials.since !== null).length, locale),
    districts: formatNumber(rows.length, locale),
    names: firstComplete.names.join(", "),
    day: formatDay(firstComplete.day, locale),
  });
}
