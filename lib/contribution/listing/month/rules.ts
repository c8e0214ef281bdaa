import { readPaid } from "@/lib/membership/roster/spelling/rules";
import { addMonths, type Day } from "@/lib/platform/dates";
import type { Month } from "../../tariff/rules";

/** The longest range that a cell can mean; more is a slip of the year. */
const longest = 24;

const joined = /\s*(?:\bs\s*\/\s*d\b|\bs\.\s*d\.?|\bsd\b|\bsampai(?:\s+dengan)?\b|\bhingga\b|[–—])\s*/i;
const listed = /\s*(?:[,;&+]|\bdan\b)\s*/i;
const prefix = /^(?:iuran|bulan|bln|periode|masa|blth)[\s.:]+/i;

/**
 * The months that a cell of a list means, ascending: "2026-05", "05/2026", "202605", "MEI 26", a whole day, a range
 * ("Jan - Mar 2026", "01/2026 s/d 03/2026") or several ("Jan, Feb 2026"). Null for anything else.
 */
export function readMonths(text: string, today: Day): Month[] | null {
  const clean = withoutPrefix(text.trim());
  const one = readMonth(clean, today);
  if (one) return [one];
  const range = rangeIn(clean, today);
  if (range) return range;
  const parts = clean.split(listed).filter((part) => part !== "");
  if (parts.length < 2 || parts.length > longest) return null;
  const year = /(\d{4}|\d{2})$/.exec(parts.at(-1) ?? "")?.[0] ?? "";
  const months = parts.map((part) => readMonth(part, today) ?? readMonth(`${part} ${year}`, today));
  const known = months.flatMap((month) => month ?? []);
  return known.length === months.length ? [...new Set(known)].sort() : null;
}

/** A single month; null for anything else, a number of months among it. */
export function readMonth(text: string, today: Day): Month | null {
  const clean = withoutPrefix(text.trim())
    .replace(/[.'’]+/g, " ")
    .trim();
  const digits = /^(0[1-9]|1[0-2])(20\d{2})$/.exec(clean);
  const paid = digits ? { through: `${digits[2]}-${digits[1]}` } : readPaid(clean, today);
  return paid && "through" in paid && /^20\d{2}-/.test(paid.through) ? paid.through : null;
}

function rangeIn(text: string, today: Day): Month[] | null {
  const halves = joined.test(text) ? text.split(joined) : halvesAtDash(text);
  const [from = "", to = ""] = halves;
  const last = halves.length === 2 ? readMonth(to, today) : null;
  if (!last) return null;
  const year = last.slice(0, 4);
  const sameYear = readMonth(from, today) ?? readMonth(`${from} ${year}`, today);
  // "November - Januari 2027" began the year before.
  const first = sameYear && sameYear > last && !/\d{2}/.test(from) ? addMonths(sameYear, -12) : sameYear;
  return first ? monthsBetween(first, last) : null;
}

/** "Jan-Mar 2026", "01/2026-03/2026", "2026-01 - 2026-03": at the dash in the middle of those there are. */
function halvesAtDash(text: string): string[] {
  const spaced = text.split(/\s+-\s+/);
  if (spaced.length === 2) return spaced;
  const parts = text.split("-");
  const middle = parts.length / 2;
  return Number.isInteger(middle)
    ? [parts.slice(0, middle).join("-"), parts.slice(middle).join("-")].map((half) => half.trim())
    : [];
}

function monthsBetween(first: Month, last: Month): Month[] | null {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) {
    if (months.length === longest) return null;
    months.push(month);
  }
  return months.length > 0 ? months : null;
}

function withoutPrefix(text: string): string {
  const rest = text.replace(prefix, "");
  return rest === text ? text : withoutPrefix(rest);
}
