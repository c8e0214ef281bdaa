import {
  columnReader,
  spellings as residentSpellings,
  type Vocabulary,
  words,
} from "@/lib/resident/sheet/columns";
import { type Looks, residentLooks } from "@/lib/resident/sheet/sketch/rules";

/** What a column of a list of members holds. */
export const rosterRoles = [
  "nik",
  "hash",
  "name",
  "birthDate",
  "birthPlace",
  "birth",
  "kpj",
  "segment",
  "programmes",
  "jkk",
  "jkm",
  "jht",
  "jp",
  "startsOn",
  "status",
  "monthsPaid",
  "hamlet",
  "rt",
  "rw",
  "rtRw",
  "rwRt",
  "address",
] as const;

export type RosterRole = (typeof rosterRoles)[number];

const { nik, name, birthDate, birthPlace, birth, hamlet, rt, rw, rtRw, rwRt, address } = residentSpellings;

/** How each column of a list of members is called, in small letters alone. */
export const spellings: Record<RosterRole, string[]> = {
  nik,
  hash: words("hash hashnik nikhash kodenik kodehash kodeacak nikacak niktersandi hmac hmacnik sidiknik"),
  name: [...name, "namapeserta", "namatk", "namapesertabpjs"],
  birthDate,
  birthPlace,
  birth,
  kpj: words(`kpj nokpj nomorkpj kpjbpjs nokpjbpjs nomorkpjbpjs nokartupeserta nomorkartupeserta nokartubpjs
    nomorkartubpjs nobpjs nomorbpjs nobpjstk nomorbpjstk nobpjsketenagakerjaan nomorbpjsketenagakerjaan nopeserta
    nomorpeserta nopesertabpjs nomorpesertabpjs nokepesertaan nomorkepesertaan`),
  segment:
    words(`segmen segmentasi segmenkepesertaan segmenpeserta jenispeserta jeniskepesertaan kategoripeserta
    kategorikepesertaan tipepeserta tipekepesertaan bpupu pubpu segmenbpupu`),
  programmes:
    words(`program programs programjaminan jenisprogram programyangdiikuti programdiikuti programbpjs
    programbpjstk programbpjsketenagakerjaan programkepesertaan programpeserta jaminan paketprogram paket ikutprogram`),
  jkk: words("jkk programjkk iuranjkk ikutjkk"),
  jkm: words("jkm jk programjkm iuranjkm ikutjkm"),
  jht: words("jht programjht iuranjht ikutjht"),
  jp: words("jp programjp iuranjp ikutjp"),
  startsOn: words(`tanggalkepesertaan tglkepesertaan tanggaldaftar tgldaftar tanggalpendaftaran tglpendaftaran
    tanggalmulai tglmulai mulaikepesertaan tanggalmulaikepesertaan tglmulaikepesertaan tmtkepesertaan tmt
    tanggalterdaftar tglterdaftar tanggalpeserta tglpeserta tanggalaktif tglaktif terdaftarsejak pesertasejak
    tanggalmasuk tglmasuk tanggalregistrasi tglregistrasi tanggaljadipeserta tgljadipeserta mulaipeserta`),
  status: words(`status statusbpjs statusbpjstk statusbpjsketenagakerjaan statuskepesertaan statuspeserta
    statuspesertabpjs statusaktif statuskeaktifan keaktifan aktif statusterdaftar statustk aktifnonaktif`),
  monthsPaid: words(`bulandibayar jumlahbulan jmlbulan jumlahbulandibayar jmlbulandibayar bulanbayar lamabayar
    bulaniuran bulaniurandibayar masaiur masaiuran lamaiuran jumlahbulaniuran lunassampai dibayarsampai terbayarsampai
    iuransampai iuransampaibulan bayarsampai periodebayar periodeterakhir bulanterakhirdibayar bulanterakhirbayar
    iuranterakhir pembayaranterakhir bayarterakhir iurandibayarsampai`),
  hamlet,
  rt,
  rw,
  rtRw,
  rwRt,
  address,
};

/** How the header of a list of members is understood, and what its columns look like. */
export const rosterWords: Looks<RosterRole> = {
  columnsOf: columnReader(spellings, isSpare),
  missingColumn: missingRosterColumn,
  looks: [
    ["hash", (texts) => texts.every((text) => /^[0-9a-f•]{40,}$/i.test(text))],
    ...residentLooks.looks.flatMap(([role, fits]): Looks<RosterRole>["looks"] => {
      const same = rosterRoles.find((one) => one === role);
      return same ? [[same, fits]] : [];
    }),
  ],
};

/** A row is somebody by the NIK, by its hash, or by name and birth date together. */
export function missingRosterColumn(columns: { role: RosterRole | null }[]): string | null {
  const has = (...roles: RosterRole[]) => columns.some(({ role }) => role !== null && roles.includes(role));
  return has("nik", "hash") || (has("name") && has("birthDate", "birth")) ? null : "nik";
}

/** A file of hashes and nothing else asks who of them is a member. */
export function isInquiry(columns: { role: RosterRole | null }[]): boolean {
  const roles = columns.flatMap(({ role }) => role ?? []);
  return roles.length === 1 && roles[0] === "hash";
}

/** True when the columns speak of memberships and of nothing that only a resident list has. */
export function isMemberList(headers: string[]): boolean {
  const own = rosterWords.columnsOf(headers).flatMap(({ role }) => role ?? []);
  if (own.includes("hash")) return true;
  return own.filter((role) => membershipRoles.includes(role)).length >= 3 && residentOnly(headers) === 0;
}

/** True when the columns are those of a resident list and none of them says anything of a membership. */
export function isResidentList(headers: string[]): boolean {
  const own = rosterWords.columnsOf(headers).flatMap(({ role }) => role ?? []);
  if (own.some((role) => membershipRoles.includes(role))) return false;
  return residentOnly(headers) >= 2;
}

/** How many of the columns that a list of members hardly has. */
function residentOnly(headers: string[]): number {
  const keys = new Set(headers.map((header) => header.toLowerCase().replace(/[^a-z]/g, "")));
  const telling = [
    residentSpellings.familyCardNo,
    residentSpellings.familyRelation,
    residentSpellings.occupation,
  ];
  return telling.filter((names) => names.some((one) => keys.has(one))).length;
}

const membershipRoles: RosterRole[] = [
  "hash",
  "kpj",
  "segment",
  "programmes",
  "jkk",
  "jkm",
  "jht",
  "jp",
  "startsOn",
  "monthsPaid",
];

function isSpare(role: RosterRole, taken: Set<RosterRole>): boolean {
  const has = (...roles: RosterRole[]) => roles.every((one) => taken.has(one));
  if (role === "birth") return has("birthDate", "birthPlace");
  if (role === "rtRw" || role === "rwRt") return has("rt", "rw");
  return role === "address" && has("hamlet", "rt");
}

export type RosterVocabulary = Vocabulary<RosterRole>;
