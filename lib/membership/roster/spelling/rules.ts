import type { Day } from "@/lib/platform/dates";
import { readDay } from "@/lib/resident/sheet/day/rules";
import { type confirmedStatuses, programmes, type segments } from "../../schema";

export type Segment = (typeof segments)[number];
export type Programme = (typeof programmes)[number];
export type ListedStatus = (typeof confirmedStatuses)[number];

/** What was paid: a number of months, or the last month that is. */
export type Paid = { months: number } | { through: string };

/** "BPU", "Bukan Penerima Upah", "PU (Penerima Upah)"; null for anything else. */
export function readSegment(text: string): Segment | null {
  const clean = lettersOf(text);
  if (/bukanpenerimaupah|pbpu|bpu|informal|mandiri/.test(clean)) return "BPU";
  return /penerimaupah|^p?pu|formal/.test(clean) ? "PU" : null;
}

const programmeNames: [Programme, RegExp][] = [
  ["JKK", /\bjkk\b|kecelakaan/i],
  ["JKM", /\bjkm\b|\bjk\b|kematian/i],
  ["JHT", /\bjht\b|hari tua/i],
  ["JP", /\bjp\b|pensiun/i],
];

/** "JKK, JKM", "JKK+JKM+JHT", "Kecelakaan Kerja dan Kematian", "2 program"; null where there is none. */
export function readProgrammes(text: string): Programme[] | null {
  const spaced = text.replace(/_/g, " ");
  const named = programmeNames.filter(([, pattern]) => pattern.test(spaced)).map(([name]) => name);
  if (named.length > 0) return named;
  const count = Number(/^([234])\s*program/i.exec(text.trim())?.[1] ?? 0);
  return count >= 2 ? programmes.slice(0, count) : null;
}

/** A column of one programme: a tick, a yes or an amount; null where there is no telling. */
export function readTick(text: string): boolean | null {
  const clean = text.trim().toLowerCase();
  if (/^(ya|y|v|√|✓|✔|ikut|ada|aktif|true|ok)$/.test(clean)) return true;
  if (/^(tidak|tdk|t|n|no|non\s?aktif|tidak (ada|ikut)|false|[-–—0]|rp\s*[-0])$/.test(clean)) return false;
  return /^(rp\.?\s*)?\d[\d.,]*$/.test(clean) ? Number(clean.replace(/\D/g, "")) > 0 : null;
}

/** How their list calls a member; the longer words first, for "tidak aktif" ends as "aktif" does. */
const statusWords: [ListedStatus, RegExp][] = [
  [
    "NOT_FOUND",
    /^(belum|blm)|^bukan|^(tidak|tdk)(terdaftar|ada|ditemukan|punya|menjadi|jadi)|^notfound|^nihil/,
  ],
  [
    "INACTIVE",
    /^(non|tidak|tdk|in)(aktif|active|akt)|^(na|keluar|berhenti|mundur|menunggak|lapse|putus|expired|klaim)/,
  ],
  ["INACTIVE", /^(kadaluarsa|kedaluwarsa|meninggal|resign|nonaktif)/],
  ["ACTIVE", /^(aktif|active|terdaftar|sudah|peserta|ya$|grace)/],
];

/** "Aktif", "Non Aktif", "keluar", "Belum terdaftar"; null for a word that nobody knows. */
export function readStatus(text: string): ListedStatus | null {
  const clean = lettersOf(text);
  return statusWords.find(([, pattern]) => pattern.test(clean))?.[0] ?? null;
}

const months = "jan feb mar apr mei jun jul agu sep okt nov des".split(" ");
const otherMonths: Record<string, number> = {
  peb: 2,
  may: 5,
  ags: 8,
  agt: 8,
  aug: 8,
  oct: 10,
  nop: 11,
  dec: 12,
};

/** "6", "6 bulan"; or up to when it is paid: "10/2026", "Oktober 2026", "2026-10", a whole day. */
export function readPaid(text: string, today: Day): Paid | null {
  const clean = text.trim().toLowerCase();
  const count = /^(\d{1,3})\s*(bulan|bln)?\.?$/.exec(clean);
  if (count) return Number(count[1]) <= 600 ? { months: Number(count[1]) } : null;
  const parts = /^(\d{1,2}|\p{L}{3,9})\.?[\s/-]+['’]?(\d{4}|\d{2})$/u.exec(clean);
  if (parts) return through(monthOf(parts[1] ?? ""), parts[2] ?? "");
  const turned = /^(\d{4})[\s/-](\d{1,2})$/.exec(clean) ?? /^(\d{4})(0[1-9]|1[0-2])$/.exec(clean);
  if (turned) return through(Number(turned[2]), turned[1] ?? "");
  const day = readDay(clean, today)?.day;
  return day ? { through: day.slice(0, 7) } : null;
}

function through(month: number, year: string): Paid | null {
  if (!(month >= 1 && month <= 12)) return null;
  return { through: `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, "0")}` };
}

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const beginning = text.slice(0, 3);
  return otherMonths[beginning] ?? months.indexOf(beginning) + 1;
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, "");
}
