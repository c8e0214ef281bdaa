import { isDay } from "@/lib/platform/dates";
import { formatLongDay, formatNumber, type Locale } from "@/lib/platform/format";
import type { Translator } from "@/lib/platform/i18n/translator";
import { isKind, type NoticeParams } from "../rules";

/** What a notification says, as a heading and a sentence; null for a kind that is no more. */
export function noticeText(
  t: Translator,
  { kind, params }: { kind: string; params: unknown },
  locale: Locale,
): { title: string; text: string } | null {
  if (!isKind(kind)) return null;
  const values = Object.fromEntries(
    Object.entries(params as NoticeParams).map(([name, value]) => [name, worded(value, locale)]),
  );
  return { title: t(`kinds.${kind}.title`, values), text: t(`kinds.${kind}.text`, values) };
}

function worded(value: string | number, locale: Locale): string {
  if (typeof value === "number") return formatNumber(value, locale);
  return isDay(value) ? formatLongDay(value, locale) : value;
}
