import { type Day, isDay } from "./dates";
import { formatDay, formatLongDay, formatRupiah } from "./format";

const small = [
  "nol",
  "satu",
  "dua",
  "tiga",
  "empat",
  "lima",
  "enam",
  "tujuh",
  "delapan",
  "sembilan",
  "sepuluh",
  "sebelas",
];
const groups = ["", "ribu", "juta", "miliar", "triliun", "kuadriliun"];
const most = 1e15;

/** A whole number from 0 to 10^15 in Indonesian words: 16800 → "enam belas ribu delapan ratus". */
export function inWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value > most)
    throw new RangeError(`only whole numbers from 0 to ${most} have words here`);
  if (value === 0) return "nol";
  const words: string[] = [];
  for (let rest = value, at = 0; rest > 0; rest = Math.floor(rest / 1000), at++) {
    const three = rest % 1000;
    if (three === 0) continue;
    words.unshift(at === 1 && three === 1 ? "seribu" : `${belowThousand(three)} ${groups[at]}`.trim());
  }
  return words.join(" ");
}

function belowThousand(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const head = hundreds === 0 ? "" : hundreds === 1 ? "seratus" : `${small[hundreds]} ratus`;
  return `${head} ${rest === 0 ? "" : belowHundred(rest)}`.trim();
}

function belowHundred(value: number): string {
  if (value < small.length) return small[value] ?? "";
  if (value < 20) return `${small[value - 10]} belas`;
  const tens = `${small[Math.floor(value / 10)]} puluh`;
  return value % 10 === 0 ? tens : `${tens} ${small[value % 10]}`;
}

/** As official letters write money: 16800 → "Rp16.800,00 (enam belas ribu delapan ratus rupiah)". */
export function rupiahInWords(rupiah: number): string {
  return `${formatRupiah(rupiah)},00 (${inWords(rupiah)} rupiah)`;
}

/** "2018-07-09" → "Senin, tanggal sembilan bulan Juli tahun dua ribu delapan belas". */
export function dayInWords(day: Day): string {
  if (!isDay(day)) throw new RangeError("there is no such day");
  const [weekday] = formatLongDay(day).split(",");
  const [date = "", month = "", year = ""] = formatDay(day).split(" ");
  return `${weekday}, tanggal ${inWords(Number(date))} bulan ${month} tahun ${inWords(Number(year))}`;
}
