import { both, budi, card, grid, type MessySheet, one, siti, sitiIs } from "./grid";

/** Titles, headers, several sheets, and rows that are no people. */
export const headerSheets: MessySheet[] = [
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
    name: "a header of two lines over the address",
    sheets: one(`
      NO | NAMA | NIK | ALAMAT | | | PEKERJAAN
       | | | DUSUN | RT | RW |
      1 | SITI AMINAH | ${siti} | KRAJAN | 3 | 1 | Petani/Pekebun`),
    columns: "- name nik hamlet rt rw occupation",
    people: [{ nik: siti, hamlet: "KRAJAN", rt: "003", rw: "001", occupation: "PETANI/PEKEBUN" }],
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
    name: "long headers with brackets, stars and numbers in front",
    sheets: one(`
      1. Nama Lengkap (sesuai KTP)* | 2. Nomor Induk Kependudukan (NIK) | 3. Tanggal Lahir (hh/bb/tttt) | 4. No. HP/WA
      SITI AMINAH | ${siti} | 17/08/1990 | 0812-3456-7890`),
    columns: "name nik birthDate phone",
    people: [{ ...sitiIs, sex: null, phone: "+6281234567890" }],
  },
];
