import type { CellType } from "./read";

/** A number in full, without exponent; fractions at the 15 digits Excel shows. */
export function numberText(value: number): string {
  if (Number.isInteger(value)) return BigInt(value).toString();
  const shown = Number(value.toPrecision(15));
  const plain = String(shown);
  if (!plain.includes("e")) return plain;
  return shown.toFixed(20).replace(/\.?0+$/, "");
}

/** Excel's day number as yyyy-mm-dd, time of day dropped; null when it is no day. */
export function serialDay(serial: number, from1904: boolean): string | null {
  const day = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!Number.isFinite(serial) || day < 1 || day > 2_958_465) return null;
  // Excel counts a 29 February 1900 that never was.
  if (day === 60) return "1900-02-29";
  const epochDay = day - (day < 60 ? 25_568 : 25_569);
  return new Date(epochDay * 86_400_000).toISOString().slice(0, 10);
}

/** Whether a number format shows a calendar day; formats of time alone do not. */
export function isDayFormat(format: string): boolean {
  if (/^(general|standard)$/i.test(format)) return false;
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, "");
  return /[dy]/i.test(bare.split(";")[0] ?? "");
}

/** Excel's built-in formats that show a calendar day, East Asian ones included. */
export function isDayFormatId(id: number): boolean {
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** A stored number as a cell: a day if its format says so. */
export function numberCell(
  value: number,
  isDay: boolean,
  from1904: boolean,
): { text: string; type: CellType } {
  if (!Number.isFinite(value)) return { text: "", type: "error" };
  const day = isDay ? serialDay(value, from1904) : null;
  return day ? { text: day, type: "date" } : { text: numberText(value), type: "number" };
}
