import { describe, expect, test } from "vitest";
import { budi, card, siti } from "@/tests/support/messy/grid";
import { recognise } from "@/tests/support/resident-sheets";
import { workbookOf } from "@/tests/support/workbooks";
import { zipOf } from "@/tests/support/zip";

/** Every column of the two exports, in their order. */
const siak =
  "Nomor KK|NIK|Nama Penduduk|Status|Tempat Lahir|Tanggal Lahir|Kelamin|NIK Ayah|Ayah|NIK Ibu|Ibu|Status Kawin|SHDK|Agama|Kecamatan|Desa/Kel|Alamat|RW|RT|Pendidikan|Pekerjaan|Deskripsi Pekerjaan|Gol. Darah|Cacat|Cetak KTP|Ganti KTP|KTP Berakhir|Nomor Paspor|Nomor Akta Lahir|Nomor Akta Kawin|Tanggal Kwn|Nomor Akta Cerai|Tgl Cerai|Petugas Registrasi|Tgl Ubah|Petugas Entri|Tgl Entri".split(
    "|",
  );
const openDk =
  "alamat dusun rw rt nama nomor_kk nomor_nik jenis_kelamin tempat_lahir tanggal_lahir agama pendidikan_dlm_kk pendidikan_sdg_ditempuh pekerjaan kawin hubungan_keluarga kewarganegaraan nama_ayah nama_ibu gol_darah akta_lahir nomor_dokumen_pasport tanggal_akhir_pasport nomor_dokumen_kitas nik_ayah nik_ibu nomor_akta_perkawinan tanggal_perkawinan nomor_akta_perceraian tanggal_perceraian cacat cara_kb hamil ktp_el status_rekam alamat_sekarang id foto status_dasar created_at updated_at desa_id".split(
    " ",
  );

function rowOf(columns: string[], values: Record<string, string>): string[] {
  return columns.map((column) => values[column] ?? "-");
}

async function read(bytes: Buffer) {
  const found = await recognise(bytes);
  if (!found.ok) throw new Error(found.code);
  return found.value;
}

describe("a whole export of another system", () => {
  test("of SIAK: 37 columns, labels, and the hamlet inside the address", async () => {
    const row = rowOf(siak, {
      "Nomor KK": card,
      NIK: siti,
      "Nama Penduduk": "SITI AMINAH",
      Status: "Hidup",
      "Tempat Lahir": "TUBAN",
      "Tanggal Lahir": "17-08-1990",
      Kelamin: "Perempuan",
      "NIK Ayah": budi,
      SHDK: "ORANG TUA",
      "Desa/Kel": "SOCOREJO",
      Alamat: "JL. PANTURA DSN. KRAJAN",
      RW: "1",
      RT: "3",
      Pekerjaan: "PETANI/PEKEBUN",
      "Tgl Entri": "01-01-2020",
    });
    const sheet = await read(workbookOf([siak, row]));
    expect(sheet).toMatchObject({ format: "siak", headerRow: 1 });
    expect(sheet.leftOut).toHaveLength(37 - 12);
    expect(sheet.rows).toMatchObject([
      {
        errors: [],
        resident: {
          nik: siti,
          familyCardNo: card,
          vitalStatus: "ALIVE",
          hamlet: "KRAJAN",
          rt: "003",
          rw: "001",
          birthDate: "1990-08-17",
          familyRelation: "ORANGTUA",
          occupation: "PETANI/PEKEBUN",
        },
      },
    ]);
  });

  test("of OpenDK: 42 columns in a workbook beside photographs", async () => {
    const row = rowOf(openDk, {
      dusun: "KRAJAN",
      rw: "001",
      rt: "003",
      nama: "SITI AMINAH",
      nomor_kk: card,
      nomor_nik: siti,
      jenis_kelamin: "2",
      tempat_lahir: "TUBAN",
      tanggal_lahir: "1990-08-17",
      pekerjaan: "9",
      hubungan_keluarga: "3",
      status_dasar: "1",
      nik_ayah: budi,
      foto: "1.jpg",
      created_at: "2026-01-01 00:00:00",
      desa_id: "35.23.12.2002",
    });
    const bytes = zipOf([
      { name: "1.jpg", content: Buffer.alloc(5000, 200) },
      { name: "penduduk.xlsx", content: workbookOf([openDk, row]) },
    ]);
    const sheet = await read(bytes);
    expect(sheet).toMatchObject({ format: "opendk", headerRow: 1 });
    expect(sheet.leftOut).toHaveLength(42 - 13);
    expect(sheet.rows).toMatchObject([
      {
        errors: [],
        resident: { nik: siti, sex: "F", occupation: "PETANI/PEKEBUN", familyRelation: "ISTRI" },
      },
    ]);
  });
});
