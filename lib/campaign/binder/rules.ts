import { idOf } from "@/lib/platform/id";
import { type Aspect, aspects, type Lines, type Need } from "./schema";

export type Indicator = { id: string; aspect: Aspect; name: string; needs: Need[] };

// As they are typed in a template, whatever language the screen speaks.
const words: Record<string, Need> = {
  berkas: "FILE",
  foto: "PHOTO",
  acara: "EVENT",
  peraturan: "REGULATION",
  kehadiran: "ATTENDANCE",
  mou: "MOU",
  perangkat: "OFFICIALS",
  peserta: "MEMBERS",
  inovasi: "INNOVATIONS",
};
export const needWords = Object.keys(words);

/** What the product asks for until a site says otherwise: an example by the four aspects, nobody's official list. */
export const exampleLines: Lines = {
  DISSEMINATION: [
    "Sosialisasi kepada perangkat, BPD, dan RT/RW; acara, foto",
    "Sosialisasi kepada warga dan kelompok pekerja; acara, foto, kehadiran",
    "Bahan informasi terpasang di tempat umum; foto",
  ].join("\n"),
  REGULATION: [
    "Kesepakatan dengan BPJS Ketenagakerjaan; mou, berkas",
    "Peraturan desa atau peraturan kepala desa tentang jaminan sosial ketenagakerjaan; peraturan, berkas",
    "SK petugas pendaftaran di desa; peraturan",
  ].join("\n"),
  INITIATIVE: [
    "Cara membayar yang memudahkan warga; inovasi, foto",
    "Bantuan iuran bagi pekerja rentan; berkas",
    "Tempat dan petugas pelayanan di balai desa; foto",
  ].join("\n"),
  COVERAGE: [
    "Perangkat dan lembaga desa terdaftar; perangkat",
    "Warga pekerja terdaftar; peserta",
    "Daftar peserta sudah disanding dengan data BPJS Ketenagakerjaan; berkas",
  ].join("\n"),
};

export type LineProblem = { aspect: Aspect; line: number; word: string };

/**
 * The indicators of a contest's lines, "Name; foto, acara" each. An indicator is known by contest, aspect and wording,
 * so that lines may be moved and added without losing what was brought; of lines that say the same the first counts.
 */
export function indicatorsOf(lines: Lines, campaignId: string): Indicator[] {
  const found = aspects.flatMap((aspect) =>
    readLines(lines[aspect] ?? "").map(({ name, asked }) => ({
      id: idOf(`${aspect} ${name.toLowerCase()}`, campaignId),
      aspect,
      name,
      needs: [...new Set(asked.flatMap((word) => words[word] ?? []))],
    })),
  );
  return found.filter(({ id }, at) => found.findIndex((one) => one.id === id) === at);
}

/** The first line of each aspect that asks for nothing or for what there is no word for. */
export function problemsOf(lines: Lines): LineProblem[] {
  return aspects.flatMap((aspect) => {
    const wrong = readLines(lines[aspect] ?? "").flatMap(({ asked, line }) => {
      const word = asked.length === 0 ? "" : asked.find((one) => !words[one]);
      return word === undefined ? [] : [{ aspect, line, word }];
    });
    return wrong.slice(0, 1);
  });
}

function readLines(text: string) {
  return text.split("\n").flatMap((whole, at) => {
    const cut = whole.lastIndexOf(";");
    const name = (cut === -1 ? whole : whole.slice(0, cut)).trim();
    const rest = cut === -1 ? "" : whole.slice(cut + 1);
    const asked = rest
      .toLowerCase()
      .split(",")
      .map((word) => word.trim())
      .filter(Boolean);
    return name ? [{ name, asked, line: at + 1 }] : [];
  });
}

/** How many of each need are there; of a figure, what it says. */
export type Found = Partial<Record<Need, number>>;

export function missingOf({ needs }: Pick<Indicator, "needs">, found: Found): Need[] {
  return needs.filter((need) => !found[need]);
}

export type Completeness = { aspect: Aspect; complete: number; total: number };

/** Of each aspect how many of its indicators have everything that they ask for. */
export function completenessOf(
  indicators: readonly Indicator[],
  foundOf: (indicator: Indicator) => Found,
): Completeness[] {
  return aspects.map((aspect) => {
    const own = indicators.filter((one) => one.aspect === aspect);
    return {
      aspect,
      complete: own.filter((one) => missingOf(one, foundOf(one)).length === 0).length,
      total: own.length,
    };
  });
}
