import type { Day } from "@/lib/platform/dates";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { writeCsv, writeXlsx } from "@/lib/platform/spreadsheet/write";
import { checkNik } from "@/lib/resident/rules";
import { readDay } from "@/lib/resident/sheet/day/rules";
import type { RowRefusal, WantedRow } from "./list/schema";
import { guessGroup, titleKey } from "./rules";
import { decree, holderName, seatTitle } from "./schema";

/** Columns of the list of officials, in the order in which rows without a header are taken to be. */
export const officialColumns = [
  { header: "Lembaga", width: 28, field: "group" },
  { header: "Jabatan", width: 32, field: "title" },
  { header: "Nama", width: 32, field: "name" },
  { header: "NIK", width: 20, field: "nik" },
  { header: "SK", width: 26, field: "decree" },
  { header: "Mulai", width: 14, field: "startsOn" },
  { header: "Selesai", width: 14, field: "endsOn" },
] as const;

type Field = (typeof officialColumns)[number]["field"];

const spellings: [RegExp, Field][] = [
  [/^(LEMBAGA|KELOMPOK|UNSUR|INSTANSI|KATEGORI)\b/, "group"],
  [/^JABATAN\b/, "title"],
  [/^NAMA\b/, "name"],
  [/^(NIK|N I K|NO KTP|NOMOR KTP)$/, "nik"],
  [/^((NO(MOR)?|SURAT) )?(SK|KEPUTUSAN)\b/, "decree"],
  [/^(TANGGAL |TGL )?(MULAI|TMT|DIANGKAT|PELANTIKAN|AWAL)\b/, "startsOn"],
  [/^(TANGGAL |TGL )?(SELESAI|BERAKHIR|AKHIR|SAMPAI|PURNA)\b/, "endsOn"],
];

/** How far down a header may stand, under titles. */
const headerDepth = 15;

export type ReadList = {
  rows: (WantedRow | { row: number; title: string; name: string; refusal: RowRefusal })[];
};

/**
 * The rows of a list of officials; numbers are those of the cells, counted from 1. Without a header the columns are
 * taken to be in the template's order. Empty rows are passed over.
 */
export function readOfficials(
  cells: string[][],
  groups: readonly { code: string; name: string }[],
  today: Day,
): Result<ReadList, "LIST_COLUMNS" | "LIST_EMPTY"> {
  const at = cells.slice(0, headerDepth).findIndex((row) => {
    const fields = row.map(fieldOf);
    return fields.includes("title") && fields.includes("name");
  });
  const fields: (Field | null)[] =
    at >= 0 ? (cells[at] ?? []).map(fieldOf) : officialColumns.map(({ field }) => field);
  if (at < 0 && cells.some((row) => row.slice(fields.length).some((cell) => cell !== "")))
    return refuse("LIST_COLUMNS", undefined, "pasted");
  const rows = cells.flatMap((row, index) => {
    const cell = (field: Field) => row[fields.indexOf(field)]?.trim() ?? "";
    const isEmpty = officialColumns.every(({ field }) => cell(field) === "");
    return index <= at || isEmpty ? [] : [readRow(index + 1, cell, groups, today)];
  });
  return rows.length > 0 ? ok({ rows }) : refuse("LIST_EMPTY", undefined, "pasted");
}

function fieldOf(header: string): Field | null {
  const key = titleKey(header);
  return spellings.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

function readRow(
  row: number,
  cell: (field: Field) => string,
  groups: readonly { code: string; name: string }[],
  today: Day,
): ReadList["rows"][number] {
  const refused = (code: string, params = {}) => ({
    row,
    title: cell("title"),
    name: cell("name"),
    refusal: { code, params },
  });
  const title = seatTitle.safeParse(cell("title"));
  if (!title.success) return refused(cell("title") === "" ? "TITLE_MISSING" : wordOf(title.error));
  const given = cell("group");
  const code =
    groups.find(({ name }) => titleKey(name) === titleKey(given))?.code ?? guessGroup(given || title.data);
  const groupCode = groups.find((group) => group.code === code)?.code;
  if (!groupCode)
    return given === ""
      ? refused("GROUP_MISSING")
      : refused("GROUP_NOT_KNOWN", { group: given.slice(0, 60) });
  const isVacant = /^(-+|KOSONG|\(KOSONG\)|LOWONG|BELUM ADA)$/i.test(cell("name"));
  const name = isVacant || cell("name") === "" ? null : holderName.safeParse(cell("name"));
  if (name && !name.success) return refused(wordOf(name.error));
  const nik = cell("nik") === "" ? null : checkNik(cell("nik"));
  if (nik && !nik.ok) return refused(nik.code);
  if (nik && !name) return refused("HOLDER_REQUIRED");
  const paper = cell("decree") === "" ? null : decree.safeParse(cell("decree"));
  if (paper && !paper.success) return refused(wordOf(paper.error));
  const days = { startsOn: dayIn(cell("startsOn"), today), endsOn: dayIn(cell("endsOn"), today) };
  if (days.startsOn === undefined || days.endsOn === undefined) return refused("DATE_INVALID");
  return {
    row,
    groupCode,
    title: title.data,
    name: name?.data ?? null,
    nik: nik?.value ?? null,
    residentId: null,
    decree: paper?.data ?? null,
    startsOn: days.startsOn,
    endsOn: days.endsOn,
  };
}

function wordOf(error: { issues: { message: string }[] }): string {
  return error.issues[0]?.message ?? "INVALID";
}

/** null for an empty cell, undefined for one that holds no day. */
function dayIn(text: string, today: Day): Day | null | undefined {
  if (text === "" || text === "-") return null;
  return readDay(text, today)?.day;
}

const guide: string[][] = [
  [
    "Lembaga",
    "Nama lembaga, misalnya Perangkat, BPD, LPM, PKK, RT, RW. Boleh kosong bila jelas dari jabatannya.",
  ],
  ["Jabatan", "Jabatan selengkapnya: Kepala Desa, Kepala Dusun Krajan, Ketua RT 003 RW 001."],
  ["Nama", "Nama menurut SK. Kosongkan bila jabatannya belum terisi."],
  [
    "NIK",
    "Boleh kosong. NIK hanya dipakai untuk menemukan orangnya di daftar penduduk dan tidak disimpan di sini.",
  ],
  ["SK", "Nomor keputusan pengangkatan. Boleh kosong."],
  ["Mulai", "Hari mulai menjabat, misalnya 10/07/2018. Bila kosong berarti hari ini."],
  ["Selesai", "Hari serah terima kepada penggantinya. Kosongkan bila masih menjabat."],
  ["", "Sel yang kosong tidak menghapus data yang sudah ada. Daftar yang sama boleh dikirim dua kali."],
];

/** An empty list of officials to fill in. */
export async function officialTemplate(format: "xlsx" | "csv"): Promise<Buffer> {
  const columns = officialColumns.map(({ header, width }) => ({ header, width }));
  if (format === "csv") return writeCsv([columns.map(({ header }) => header)]);
  const steps = [
    { header: "Kolom", width: 16 },
    { header: "Cara mengisi", width: 90 },
  ];
  return writeXlsx({
    sheets: [
      { name: "Perangkat", columns, rows: [], blankRows: 200 },
      { name: "Petunjuk", columns: steps, rows: guide },
    ],
  });
}
