import { type Day, isDay } from "@/lib/platform/dates";
import type { Params } from "@/lib/platform/result";

export type Locale = "id" | "en";

const TAGS: Record<Locale, string> = { id: "id-ID", en: "en-GB" };
const ZONE_NAMES: Record<string, string> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** 1524 → "1.524". */
export function formatNumber(value: number, locale: Locale = "id"): string {
  return numbers(locale, 0, 0).format(value);
}

/** Always `digits` decimals: (17.4, 1) → "17,4"; (15, 1) → "15,0". */
export function formatDecimal(value: number, digits = 1, locale: Locale = "id"): string {
  return numbers(locale, digits, digits).format(value);
}

/** At most `digits` decimals, for figures that may be whole: 17.36 → "17,4"; 15 → "15". */
export function formatPace(value: number, digits = 1, locale: Locale = "id"): string {
  return numbers(locale, 0, digits).format(value);
}

/** A share of 1: 0.3436 → "34,36%". Never rounds up to 100% before the whole is reached. */
export function formatPercent(share: number, digits = 2, locale: Locale = "id"): string {
  const step = 10 ** -digits;
  const percent = share < 1 && share * 100 > 100 - step ? 100 - step : share * 100;
  return `${numbers(locale, digits, digits).format(percent)}%`;
}

/** Whole rupiah as Indonesian text writes it, without a space: 16800 → "Rp16.800". */
export function formatRupiah(rupiah: number, locale: Locale = "id"): string {
  return `${rupiah < 0 ? "-" : ""}Rp${formatNumber(Math.abs(rupiah), locale)}`;
}

/** "2018-07-09" → "9 Juli 2018". */
export function formatDay(day: Day, locale: Locale = "id"): string {
  return dates(locale, "UTC", "day").format(noon(day));
}

/** What a sentence is filled in with, its days as people write them. */
export function wordDays(params: Params, locale: Locale = "id"): Params {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" ? wordDay(value, locale) : value,
    ]),
  );
}

function wordDay(value: string, locale: Locale): string {
  if (isDay(value)) return formatDay(value, locale);
  return /^\d{4}-\d{2}$/.test(value) ? formatMonth(value, locale) : value;
}

/** "2018-07-09" → "Senin, 9 Juli 2018". */
export function formatLongDay(day: Day, locale: Locale = "id"): string {
  // ICU versions disagree about the comma in English, so it is ours.
  return `${dates(locale, "UTC", "weekday").format(noon(day))}, ${formatDay(day, locale)}`;
}

/** "2018-07-09" → "9 Jul 2018". */
export function formatShortDay(day: Day, locale: Locale = "id"): string {
  return dates(locale, "UTC", "short").format(noon(day));
}

/** For chart axes, where the year is known: "2018-07-09" → "9 Jul". */
export function formatTickDay(day: Day, locale: Locale = "id"): string {
  return dates(locale, "UTC", "tick").format(noon(day));
}

/** A contribution month: "2026-11" → "November 2026". */
export function formatMonth(month: string, locale: Locale = "id"): string {
  return dates(locale, "UTC", "month").format(noon(`${month}-01`));
}

/** "pukul 10.00 WIB"; in English "10:00 WIB". */
export function formatTime(at: Date, zone = "Asia/Jakarta", locale: Locale = "id"): string {
  const clock = dates(locale, zone, "time").format(at);
  const named = `${clock} ${ZONE_NAMES[zone] ?? zone}`;
  return locale === "id" ? `pukul ${named}` : named;
}

/** "9 Juli 2018 pukul 10.00 WIB"; in English "9 July 2018, 10:00 WIB". */
export function formatDateTime(at: Date, zone = "Asia/Jakarta", locale: Locale = "id"): string {
  const day = dates(locale, zone, "day").format(at);
  return `${day}${locale === "id" ? " " : ", "}${formatTime(at, zone, locale)}`;
}

// Intl's dateStyle gives "09 Juli" in Indonesian, so the parts are named one by one.
const DATE_PARTS = {
  day: { day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "long" },
  short: { day: "numeric", month: "short", year: "numeric" },
  tick: { day: "numeric", month: "short" },
  month: { month: "long", year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numbers(locale: Locale, least: number, most: number): Intl.NumberFormat {
  const key = `${locale} ${least} ${most}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(TAGS[locale], {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  numberFormats.set(key, made);
  return made;
}

function dates(locale: Locale, zone: string, parts: keyof typeof DATE_PARTS): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${parts}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(TAGS[locale], { ...DATE_PARTS[parts], timeZone: zone });
  dateFormats.set(key, made);
  return made;
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}
