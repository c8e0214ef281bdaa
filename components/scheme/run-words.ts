import { getLocale, getTranslations } from "next-intl/server";
import { formatDateTime, formatMonth, formatNumber, formatRupiah, type Locale } from "@/lib/platform/format";
import type { Totals } from "@/lib/scheme/run/rules";

/** What the tables of runs say, in the reader's language. */
export async function runWords() {
  const t = await getTranslations("run");
  const locale = (await getLocale()) as Locale;
  const rupiah = (value: number) => formatRupiah(value, locale);
  const count = (value: number) => formatNumber(value, locale);
  return {
    t,
    rupiah,
    month: (month: string) => formatMonth(month, locale),
    byWhen: (name: string, at: Date) =>
      t("byWhen", { name, when: formatDateTime(at, "Asia/Jakarta", locale) }),
    payable: ({ PAYABLE: { lines, rupiah: sum } }: Totals) =>
      lines === 0 ? t("nobody") : t("peopleAmount", { count: count(lines), amount: rupiah(sum) }),
    short: (totals: Totals) => {
      const { lines, missing } = shortOf(totals);
      return lines === 0 ? t("nobody") : t("missing", { count: count(lines), amount: rupiah(missing) });
    },
    out: ({ LEFT_OUT: { lines } }: Totals) =>
      lines === 0 ? t("nobody") : t("people", { count: count(lines) }),
  };
}

export function shortOf({ SHORT_SAVER, SHORT_CASH }: Totals): { lines: number; missing: number } {
  return {
    lines: SHORT_SAVER.lines + SHORT_CASH.lines,
    missing: SHORT_SAVER.shortBy + SHORT_CASH.shortBy,
  };
}
