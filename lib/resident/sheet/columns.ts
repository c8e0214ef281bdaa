import type { Cell } from "@/lib/platform/spreadsheet/read";
import type { ResidentField } from "../schema";
import type { SheetColumn } from "../sheet";

/** The 43 columns of OpenSID's import and export, in its order. */
export const openSidColumns = words(`
  alamat dusun rw rt nama no_kk nik sex tempatlahir tanggallahir agama_id pendidikan_kk_id
  pendidikan_sedang_id pekerjaan_id status_kawin kk_level warganegara_id ayah_nik nama_ayah ibu_nik nama_ibu
  golongan_darah_id akta_lahir dokumen_pasport tanggal_akhir_paspor dokumen_kitas akta_perkawinan
  tanggalperkawinan akta_perceraian tanggalperceraian cacat_id cara_kb_id hamil ktp_el status_rekam
  alamat_sekarang status_dasar suku tag_id_card id_asuransi no_asuransi lat lng`);

/** The column a refused row's reasons stand in; not ours to read. */
export const reasonsHeader = "Kesalahan";

const spellings: Record<ResidentField, string[]> = {
  nik: words("nik nonik nomornik nomorindukkependudukan"),
  familyCardNo: words("nokk nomorkk kk nokartukeluarga nomorkartukeluarga"),
  name: words("nama namalengkap namapenduduk"),
  birthDate: words("tanggallahir tgllahir"),
  birthPlace: words("tempatlahir tmptlahir"),
  sex: words("sex jeniskelamin kelamin jk lp"),
  occupation: words("pekerjaanid pekerjaan"),
  familyRelation: words("kklevel hubungankeluarga hubungandalamkeluarga statushubungan hubungan shdk"),
  hamlet: words("dusun"),
  rt: words("rt"),
  rw: words("rw"),
  phone: words("nohp nomorhp hp telepon notelepon nowa"),
  vitalStatus: words("statusdasar status"),
};

const fieldOf = new Map(
  Object.entries(spellings).flatMap(([field, names]) =>
    names.map((name): [string, ResidentField] => [name, field as ResidentField]),
  ),
);

/** What each cell of a header row stands for; of two columns for one field the first counts. */
export function columnsOf(row: Cell[]): SheetColumn[] {
  const taken = new Set<ResidentField>();
  return row.map((cell, index) => {
    const header = cell.text.trim();
    const field = fieldOf.get(header.toLowerCase().replace(/[^a-z]/g, "")) ?? null;
    if (!field || taken.has(field)) return { index, header, field: null };
    taken.add(field);
    return { index, header, field };
  });
}

/** OpenSID's own names are lower case with underscores, which nobody types by hand. */
export function isOpenSid(columns: SheetColumn[]): boolean {
  const own = new Set(openSidColumns.filter((name) => name.includes("_")));
  return columns.filter(({ header }) => own.has(header.toLowerCase())).length >= 2;
}

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
