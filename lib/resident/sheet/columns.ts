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

/** What a column holds: a field of a resident, or what several fields are read from. */
export type ColumnRole =
  | ResidentField
  | "birth"
  | "isMale"
  | "isFemale"
  | "rtRw"
  | "rwRt"
  | "address"
  | "villageCode";

/** Between the two lines of a header that stands over two rows: "TTL › Tempat". */
export const lineJoint = " › ";

/** How each column is called, in small letters alone. */
export const spellings: Record<ColumnRole, string[]> = {
  nik: words(`nik nonik nomornik nomorindukkependudukan noindukkependudukan noktp nomorktp nikktp ktpnik noktpnik
    noidentitas nomoridentitas nonikktp nikkependudukan`),
  familyCardNo:
    words(`nokk nomorkk kk nokartukeluarga nomorkartukeluarga nomorkkk nokkk kartukeluarga nokeluarga
    nomorkeluarga`),
  name: words("nama namaanggotakeluarga namakeluarga namaorang namapekerja namatenagakerja namajiwa"),
  birthDate:
    words(`tanggallahir tgllahir tgllhr tgllahr tanggallhr tgllhir tanggalkelahiran tglkelahiran harilahir
    lahirtanggal lahirtgl kelahirantanggal kelahirantgl`),
  birthPlace:
    words(`tempatlahir tmptlahir tmplahir tptlahir tplahir tempatlhr tmplhr tempatkelahiran kotalahir
    kabupatenlahir lahirdi lahirtempat lahirtmp kelahirantempat`),
  birth:
    words(`ttl tempattanggallahir tempattgllahir tempatdantanggallahir tempatdantgllahir tmpttgllahir tmptgllahir
    tempattgllhr tmptgllhr tmpttgllhr tempatlahirtanggallahir tempatlahirtgllahir tempattanggalkelahiran`),
  sex: words(`sex jeniskelamin kelamin jk lp pl jnskelamin jnskel jeniskel jenkel jkel jniskelamin gender jklp lkpr
    prlk jeniskelaminlp kelaminlp lakilakiperempuan lakiperempuan`),
  isMale: words("l lk lakilaki laki"),
  isFemale: words("p pr perempuan"),
  occupation: words(`pekerjaanid pekerjaan jenispekerjaan pekerjaanutama pekerjaanpokok matapencaharian
    matapencarian profesi pekerjaansekarang pekerjaanktp kerja`),
  familyRelation: words(`kklevel hubungankeluarga hubungandalamkeluarga statushubungan hubungan shdk shdrt
    statushubungandalamkeluarga statushubungankeluarga hubkeluarga hubkel hubdlmkeluarga hubdalamkeluarga hubungankk
    hubungandengankk hubungandengankepalakeluarga hubungandgkepalakeluarga hubungandgkk statusdalamkeluarga
    statuskeluarga kedudukandalamkeluarga statdlmkeluarga hubkk`),
  hamlet: words(
    "dusun namadusun dsn dukuh dukuhan pedukuhan padukuhan lingkungan kampung dusunlingkungan jorong",
  ),
  rt: words("rt nort nomorrt"),
  rw: words("rw norw nomorrw"),
  rtRw: words("rtrw nortrw"),
  rwRt: words("rwrt"),
  address:
    words(`alamat alamatlengkap alamatrumah alamatktp alamatkk alamattinggal alamattempattinggal tempattinggal
    alamatdomisili domisili`),
  phone:
    words(`nohp nomorhp hp telepon notelepon nowa telp notelp nomortelepon nohpwa nohandphone handphone nomorwa
    whatsapp nowhatsapp nomorwhatsapp nomorhandphone kontak nohptelp notelphp ponsel noponsel nomorponsel telpon
    notelpon nomortelp nomorhpwa notlp tlp nomorkontak nokontak hpwa wa`),
  vitalStatus: words("statusdasar status statuspenduduk statuskependudukan statushidup"),
  villageCode: words("desaid kodedesa"),
};

export const columnRoles = Object.keys(spellings) as ColumnRole[];

/** Words that say nothing about which column it is. */
const filler = new Set(
  words("lengkap penduduk warga peserta anggota sesuai di dalam e el yang menurut tanpa gelar"),
);

/** A column of a list, with what it holds of the kind of thing that is listed. */
export type Column<R extends string> = { index: number; header: string; role: R | null };

/** How the headers of one kind of list are understood. */
export type Vocabulary<R extends string> = {
  /** What each cell of a header row stands for; of two columns for one field the first counts. */
  columnsOf: (headers: string[]) => Column<R>[];
  /** The column without which a row cannot be told from others, by the name it goes by. */
  missingColumn: (columns: { role: R | null }[]) => string | null;
};

/**
 * Reads headers by their letters: "Tgl. Lahir (dd/mm/yyyy)" and "tanggallahir" are the same. `isSpare` says which
 * column is not needed beside others.
 */
export function columnReader<R extends string>(
  spelled: Record<R, string[]>,
  isSpare: (role: R, taken: Set<R>) => boolean,
): Vocabulary<R>["columnsOf"] {
  const entries = Object.entries(spelled) as [R, string[]][];
  const roleOf = new Map(entries.flatMap(([role, names]) => names.map((name): [string, R] => [name, role])));
  return (headers) => {
    const taken = new Set<R>();
    const columns = headers.map((text, index): Column<R> => {
      const header = text.trim();
      const role = roleOfHeader(header, roleOf);
      if (!role || taken.has(role)) return { index, header, role: null };
      taken.add(role);
      return { index, header, role };
    });
    return columns.map((column) =>
      column.role && isSpare(column.role, taken) ? { ...column, role: null } : column,
    );
  };
}

export const columnsOf = columnReader(spellings, isSpare);

function roleOfHeader<R extends string>(header: string, roleOf: Map<string, R>): R | null {
  const [top = "", bottom] = header.split(lineJoint);
  if (bottom === undefined) return roleOfLine(top, roleOf);
  if (letters(withoutBrackets(bottom)) === "") return roleOfLine(top, roleOf);
  // "TTL" above "Tempat" and "Tanggal" means "Lahir".
  const stem = roleOfLine(top, roleOf) === "birth" ? "lahir" : top;
  return roleOfLine(bottom, roleOf) ?? roleOfLine(`${stem} ${bottom}`, roleOf);
}

function roleOfLine<R extends string>(text: string, roleOf: Map<string, R>): R | null {
  const bare = withoutBrackets(text.replace(/^\s*\d+[.)]\s*/, ""));
  // "RT 003" is a place and "3523…" a number: no header has two digits.
  if (/\d.*\d/.test(bare)) return null;
  const meaning = bare.split(/[^a-z]+/).filter((word) => !filler.has(word));
  const short = meaning.join("").replace(/(ktp|kk)$/, "");
  for (const key of [letters(text.toLowerCase()), letters(bare), meaning.join(""), short]) {
    const role = roleOf.get(key);
    if (role) return role;
  }
  return null;
}

function withoutBrackets(text: string): string {
  return text.toLowerCase().replace(/\([^)]*\)/g, " ");
}

/** A column that is read for several fields is not needed where each has its own. */
function isSpare(role: ColumnRole, taken: Set<ColumnRole>): boolean {
  const has = (...fields: ColumnRole[]) => fields.every((field) => taken.has(field));
  if (role === "birth") return has("birthDate", "birthPlace");
  if (role === "rtRw" || role === "rwRt") return has("rt", "rw");
  if (role === "isMale" || role === "isFemale") return has("sex") || !has("isMale", "isFemale");
  return role === "address" && has("hamlet");
}

export type SheetFormat = "opensid" | "siak" | "opendk" | "template" | "sheet";

/** Which program a header comes from; "sheet" for those that people make by hand. */
export function formatOf(columns: SheetColumn[]): SheetFormat {
  const headers = columns.map(({ header }) => header.toLowerCase());
  const has = (...names: string[]) => names.every((name) => headers.includes(name));
  if (has("nomor_nik", "nomor_kk", "jenis_kelamin")) return "opendk";
  if (headers[0] === "nomor kk" && has("nama penduduk", "petugas registrasi")) return "siak";
  if (isOpenSid(columns)) return "opensid";
  return has("nik*", "nama*") ? "template" : "sheet";
}

/** OpenSID's own names are lower case with underscores, which nobody types by hand. */
function isOpenSid(columns: SheetColumn[]): boolean {
  const own = new Set(openSidColumns.filter((name) => name.includes("_")));
  return columns.filter(({ header }) => own.has(header.toLowerCase())).length >= 2;
}

function letters(text: string): string {
  return text.replace(/[^a-z]/g, "");
}

/** The words of a list. */
export function words(list: string): string[] {
  return list.trim().split(/\s+/);
}
