import { getLocale, getTranslations } from "next-intl/server";
import type { MemberFilter } from "@/lib/membership/schema";
import { formatDay, type Locale } from "@/lib/platform/format";

/** The filters in force, each as it reads in the form: for the head of a printed list. */
export async function filterWords(filter: MemberFilter): Promise<string[]> {
  const t = await getTranslations("membership");
  const locale = (await getLocale()) as Locale;
  const { search, hamlet, rw, rt, sector, segment, payer, status, from, to } = filter;
  const words = [
    search && `“${search}”`,
    hamlet,
    rw && `RW ${rw}`,
    rt && `RT ${rt}`,
    sector && t(`sector.${sector}`),
    segment && t(`segment.${segment}`),
    payer && `${t("payerLabel")}: ${t(`payer.${payer}`)}`,
    status && t(`statuses.${status}`),
    from && `${t("from")} ${formatDay(from, locale)}`,
    to && `${t("to")} ${formatDay(to, locale)}`,
  ];
  return words.filter((word): word is string => Boolean(word));
}
