import type { Day } from "@/lib/platform/dates";

/** From a day up to, but not with, another; null has no end. */
export type Span = { startsOn: Day; endsOn: Day | null };

/** Whether there is a day that both have. */
export function overlap(a: Span, b: Span): boolean {
  return (a.endsOn === null || b.startsOn < a.endsOn) && (b.endsOn === null || a.startsOn < b.endsOn);
}

export function holdsOn({ startsOn, endsOn }: Span, day: Day): boolean {
  return startsOn <= day && (endsOn === null || day < endsOn);
}

/** The earliest of a seat's terms that stands in the way of another; a term is never in its own way. */
export function findClash<T extends Span & { id: string }>(
  terms: readonly T[],
  span: Span,
  own?: string,
): T | null {
  const clashing = terms.filter((term) => term.id !== own && overlap(term, span));
  return clashing.sort((a, b) => a.startsOn.localeCompare(b.startsOn))[0] ?? null;
}

/** What the head of a village is called: also in Bali, Minangkabau, Aceh, Banjar, Minahasa, Lampung and Cirebon. */
const heads =
  /^(KEPALA DESA|KADES|LURAH|KEPALA KELURAHAN|PERBEKEL|WALI NAGARI|KEUCHIK|GEUCHIK|PEMBAKAL|PAMBAKAL|HUKUM TUA|PERATIN|KUWU|PETINGGI)$/;

/** Whether a title is the village head's own, acting or not. */
export function isHeadTitle(title: string): boolean {
  return heads.test(titleKey(title).replace(/^(PJ|PLT|PLH|PENJABAT|PEJABAT SEMENTARA|PJS) /, ""));
}

/** Titles that differ in case, signs and leading zeros are one: "Ketua RT.03/RW.01", "KETUA RT 003 RW 001". */
export function titleKey(title: string): string {
  return title
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/(?<=\p{L})(?=\d)/gu, " ")
    .replace(/\b0+(?=\d)/g, "")
    .trim();
}

/** What is left of a name without degrees, honorifics and signs: "H. Sunandar, S.HI" is SUNANDAR. */
export function nameKey(name: string): string {
  const [given = ""] = name.toUpperCase().split(",");
  const bare = given.replace(/^\s*((H|HJ|KH|DRS|DRA|DR|IR)[.\s]+)+(?=\p{L})/u, "");
  return bare.replace(/[^\p{L}]/gu, "");
}

/** Where a seat belongs by its title, or how people call the body; null when that says nothing. */
export function guessGroup(text: string): string | null {
  const key = titleKey(text);
  return hints.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

const hints: [RegExp, string][] = [
  [/\bB(UM)? ?DES(A|MA)?\b|BADAN USAHA MILIK DESA/, "BUMDES"],
  [/\bBPD\b|BADAN PERMUSYAWARATAN|\bBAMUSDES\b/, "BPD"],
  [/\bLPMD?K?\b|LEMBAGA PEMBERDAYAAN|\bLKMD\b/, "LPM"],
  [/\bPKK\b|PEMBERDAYAAN KESEJAHTERAAN KELUARGA/, "PKK"],
  [/KARANG ?TARUNA/, "KARANG_TARUNA"],
  [/POSYANDU|POS PELAYANAN TERPADU/, "POSYANDU"],
  [/\bLINMAS\b|\bHANSIP\b|PERLINDUNGAN MASYARAKAT/, "LINMAS"],
  [/\b(RT|RUKUN TETANGGA)\b/, "RT"],
  [/\b(RW|RUKUN WARGA)\b/, "RW"],
  [
    /PERANGKAT|PEMDES|PEMERINTAH DESA|KEPALA DESA|KADES|SEKRETARIS (DESA|KELURAHAN)|SEKDES|SEKLUR|CARIK|\bKAUR\b|\bKASI\b|KEPALA (URUSAN|SEKSI|DUSUN|LINGKUNGAN)|\bKADUS\b|\bKASUN\b|\bMODIN\b|\bBAYAN\b|\bSTAF\b|OPERATOR DESA|BENDAHARA DESA|LURAH/,
    "PERANGKAT",
  ],
];

export type Tally = { seats: number; filled: number; enrolled: number };

/** Everybody who holds a seat is enrolled, and somebody does; a vacant seat has nobody to enrol. */
export function isComplete({ filled, enrolled }: Tally): boolean {
  return filled > 0 && enrolled === filled;
}

export function addUp(tallies: readonly Tally[]): Tally {
  const total = { seats: 0, filled: 0, enrolled: 0 };
  for (const { seats, filled, enrolled } of tallies) {
    total.seats += seats;
    total.filled += filled;
    total.enrolled += enrolled;
  }
  return total;
}

/** How a village's officials stood on a day. */
export type Completeness = {
  /** The first day since which the village head and everybody of the bodies that count have been enrolled. */
  since: Day | null;
  /** The same for every body there is. */
  allSince: Day | null;
  /** Of the bodies that count. */
  core: Tally;
  all: Tally;
};

export const nobody: Completeness = {
  since: null,
  allSince: null,
  core: addUp([]),
  all: addUp([]),
};
