import { getLocale, getTranslations } from "next-intl/server";
import type { MouPage } from "@/lib/mou/queries";
import { daysBetween, today } from "@/lib/platform/dates";
import { formatDay, type Locale } from "@/lib/platform/format";

/** Where an agreement stands, in one sentence. */
export async function mouAnswer({ mou, steps }: MouPage): Promise<string> {
  const t = await getTranslations("mou");
  const locale = (await getLocale()) as Locale;
  const { state, validFrom, validTo } = mou;
  const day = steps.find(({ kind }) => kind === state)?.day ?? today();
  const until = (end: string | null) => (end ? Math.abs(daysBetween(today(), end)) : 0);
  return t(`answer.${state}`, {
    from: validFrom ? formatDay(validFrom, locale) : "—",
    to: validTo ? formatDay(validTo, locale) : "—",
    day: formatDay(day, locale),
    days: until(state === "SIGNED" ? validFrom : validTo),
  });
}
