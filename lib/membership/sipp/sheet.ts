import type { Day } from "@/lib/platform/dates";
import type { CellValue, SheetToWrite } from "@/lib/platform/spreadsheet/write";
import type { Village } from "@/lib/region/queries";
import type { TakenEnrolment } from "./mutations";
import type { Enrolment, SippAnswers } from "./queries";

/** Columns A to AD of SIPP's sheet `data_tk_baru`. */
export const sippColumns = [
  "NO_PEGAWAI",
  "NAMA_LENGKAP",
  "GELAR",
  "TELEPON_AREA_RUMAH",
  "TELEPON_RUMAH",
  "TELEPON_AREA_KANTOR",
  "TELEPON_KANTOR",
  "TELEPON_EXT_KANTOR",
  "HP",
  "EMAIL",
  "TEMPAT_LAHIR",
  "TANGGAL_LAHIR",
  "NAMA_IBU_KANDUNG",
  "JENIS_IDENTITAS",
  "NOMOR_IDENTITAS",
  "MASA_LAKU_IDENTITAS",
  "JENIS_KELAMIN",
  "SURAT_MENYURAT_KE",
  "TANGGAL_KEPESERTAAN",
  "STATUS_KAWIN",
  "GOLONGAN_DARAH",
  "NPWP",
  "KODE_NEGARA",
  "UPAH",
  "ALAMAT",
  "KODE_POS",
  "LOKASI_PEKERJAAN",
  "STATUS_PEGAWAI",
  "TGL_AWAL_BEKERJA",
  "TGL_AKHIR_KONTRAK",
] as const;

type Column = (typeof sippColumns)[number];

/** What SIPP wants of everybody and nobody has told us; the page says that it has to be added by hand. */
export const addedByHand: Column[] = [
  "NAMA_IBU_KANDUNG",
  "STATUS_KAWIN",
  "STATUS_PEGAWAI",
  "TGL_AWAL_BEKERJA",
];

/** The rows to paste into the template that SIPP gives out; every cell is text, days are dd-mm-yyyy. */
export function enrolmentSheet({ village, answers, rows, first }: TakenEnrolment): SheetToWrite {
  return {
    name: "data_tk_baru",
    columns: sippColumns.map((header) => ({ header, width: header.length + 6 })),
    rows: enrolmentRows(rows, village, answers, first),
  };
}

async function* enrolmentRows(
  rows: AsyncIterable<Enrolment>,
  village: Village,
  answers: SippAnswers,
  first: number,
): AsyncGenerator<CellValue[]> {
  let number = first;
  for await (const row of rows) {
    number++;
    const cells = { ...cellsOf(row, village, answers), NO_PEGAWAI: String(number) };
    yield sippColumns.map((column) => cells[column] ?? null);
  }
}

function cellsOf(
  row: Enrolment,
  village: Village,
  answers: SippAnswers,
): Partial<Record<Column, string | null>> {
  return {
    NAMA_LENGKAP: row.name,
    HP: (row.phone ?? answers.phone).replace(/^\+62/, "0"),
    TEMPAT_LAHIR: row.birthPlace,
    TANGGAL_LAHIR: row.birthDate && written(row.birthDate),
    JENIS_IDENTITAS: "KTP",
    NOMOR_IDENTITAS: row.nik,
    // An electronic KTP holds for life; this is the day SIPP takes for that.
    MASA_LAKU_IDENTITAS: "31-12-3000",
    JENIS_KELAMIN: row.sex === "M" ? "L" : "P",
    SURAT_MENYURAT_KE: "S",
    TANGGAL_KEPESERTAAN: written(row.startsOn),
    KODE_NEGARA: "ID",
    UPAH: String(answers.wage),
    ALAMAT: addressOf(row, village),
    KODE_POS: answers.postalCode,
    LOKASI_PEKERJAAN: answers.workLocation,
  };
}

function addressOf({ hamlet, rt, rw }: Enrolment, village: Village): string {
  const kind = village.kind === "KELURAHAN" ? "KELURAHAN" : "DESA";
  const block = [hamlet && `DUSUN ${hamlet}`, rt && `RT ${rt}`, rw && `RW ${rw}`];
  return [...block, kind, village.name, "KEC.", village.districtName].filter(Boolean).join(" ").toUpperCase();
}

/** 2018-07-09 → 09-07-2018 */
function written(day: Day): string {
  return day.split("-").reverse().join("-");
}
