import type { Sex } from "./rules";
import type { VitalStatus } from "./schema";

/** Code tables of OpenSID's resident file; a file may hold the code or the label. */

export const occupations: Record<string, string> = {
  1: "BELUM/TIDAK BEKERJA",
  2: "MENGURUS RUMAH TANGGA",
  3: "PELAJAR/MAHASISWA",
  4: "PENSIUNAN",
  5: "PEGAWAI NEGERI SIPIL (PNS)",
  6: "TENTARA NASIONAL INDONESIA (TNI)",
  7: "KEPOLISIAN RI (POLRI)",
  8: "PERDAGANGAN",
  9: "PETANI/PEKEBUN",
  10: "PETERNAK",
  11: "NELAYAN/PERIKANAN",
  12: "INDUSTRI",
  13: "KONSTRUKSI",
  14: "TRANSPORTASI",
  15: "KARYAWAN SWASTA",
  16: "KARYAWAN BUMN",
  17: "KARYAWAN BUMD",
  18: "KARYAWAN HONORER",
  19: "BURUH HARIAN LEPAS",
  20: "BURUH TANI/PERKEBUNAN",
  21: "BURUH NELAYAN/PERIKANAN",
  22: "BURUH PETERNAKAN",
  23: "PEMBANTU RUMAH TANGGA",
  24: "TUKANG CUKUR",
  25: "TUKANG LISTRIK",
  26: "TUKANG BATU",
  27: "TUKANG KAYU",
  28: "TUKANG SOL SEPATU",
  29: "TUKANG LAS/PANDAI BESI",
  30: "TUKANG JAHIT",
  31: "TUKANG GIGI",
  32: "PENATA RIAS",
  33: "PENATA BUSANA",
  34: "PENATA RAMBUT",
  35: "MEKANIK",
  36: "SENIMAN",
  37: "TABIB",
  38: "PARAJI",
  39: "PERANCANG BUSANA",
  40: "PENTERJEMAH",
  41: "IMAM MASJID",
  42: "PENDETA",
  43: "PASTOR",
  44: "WARTAWAN",
  45: "USTADZ/MUBALIGH",
  46: "JURU MASAK",
  47: "PROMOTOR ACARA",
  48: "ANGGOTA DPR-RI",
  49: "ANGGOTA DPD",
  50: "ANGGOTA BPK",
  51: "PRESIDEN",
  52: "WAKIL PRESIDEN",
  53: "ANGGOTA MAHKAMAH KONSTITUSI",
  54: "ANGGOTA KABINET KEMENTERIAN",
  55: "DUTA BESAR",
  56: "GUBERNUR",
  57: "WAKIL GUBERNUR",
  58: "BUPATI",
  59: "WAKIL BUPATI",
  60: "WALIKOTA",
  61: "WAKIL WALIKOTA",
  62: "ANGGOTA DPRD PROVINSI",
  63: "ANGGOTA DPRD KABUPATEN/KOTA",
  64: "DOSEN",
  65: "GURU",
  66: "PILOT",
  67: "PENGACARA",
  68: "NOTARIS",
  69: "ARSITEK",
  70: "AKUNTAN",
  71: "KONSULTAN",
  72: "DOKTER",
  73: "BIDAN",
  74: "PERAWAT",
  75: "APOTEKER",
  76: "PSIKIATER/PSIKOLOG",
  77: "PENYIAR TELEVISI",
  78: "PENYIAR RADIO",
  79: "PELAUT",
  80: "PENELITI",
  81: "SOPIR",
  82: "PIALANG",
  83: "PARANORMAL",
  84: "PEDAGANG",
  85: "PERANGKAT DESA",
  86: "KEPALA DESA",
  87: "BIARAWATI",
  88: "WIRASWASTA",
  89: "LAINNYA",
};

export const familyRelations: Record<string, string> = {
  1: "KEPALA KELUARGA",
  2: "SUAMI",
  3: "ISTRI",
  4: "ANAK",
  5: "MENANTU",
  6: "CUCU",
  7: "ORANGTUA",
  8: "MERTUA",
  9: "FAMILI LAIN",
  10: "PEMBANTU",
  11: "LAINNYA",
};

export const sexes: Record<string, Sex> = {
  "1": "M",
  l: "M",
  lk: "M",
  "laki-laki": "M",
  lakilaki: "M",
  pria: "M",
  "2": "F",
  p: "F",
  pr: "F",
  perempuan: "F",
  wanita: "F",
};

export const vitalStatusCodes: Record<string, VitalStatus> = {
  "1": "ALIVE",
  hidup: "ALIVE",
  "2": "DECEASED",
  mati: "DECEASED",
  meninggal: "DECEASED",
  meninggaldunia: "DECEASED",
  "3": "MOVED",
  pindah: "MOVED",
  pindahdalamnegeri: "MOVED",
  pindahluarnegeri: "MOVED",
  "4": "MISSING",
  hilang: "MISSING",
  "6": "AWAY",
  pergi: "AWAY",
  "9": "INVALID",
  tidakvalid: "INVALID",
};

/** The label of a code, OpenSID's spelling of a label, or the label as given; null for an unknown code. */
export function labelOf(table: Record<string, string>, text: string): string | null {
  const label = table[text];
  if (label !== undefined) return label;
  if (/^\d+$/.test(text)) return null;
  return spellings(table).get(codeKey(text)) ?? text;
}

/** OpenSID compares labels without spaces and case. */
export function codeKey(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}

const known = new Map<Record<string, string>, Map<string, string>>();

function spellings(table: Record<string, string>): Map<string, string> {
  let labels = known.get(table);
  if (!labels) {
    labels = new Map(Object.values(table).map((label) => [codeKey(label), label]));
    known.set(table, labels);
  }
  return labels;
}
