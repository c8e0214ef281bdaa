import { type ColumnRole, openSidColumns } from "@/lib/resident/sheet/columns";
import { budi, budiIs, card, type MessySheet, one, siti, sitiIs, wati } from "./grid";

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

/** What other programs write, and what cannot be read without asking. */
export const systemSheets: MessySheet[] = [
  {
    name: "parents and the head of the family have columns of their own",
    sheets: one(`
      Nama Kepala Keluarga | No KK | NIK | Nama | NIK Ayah | Nama Ayah | NIK Ibu | Nama Ibu | Hub. Keluarga
      BUDI SANTOSO | ${card} | ${siti} | SITI AMINAH | ${budi} | TONO | ${wati} | WATI | Anak`),
    columns: "- familyCardNo nik name - - - - familyRelation",
    people: [{ nik: siti, name: "SITI AMINAH", familyRelation: "ANAK" }],
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
