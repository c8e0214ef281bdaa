import { formatDay, formatNumber, formatPercent, type Locale } from "@/lib/platform/format";
import { type Translator, translatorOf } from "@/lib/platform/i18n/translator";

/** What a public page says things with; no cookie is asked for the language. */
export type Say = {
  locale: Locale;
  t: Translator;
  shell: Translator;
  /** A count in fives, of which none stands for "fewer than five". */
  count: (value: number) => string;
  day: (day: string) => string;
  percent: (share: number) => string;
};

export async function sayIn(locale: Locale): Promise<Say> {
  const t = await translatorOf(locale, "publication");
  const shell = await translatorOf(locale, "shell");
  return {
    locale,
    t,
    shell,
    count: (value) => (value === 0 ? t("few") : formatNumber(value, locale)),
    day: (day) => formatDay(day, locale),
    percent: (share) => formatPercent(share, 1, locale),
  };
}

/** "Desa Socorejo" or "Kelurahan Sidorejo". */
export function nameOf({ name, kind }: { name: string; kind: string }, { shell }: Say): string {
  return shell(kind === "KELURAHAN" ? "kelurahan" : "village", { name });
}

/** "Kec. Jenu, Kabupaten Tuban". */
export function placeOf(village: { districtName: string; regencyName: string }, { shell }: Say): string {
  return shell("place", { district: village.districtName, regency: village.regencyName });
}
