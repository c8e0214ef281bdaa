import { ok, type Result, refuse } from "@/lib/platform/result";

export type Sex = "M" | "F";

export type NikRefusal = "NIK_NOT_16_DIGITS" | "NIK_SAME_DIGIT" | "NIK_SERIAL_ZERO" | "NIK_DAY" | "NIK_MONTH";

export type NikWarning =
  | "NIK_BIRTH_DATE_DIFFERS"
  | "NIK_SEX_DIFFERS"
  | "NIK_REGION_UNKNOWN"
  | "NIK_IMPOSSIBLE_DATE";

/**
 * The NIK as 16 bare digits. Refuses only what no NIK can be (PP 37/2007 art. 37: region, DDMMYY with
 * women's day + 40, serial from 0001); everything merely doubtful is a warning, see `nikWarnings`.
 */
export function checkNik(text: string): Result<string, NikRefusal> {
  const nik = cleanDigits(text);
  if (!/^\d{16}$/.test(nik)) return refuse("NIK_NOT_16_DIGITS");
  if (/^(\d)\1{15}$/.test(nik)) return refuse("NIK_SAME_DIGIT");
  if (nik.endsWith("0000")) return refuse("NIK_SERIAL_ZERO");
  const { day, month } = datePartOf(nik);
  if (day < 1 || day > 31) return refuse("NIK_DAY");
  if (month < 1 || month > 12) return refuse("NIK_MONTH");
  return ok(nik);
}

/**
 * What to ask about a NIK that passed `checkNik`; never a reason to refuse, since the date in a NIK may
 * lawfully differ from the true one (PP 40/2019 art. 30) and the region is that of first registration.
 * `knownRegencyCode` is asked with dots, "35.23".
 */
export function nikWarnings(
  nik: string,
  known: { birthDate?: string | null; sex?: Sex | null; knownRegencyCode?: (code: string) => boolean },
): NikWarning[] {
  const warnings: NikWarning[] = [];
  const { day, month, year } = datePartOf(nik);
  if (!dayOf(1900 + year, month, day) && !dayOf(2000 + year, month, day)) {
    warnings.push("NIK_IMPOSSIBLE_DATE");
  } else if (known.birthDate && known.birthDate.slice(2) !== [year, month, day].map(two).join("-")) {
    warnings.push("NIK_BIRTH_DATE_DIFFERS");
  }
  if (known.sex && known.sex !== sexFromNik(nik)) warnings.push("NIK_SEX_DIFFERS");
  const regency = `${nik.slice(0, 2)}.${nik.slice(2, 4)}`;
  if (known.knownRegencyCode && !known.knownRegencyCode(regency)) warnings.push("NIK_REGION_UNKNOWN");
  return warnings;
}

/** The birth date a NIK claims, in the century that gives an age of 0 to 100; null for 30 February. */
export function birthDateFromNik(nik: string, today: string): string | null {
  const { day, month, year } = datePartOf(nik);
  const fits = [2000 + year, 1900 + year]
    .map((fullYear) => dayOf(fullYear, month, day))
    .filter((date) => date !== null);
  return fits.find((date) => date <= today && ageOn(date, today) <= 100) ?? null;
}

export function sexFromNik(nik: string): Sex {
  return Number(nik.slice(6, 8)) > 40 ? "F" : "M";
}

/** "3523 **** **** **01": the birth date and most of the serial stay unreadable. */
export function maskNik(nik: string): string {
  return `${nik.slice(0, 4)} **** **** **${nik.slice(-2)}`;
}

/** "+62 8** **** **90": enough to tell two of one person's numbers apart. */
export function maskPhone(phone: string): string {
  return `+62 8** **** **${phone.slice(-2)}`;
}

/** The family card number as 16 bare digits; its date and serial are not checked. */
export function checkFamilyCardNo(text: string): Result<string, "KK_NOT_16_DIGITS"> {
  const number = cleanDigits(text);
  return /^\d{16}$/.test(number) && !/^0+$/.test(number) ? ok(number) : refuse("KK_NOT_16_DIGITS");
}

/** An Indonesian mobile number in any common spelling (0812…, 62812…, 812…) as "+62812…". */
export function checkPhone(text: string): Result<string, "PHONE_INVALID"> {
  const digits = cleanDigits(text).replace(/[-.()/]/g, "");
  const subscriber = /^(?:\+62|62|0)?(8\d{8,11})$/.exec(digits)?.[1];
  return subscriber ? ok(`+62${subscriber}`) : refuse("PHONE_INVALID");
}

/** A calendar day written yyyy-mm-dd, d-m-yyyy, d/m/yyyy or d.m.yyyy, as yyyy-mm-dd. */
export function checkDay(text: string): Result<string, "DATE_INVALID"> {
  const parts = normalizeName(text).split(/[-/.]/);
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return refuse("DATE_INVALID");
  const [year, month, day] = parts[0]?.length === 4 ? parts : parts.reverse();
  const date = year?.length === 4 ? dayOf(Number(year), Number(month), Number(day)) : null;
  return date ? ok(date) : refuse("DATE_INVALID");
}

/** Whole years on `day`; someone born on 29 February has a birthday on 1 March in other years. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/**
 * True when Excel has already rounded a 16-digit number away: a number keeps 15 digits, the rest is lost
 * for good. In a CSV the same damage reads 3,52E+15.
 */
export function hasLostDigits(cell: { text: string; type: string }): boolean {
  if (cell.type === "number") return cell.text.replace(/[^\d].*$/, "").length >= 16;
  return /^\d([.,]\d+)?E\+?\d{1,2}$/i.test(cleanDigits(cell.text));
}

/**
 * True when a name, an occupation or a place holds what can only be a NIK, a No. KK, a KPJ or a phone number: nine
 * digits or more, whatever stands between them. Such text is kept in the clear, so a file whose columns slipped must
 * not get that far.
 */
export function holdsNumber(text: string): boolean {
  return /(?:\d[\s.,/_-]*){9}/.test(text);
}

/** A number typed by people: without Excel's leading apostrophe, spaces and invisible characters. */
export function cleanDigits(text: string): string {
  return visible(text)
    .replace(/^['’`]+/, "")
    .replace(/\s+/g, "");
}

/** A name as given, upper and lower case kept, with single spaces and no invisible characters. */
export function normalizeName(text: string): string {
  return visible(text)
    .replace(/^['’`]+/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** "1" or "01" → "001"; anything that is not a number ("RT Barat") is kept as written. */
export function normalizeBlock(text: string): string {
  const block = normalizeName(text).replace(/^R[TW]\.?\s*(?=\d)/i, "");
  return /^\d{1,3}$/.test(block) ? block.padStart(3, "0") : block;
}

/** "Dusun Krajan", "DSN. KRAJAN" and "krajan" are the same hamlet: "KRAJAN". */
export function normalizeHamlet(text: string): string {
  return normalizeName(text.replaceAll("_", " "))
    .toUpperCase()
    .replace(/^(DUSUN|DSN\.?)\s+/, "");
}

function visible(text: string): string {
  if (/^[!-~ ]*$/.test(text)) return text.trim();
  return text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Cc}\p{Z}]/gu, " ")
    .trim();
}

function datePartOf(nik: string): { day: number; month: number; year: number } {
  const day = Number(nik.slice(6, 8));
  return {
    day: day > 40 ? day - 40 : day,
    month: Number(nik.slice(8, 10)),
    year: Number(nik.slice(10, 12)),
  };
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1800 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
