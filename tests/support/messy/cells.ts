import { both, budi, budiIs, card, type MessySheet, one, siti, sitiIs, wati } from "./grid";

/** Cells that hold several things, or one thing in many spellings. */
export const cellSheets: MessySheet[] = [
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
];
