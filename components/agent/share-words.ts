import { formatPercent, type Locale } from "@/lib/platform/format";

/** Hundredths of a per cent, with no more digits than they have: "15%", "7,5%". */
export function shareWords(basisPoints: number, locale: Locale): string {
  const digits = basisPoints % 100 === 0 ? 0 : basisPoints % 10 === 0 ? 1 : 2;
  return formatPercent(basisPoints / 10_000, digits, locale);
}
