import type { Cell, Workbook } from "@/lib/platform/spreadsheet/read";
import type { ResidentInput } from "@/lib/resident/schema";
import type { AsideKind } from "@/lib/resident/sheet/aside/rules";
import { type ColumnRole, openSidColumns } from "@/lib/resident/sheet/columns";

export const siti = "3523125708900001";
export const budi = "3523120305850002";
export const wati = "3523124101000003";
export const card = "3523120905160001";

export type MessySheet = {
  name: string;
  /** Per sheet the rows, cells parted by "|"; see `cellOf` for what is no text. */
  sheets: Record<string, string>;
  /** What its columns are, by position and told by a person; `-` for none of ours. */
  columns: string;
  people?: Partial<ResidentInput>[];
  refused?: Record<number, string>;
  warned?: Record<number, string>;
  aside?: Record<number, AsideKind>;
  /** Instead of all that: the file as a whole cannot be read without asking. */
  asks?: string;
};

const sitiIs: Partial<ResidentInput> = { nik: siti, name: "SITI AMINAH", birthDate: "1990-08-17", sex: "F" };
const budiIs: Partial<ResidentInput> = { nik: budi, name: "BUDI SANTOSO", birthDate: "1985-05-03", sex: "M" };
const both = [sitiIs, budiIs];

const openSidRoles: Record<string, ColumnRole> = {
  dusun: "hamlet",
  rw: "rw",
  rt: "rt",
  nama: "name",
  no_kk: "familyCardNo",
  nik: "nik",
  sex: "sex",
  tempatlahir: "birthPlace",
  tanggallahir: "birthDate",
  pekerjaan_id: "occupation",
  kk_level: "familyRelation",
  status_dasar: "vitalStatus",
};

/** One sheet each, and what is odd about it. */
export const messySheets: MessySheet[] = [
  {
    name: "a title, an empty row, then the header",
    sheets: one(`
      DATA PENDUDUK DESA SOCOREJO KECAMATAN JENU
      TAHUN 2026

      No | Nama Lengkap | NIK | Tgl. Lahir | L/P
      1 | SITI AMINAH | ${siti} | 17-08-1990 | P
      2 | BUDI SANTOSO | ${budi} | 03-05-1985 | L`),
    columns: "- name nik birthDate sex",
    people: both,
  },
  {
    name: "a header of two lines, TTL over place and date",
    sheets: one(`
      No | Nama | NIK | TTL | | JK
       | | | Tempat | Tanggal lahir |
      1 | SITI AMINAH | ${siti} | Tuban | 17/08/1990 | P`),
    columns: "- name nik birthPlace birthDate sex",
    people: [{ ...sitiIs, birthPlace: "Tuban" }],
  },
  {
    name: "a header of two lines over the address",
    sheets: one(`
      NO | NAMA | NIK | ALAMAT | | | PEKERJAAN
       | | | DUSUN | RT | RW |
      1 | SITI AMINAH | ${siti} | KRAJAN | 3 | 1 | Petani/Pekebun`),
    columns: "- name nik hamlet rt rw occupation",
    people: [{ nik: siti, hamlet: "KRAJAN", rt: "003", rw: "001", occupation: "PETANI/PEKEBUN" }],
  },
  {
    name: "place and date of birth in one column",
    sheets: one(`
      Nama | NIK | TTL | Jenis Kelamin (L/P)
      SITI AMINAH | ${siti} | Tuban, 17-08-1990 | P
      BUDI SANTOSO | ${budi} | TUBAN, 3 Mei 1985 | L`),
    columns: "name nik birth sex",
    people: [
      { ...sitiIs, birthPlace: "Tuban" },
      { ...budiIs, birthPlace: "TUBAN" },
    ],
  },
  {
    name: "the same called Tempat/Tgl Lahir, with a place alone and a day that is none",
    sheets: one(`
      Nama | NIK | Tempat/Tgl Lahir
      SITI AMINAH | ${siti} | Kab. Tuban 17 Agustus 1990
      BUDI SANTOSO | ${budi} | Tuban
      WATI | ${wati} | Tuban, 31-02-2000`),
    columns: "name nik birth",
    people: [
      { nik: siti, birthPlace: "Kab. Tuban", birthDate: "1990-08-17" },
      { nik: budi, birthPlace: "Tuban", birthDate: null },
    ],
    refused: { 4: "birthDate DATE_INVALID" },
  },
  {
    name: "RT and RW in one cell, written four ways",
    sheets: one(`
      Nama | NIK | RT/RW
      SITI AMINAH | ${siti} | 003/001
      BUDI SANTOSO | ${budi} | RT 3 RW 1
      WATI | ${wati} | RT.03/RW.01
      TONO | 3523120101700004 | 3-1`),
    columns: "name nik rtRw",
    people: Array(4).fill({ rt: "003", rw: "001" }),
  },
  {
    name: "RT and RW that Excel took for a date",
    sheets: one(`
      Nama | NIK | RT / RW
      SITI AMINAH | ${siti} | @2026-01-03`),
    columns: "name nik rtRw",
    people: [{ nik: siti, rt: null, rw: null }],
    warned: { 2: "rt BLOCKS_UNKNOWN" },
  },
  {
    name: "RW before RT",
    sheets: one(`
      Nama | NIK | RW/RT
      SITI AMINAH | ${siti} | 001/003`),
    columns: "name nik rwRt",
    people: [{ rt: "003", rw: "001" }],
  },
  {
    name: "the hamlet inside the address, in its spellings",
    sheets: one(`
      Nama | NIK | Alamat
      SITI AMINAH | ${siti} | Dsn. Krajan RT 003 RW 001
      BUDI SANTOSO | ${budi} | JL. RAYA 5 DUSUN KRAJAN, RT.3/RW.1 DESA SOCOREJO
      WATI | ${wati} | DS. KRAJAN RT/RW 003/001
      TONO | 3523120101700004 | Ds. Socorejo`),
    columns: "name nik address",
    people: [
      ...Array(3).fill({ hamlet: "KRAJAN", rt: "003", rw: "001" }),
      { hamlet: null, rt: null, rw: null },
    ],
  },
  {
    name: "a number in the address that is no address",
    sheets: one(`
      Nama | NIK | Alamat
      SITI AMINAH | ${siti} | Dsn Krajan ${card}`),
    columns: "name nik address",
    refused: { 2: "hamlet NUMBER_IN_TEXT" },
  },
  {
    name: "months by their names and years of two digits",
    sheets: one(`
      Nama | NIK | Tanggal Lahir
      SITI AMINAH | ${siti} | 17 Agustus 1990
      BUDI SANTOSO | ${budi} | 3-Mei-85
      WATI | ${wati} | 01-Jan-00
      TONO | 3523120101270004 | 1 Januari 27`),
    columns: "name nik birthDate",
    people: ["1990-08-17", "1985-05-03", "2000-01-01", "1927-01-01"].map((birthDate) => ({ birthDate })),
    warned: {
      3: "birthDate BIRTH_YEAR_SHORT",
      4: "birthDate BIRTH_YEAR_SHORT",
      5: "birthDate BIRTH_YEAR_SHORT",
    },
  },
  {
    name: "dates as Excel has them, as day numbers and without any sign between",
    sheets: one(`
      Nama | NIK | Tanggal Lahir
      SITI AMINAH | ${siti} | @1990-08-17
      SITI DUA | 3523125708900002 | #33102
      SITI TIGA | 3523125708900003 | 33102
      SITI EMPAT | 3523125708900004 | 17081990
      SITI LIMA | 3523125708900005 | 1990.08.17
      SITI ENAM | 3523125708900006 | 17.08.1990 00:00`),
    columns: "name nik birthDate",
    people: Array(6).fill({ birthDate: "1990-08-17" }),
  },
  {
    name: "the American order of a date is refused, not guessed",
    sheets: one(`
      Nama | NIK | Tanggal Lahir
      SITI AMINAH | ${siti} | 8/17/1990`),
    columns: "name nik birthDate",
    refused: { 2: "birthDate DATE_INVALID" },
  },
  {
    name: "column numbers below the header and totals with a signature at the end",
    sheets: one(`
      No | Nama | NIK | Tgl Lahir
      1 | 2 | 3 | 4
      1 | SITI AMINAH | ${siti} | 17-08-1990
      2 | BUDI SANTOSO | ${budi} | 03-05-1985
       | JUMLAH | 2 |

       | | | Tuban, 17 Agustus 2026
       | | | Kepala Desa Socorejo

       | | | SUYONO
       | | | NIP. 19700101 199003 1 001`),
    columns: "- name nik birthDate",
    people: [
      { nik: siti, birthDate: "1990-08-17" },
      { nik: budi, birthDate: "1985-05-03" },
    ],
    aside: { 2: "COLUMN_NUMBERS", 5: "TOTAL", 7: "CLOSING", 8: "CLOSING", 10: "CLOSING", 11: "CLOSING" },
  },
  {
    name: "somebody without a number below the last who has one is refused, not taken for a signature",
    sheets: one(`
      No | Nama | NIK | Tgl Lahir
      1 | SITI AMINAH | ${siti} | 17-08-1990
      2 | KEPALA SUKU | |
      3 | TONO | |`),
    columns: "- name nik birthDate",
    people: [{ nik: siti }],
    refused: { 3: "birthDate BIRTH_DATE_REQUIRED", 4: "birthDate BIRTH_DATE_REQUIRED" },
  },
  {
    name: "rows numbered in advance, and filled with RT and RW",
    sheets: one(`
      No | Nama | NIK | RT | RW
      1 | SITI AMINAH | ${siti} | 003 | 001
      2 | | | |
      3 | | | 003 | 001`),
    columns: "- name nik rt rw",
    people: [{ nik: siti, rt: "003" }],
    aside: { 3: "EMPTY_BUT_NUMBERED", 4: "EMPTY_BUT_NUMBERED" },
  },
  {
    name: "headings between the people, and the header again on each page",
    sheets: one(`
      No | Nama | NIK | Tgl Lahir
      RT 001 RW 002 | | |
      1 | SITI AMINAH | ${siti} | 17-08-1990
      No | Nama | NIK | Tgl Lahir
      DUSUN KRAJAN | | |
      2 | BUDI SANTOSO | ${budi} | 03-05-1985`),
    columns: "- name nik birthDate",
    people: [{ nik: siti }, { nik: budi }],
    aside: { 2: "HEADING", 4: "REPEATED_HEADER", 5: "HEADING" },
  },
  {
    name: "a sheet for each RT with the same columns",
    sheets: {
      "RT 01": grid(`
        Nama | NIK | Tgl Lahir
        SITI AMINAH | ${siti} | 17-08-1990`),
      "RT 02": grid(`
        DAFTAR WARGA
        NAMA | NIK | TGL LAHIR
        BUDI SANTOSO | ${budi} | 31-04-1985`),
      Rekap: grid(`
        RT | Jumlah
        01 | 1
        02 | 1`),
    },
    columns: "name nik birthDate",
    people: [{ nik: siti }],
    refused: { 1000003: "birthDate DATE_INVALID" },
  },
  {
    name: "two lists whose columns differ",
    sheets: {
      Penduduk: grid(`
        Nama | NIK | Tgl Lahir
        SITI AMINAH | ${siti} | 17-08-1990`),
      Perangkat: grid(`
        Nama | Jabatan | NIK | No HP
        BUDI SANTOSO | Kaur | ${budi} | 081234567890`),
    },
    columns: "name nik birthDate",
    asks: "SHEET_CHOICE",
  },
  {
    name: "a cover, a guide and a list of codes around the list",
    sheets: {
      Sampul: grid(`
        LAPORAN PENDUDUK
        DESA SOCOREJO`),
      Petunjuk: grid(`
        Nama | NIK | Dusun
        Nama sesuai KTP | 16 angka | tanpa kata dusun`),
      "Kode Data": grid(`
        nama | nik | sex
        x | y | 1`),
      Sheet1: grid(`
        Nama Warga | No. KTP | No. KK | Hubungan Dalam Keluarga
        SITI AMINAH | ${siti} | ${card} | ISTRI`),
    },
    columns: "name nik familyCardNo familyRelation",
    people: [{ nik: siti, familyCardNo: card, familyRelation: "ISTRI" }],
  },
  {
    name: "the status of a marriage",
    sheets: one(`
      Nama | NIK | Status | SHDK
      SITI AMINAH | ${siti} | Kawin | Istri
      BUDI SANTOSO | ${budi} | Belum Kawin | Kepala Keluarga`),
    columns: "name nik - familyRelation",
    people: [
      { nik: siti, vitalStatus: null, familyRelation: "ISTRI" },
      { nik: budi, vitalStatus: null, familyRelation: "KEPALA KELUARGA" },
    ],
  },
  {
    name: "a tick below L or P",
    sheets: one(`
      No | Nama | NIK | Jenis Kelamin | | Tgl Lahir
       | | | L | P |
      1 | SITI AMINAH | ${siti} | | v | 17-08-1990
      2 | BUDI SANTOSO | ${budi} | √ | | 03-05-1985
      3 | WATI | ${wati} | 1 | 1 | 01-01-2000`),
    columns: "- name nik isMale isFemale birthDate",
    people: both,
    refused: { 5: "sex SEX_UNKNOWN" },
  },
  {
    name: "NIK with dots, spaces, an apostrophe and characters nobody sees",
    sheets: one(`
      Nama | NIK (16 digit)
      SITI AMINAH | '${siti}
      BUDI SANTOSO | 3523 1203 0585 0002
      WATI | \u200b${wati}\u00a0`),
    columns: "name nik",
    people: [{ nik: siti }, { nik: budi }, { nik: wati }],
  },
  {
    name: "NIK and No. KK that Excel kept as numbers",
    sheets: one(`
      Nama | NIK | No KK | Tgl Lahir
      SITI AMINAH | #${siti} | ${card} | 17-08-1990
      BUDI SANTOSO | 3,52312E+15 | ${card} | 03-05-1985
      WATI | ${wati} | #${card} | 01-01-2000`),
    columns: "name nik familyCardNo birthDate",
    refused: { 2: "nik NIK_LOST_DIGITS", 3: "nik NIK_LOST_DIGITS", 4: "familyCardNo KK_LOST_DIGITS" },
  },
  {
    name: "formulas and Excel's errors",
    sheets: one(`
      Nama | NIK | Tgl Lahir
      =A1 | ${siti} | 17-08-1990
      BUDI SANTOSO | ${budi} | !#N/A
      WATI | =A2 | 01-01-2000`),
    columns: "name nik birthDate",
    refused: { 2: "name FORMULA_CELL", 3: "birthDate CELL_ERROR", 4: "nik FORMULA_CELL" },
  },
  {
    name: "columns that slipped by one",
    sheets: one(`
      No | NIK | Nama | Pekerjaan | Dusun
      1 | SITI AMINAH | ${siti} | Krajan | Petani
      2 | ${budi} | BUDI SANTOSO | ${card} | KRAJAN`),
    columns: "- nik name occupation hamlet",
    refused: { 2: "nik NIK_NOT_16_DIGITS, name NUMBER_IN_TEXT", 3: "occupation NUMBER_IN_TEXT" },
  },
  {
    name: "parents and the head of the family have columns of their own",
    sheets: one(`
      Nama Kepala Keluarga | No KK | NIK | Nama | NIK Ayah | Nama Ayah | NIK Ibu | Nama Ibu | Hub. Keluarga
      BUDI SANTOSO | ${card} | ${siti} | SITI AMINAH | ${budi} | TONO | ${wati} | WATI | Anak`),
    columns: "- familyCardNo nik name - - - - familyRelation",
    people: [{ nik: siti, name: "SITI AMINAH", familyRelation: "ANAK" }],
  },
  {
    name: "long headers with brackets, stars and numbers in front",
    sheets: one(`
      1. Nama Lengkap (sesuai KTP)* | 2. Nomor Induk Kependudukan (NIK) | 3. Tanggal Lahir (hh/bb/tttt) | 4. No. HP/WA
      SITI AMINAH | ${siti} | 17/08/1990 | 0812-3456-7890`),
    columns: "name nik birthDate phone",
    people: [{ ...sitiIs, sex: null, phone: "+6281234567890" }],
  },
  {
    name: "a form for agents: TTL, NO HP, KPJ and columns of a business",
    sheets: one(`
      NO | NIK | NAMA LENGKAP | NO KK | TTL | JENIS KELAMIN | NO HP | NAMA USAHA | ALAMAT | NOMOR KPJ | KETERANGAN
      1 | ${siti} | SITI AMINAH | ${card} | TUBAN, 17-08-1990 | PEREMPUAN | 81234567890 | WARUNG | DSN KRAJAN | | -`),
    columns: "- nik name familyCardNo birth sex phone - address - -",
    people: [{ ...sitiIs, birthPlace: "TUBAN", hamlet: "KRAJAN", phone: "+6281234567890" }],
  },
  {
    name: "a SIAK export",
    sheets: one(`
      Nomor KK | NIK | Nama Penduduk | Status | Tempat Lahir | Tanggal Lahir | Kelamin | NIK Ayah | Ayah | Status Kawin | SHDK | Alamat | RW | RT | Pekerjaan | Petugas Registrasi
      ${card} | ${siti} | SITI AMINAH | Hidup | TUBAN | 17-08-1990 | Perempuan | - | TONO | KAWIN | ISTRI | DSN. KRAJAN | 1 | 3 | PETANI/PEKEBUN | ADMIN
      ${card} | ${budi} | BUDI SANTOSO | Pindah Dalam Negeri | TUBAN | 03-05-1985 | Laki-laki | - | - | KAWIN | KEPALA KELUARGA | DUSUN KRAJAN | 1 | 3 | - | ADMIN
      ${card} | ${wati} | WATI | Tidak Valid | TUBAN | 01-01-2000 | Perempuan | - | - | - | ANAK | DS. KRAJAN | 1 | 3 | - | ADMIN`),
    columns:
      "familyCardNo nik name vitalStatus birthPlace birthDate sex - - - familyRelation address rw rt occupation -",
    people: [
      {
        ...sitiIs,
        vitalStatus: "ALIVE",
        hamlet: "KRAJAN",
        rt: "003",
        rw: "001",
        occupation: "PETANI/PEKEBUN",
      },
      { ...budiIs, vitalStatus: "MOVED", hamlet: "KRAJAN", occupation: null },
      { nik: wati, vitalStatus: "INVALID", hamlet: "KRAJAN" },
    ],
  },
  {
    name: "an OpenDK export, one row of another village in it",
    sheets: one(`
      alamat | dusun | rw | rt | nama | nomor_kk | nomor_nik | jenis_kelamin | tempat_lahir | tanggal_lahir | agama | pekerjaan | hubungan_keluarga | status_dasar | desa_id
      JL. RAYA | KRAJAN | 001 | 003 | SITI AMINAH | ${card} | ${siti} | 2 | TUBAN | 1990-08-17 | 1 | 9 | 3 | 1 | 35.23.12.2002
      JL. RAYA | KRAJAN | 001 | 003 | BUDI SANTOSO | ${card} | ${budi} | 1 | TUBAN | 1985-05-03 | 1 | 88 | 1 | 1 | 35.23.12.2003`),
    columns:
      "- hamlet rw rt name familyCardNo nik sex birthPlace birthDate - occupation familyRelation vitalStatus villageCode",
    people: [
      {
        ...sitiIs,
        occupation: "PETANI/PEKEBUN",
        familyRelation: "ISTRI",
        vitalStatus: "ALIVE",
        hamlet: "KRAJAN",
      },
    ],
    refused: { 3: "row OTHER_VILLAGE" },
  },
  {
    name: "an OpenSID export with its end mark",
    sheets: one(`
      ${openSidColumns.join(" | ")}
      - | KRAJAN | 001 | 003 | SITI AMINAH | ${card} | ${siti} | P | TUBAN | 1990-08-17
      - | ###
      sisa | catatan`),
    columns: openSidColumns.map((name) => openSidRoles[name] ?? "-").join(" "),
    people: [{ ...sitiIs, hamlet: "KRAJAN", rt: "003", rw: "001" }],
    aside: { 3: "AFTER_END", 4: "AFTER_END" },
  },
  {
    name: "names and dates of birth alone",
    sheets: one(`
      Nama | Tanggal Lahir
      SITI AMINAH | 17-08-1990`),
    columns: "name birthDate",
    people: [{ name: "SITI AMINAH", nik: null, birthDate: "1990-08-17" }],
  },
  {
    name: "headers of their own making",
    sheets: one(`
      Urut | Jeneng | Identitas | Lair
      1 | SITI AMINAH | ${siti} | 17-08-1990`),
    columns: "- name nik birthDate",
    asks: "SHEET_UNKNOWN",
  },
  {
    name: "no header at all",
    sheets: one(`
      1 | SITI AMINAH | ${siti} | 17-08-1990
      2 | BUDI SANTOSO | ${budi} | 03-05-1985`),
    columns: "- name nik birthDate",
    asks: "SHEET_UNKNOWN",
  },
  {
    name: "a list that tells nobody apart",
    sheets: one(`
      Nama | Dusun | RT | RW
      SITI AMINAH | KRAJAN | 003 | 001`),
    columns: "name hamlet rt rw",
    asks: "COLUMN_MISSING",
  },
];

/** Text, or # a number, @ a date, ! an error of Excel's, = a formula. */
function cellOf(text: string): Cell {
  const rest = text.slice(1);
  if (text === "") return { text, type: "empty" };
  if (text.startsWith("#") && /^\d+$/.test(rest)) return { text: rest, type: "number" };
  if (text.startsWith("@")) return { text: rest, type: "date" };
  if (text.startsWith("!")) return { text: rest, type: "error" };
  return { text, type: text.startsWith("=") ? "formula" : "text" };
}

export function workbookOfMessy({ sheets }: MessySheet): Workbook {
  return {
    kind: "xlsx",
    sheets: Object.entries(sheets).map(([name, text]) => ({
      name,
      rows: text
        .split("\n")
        .map((line) =>
          line.trim() === "" ? [] : line.split("|").map((cell) => cellOf(cell.replace(/^ +| +$/g, ""))),
        ),
    })),
  };
}

export function rolesOf({ columns }: MessySheet): (ColumnRole | null)[] {
  return columns.split(" ").map((role) => (role === "-" ? null : (role as ColumnRole)));
}

function one(text: string): Record<string, string> {
  return { Sheet1: grid(text) };
}

function grid(text: string): string {
  return text.replace(/^\n/, "");
}
