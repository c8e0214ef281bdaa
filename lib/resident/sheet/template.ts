import { familyRelations } from "../codes";

/** Headers of our own resident file; a star marks what a row cannot do without. */
export const templateColumns = [
  { header: "NIK*", width: 20 },
  { header: "No KK", width: 20 },
  { header: "Nama*", width: 32 },
  { header: "Tempat lahir", width: 18 },
  { header: "Tanggal lahir", width: 14 },
  { header: "Jenis kelamin", width: 14 },
  { header: "Pekerjaan", width: 28 },
  { header: "Hubungan keluarga", width: 20 },
  { header: "Dusun", width: 18 },
  { header: "RT", width: 6 },
  { header: "RW", width: 6 },
  { header: "No HP", width: 16 },
  { header: "Status", width: 12 },
];

/** Sheet "Petunjuk": header and how to fill it in. */
export const templateGuide: string[][] = [
  [
    "NIK*",
    "16 angka, sebagai teks. Kosongkan bila belum punya NIK; nama dan tanggal lahir lalu wajib diisi.",
  ],
  ["No KK", "16 angka, sebagai teks. Anggota satu kartu keluarga memakai No KK yang sama."],
  ["Nama*", "Nama sesuai KTP, paling banyak 100 huruf."],
  ["Tempat lahir", "Nama kabupaten atau kota."],
  ["Tanggal lahir", "Hari/bulan/tahun, misalnya 17/08/1990."],
  ["Jenis kelamin", "L atau P."],
  ["Pekerjaan", "Seperti pada KTP, misalnya PETANI/PEKEBUN."],
  ["Hubungan keluarga", `${Object.values(familyRelations).join(", ")}.`],
  ["Dusun", "Nama dusun tanpa kata Dusun."],
  ["RT", "Tiga angka, misalnya 003."],
  ["RW", "Tiga angka, misalnya 001."],
  ["No HP", "Misalnya 081234567890."],
  ["Status", "HIDUP, MATI, PINDAH, HILANG, atau PERGI. Bila kosong berarti HIDUP."],
  ["", "Sel yang kosong tidak menghapus data yang sudah ada."],
];
