import { getLocale, getTranslations } from "next-intl/server";
import type { LapsingRow } from "@/lib/contribution/arrears/queries";
import type { Placed } from "@/lib/contribution/arrears/rules";
import { formatMonth, formatShortDay, type Locale } from "@/lib/platform/format";

/** How places, days and owed months are written on a screen and on paper. */
export async function arrearsWords() {
  const t = await getTranslations("arrears");
  const payers = await getTranslations("membership.payer");
  const locale = (await getLocale()) as Locale;
  const month = (of: string) => formatMonth(of, locale);
  return {
    t,
    place: ({ hamlet, rw, rt }: Placed) =>
      hamlet || rw || rt ? `${hamlet ?? "—"}, RT ${rt ?? "—"}/RW ${rw ?? "—"}` : t("block.unknown"),
    day: (day: string) => formatShortDay(day, locale),
    payer: (payer: string) => payers(payer),
    owed: ({ owed }: Pick<LapsingRow, "owed">) => {
      const [from, to] = [month(owed.from), month(owed.to)];
      return from === to ? t("month", { from }) : t("months", { from, to });
    },
  };
}
