import { describe, expect, it } from "vitest";
import {
  isMemberList,
  isResidentList,
  missingRosterColumn,
  rosterWords,
} from "@/lib/membership/roster/column/rules";
import {
  readPaid,
  readProgrammes,
  readSegment,
  readStatus,
  readTick,
} from "@/lib/membership/roster/spelling/rules";
import { openSidColumns } from "@/lib/resident/sheet/columns";

const rolesOf = (header: string) => rosterWords.columnsOf(header.split("|")).map(({ role }) => role);

describe("a header is understood by its letters", () => {
  it.each([
    [
      "an agent's list",
      "NO|NIK|NAMA LENGKAP|NO KK|TTL|JENIS KELAMIN|NO HP|NAMA USAHA|KATEGORI USAHA|ALAMAT|KELURAHAN|KECAMATAN|STATUS BPJS|NOMOR KPJ|KETERANGAN",
      [
        null,
        "nik",
        "name",
        null,
        "birth",
        null,
        null,
        null,
        null,
        "address",
        null,
        null,
        "status",
        "kpj",
        null,
      ],
    ],
    [
      "an office's list",
      "No. KPJ|Nama Peserta|Tgl. Lahir (dd/mm/yyyy)|Segmen|Program|Tgl Kepesertaan|Status Kepesertaan|Bulan Dibayar",
      ["kpj", "name", "birthDate", "segment", "programmes", "startsOn", "status", "monthsPaid"],
    ],
    [
      "a column for each programme",
      "No KTP|Nama TK|JKK|JKM|JHT|JP|RT/RW",
      ["nik", "name", "jkk", "jkm", "jht", "jp", "rtRw"],
    ],
    ["hashes", "No|Kode NIK|Status|Iuran sampai bulan", [null, "hash", "status", "monthsPaid"]],
  ])("%s", (_name, header, roles) => {
    expect(rolesOf(header)).toEqual(roles);
  });

  it.each([
    ["NIK", true],
    ["Kode NIK", true],
    ["Nama|TTL", true],
    ["Nama|Tanggal Lahir", true],
    ["Nama|No KPJ", false],
    ["No KPJ|Tanggal Lahir", false],
  ])("%s tells people apart: %s", (header, enough) => {
    expect(missingRosterColumn(rosterWords.columnsOf(header.split("|"))) === null).toBe(enough);
  });

  it.each([
    [openSidColumns.join("|"), true],
    ["NIK|Nama|No KK|Hubungan Keluarga|Status", true],
    ["NIK|Nama|No KK|Pekerjaan|No KPJ", false],
    ["NIK|Nama", false],
  ])("%s is a list of residents: %s", (header, is) => {
    expect(isResidentList(header.split("|"))).toBe(is);
  });
});

describe("a list of residents that is none", () => {
  it.each([
    ["NIK|Nama|No KPJ|Program|Tgl Kepesertaan", true],
    ["No|Kode NIK", true],
    ["NIK|Nama|No KK|No KPJ|Program|Tgl Kepesertaan", false],
    ["NIK|Nama|Tanggal Lahir|Status", false],
    ["NIK|Nama|No BPJS|Tanggal Masuk", false],
    [openSidColumns.join("|"), false],
  ])("%s is a list of members: %s", (header, is) => {
    expect(isMemberList(header.split("|"))).toBe(is);
  });
});

describe("words of other programs", () => {
  it.each([
    ["BPU", "BPU"],
    ["Bukan Penerima Upah", "BPU"],
    ["BUKAN PENERIMA UPAH (BPU)", "BPU"],
    ["PU", "PU"],
    ["Penerima Upah", "PU"],
    ["PPU", "PU"],
    ["Pekerja", null],
  ])("segment %s: %s", (text, segment) => {
    expect(readSegment(text)).toBe(segment);
  });

  it.each([
    ["JKK, JKM", "JKK JKM"],
    ["JKK+JKM+JHT", "JKK JKM JHT"],
    ["jkk_jkm", "JKK JKM"],
    ["JKK/JK", "JKK JKM"],
    ["Jaminan Kecelakaan Kerja dan Kematian", "JKK JKM"],
    ["3 Program", "JKK JKM JHT"],
    ["JKK JKM JHT JP", "JKK JKM JHT JP"],
    ["lengkap", undefined],
  ])("programmes %s: %s", (text, programmes) => {
    expect(readProgrammes(text)?.join(" ")).toBe(programmes);
  });

  it.each([
    ["Ya", true],
    ["v", true],
    ["Rp 10.000", true],
    ["16.800", true],
    ["Tidak", false],
    ["0", false],
    ["Rp 0", false],
    ["nanti", null],
  ])("a programme's own column %s: %s", (text, ticked) => {
    expect(readTick(text)).toBe(ticked);
  });

  it.each([
    ["Aktif", "ACTIVE"],
    ["AKTIF (GRACE PERIOD)", "ACTIVE"],
    ["Sudah terdaftar", "ACTIVE"],
    ["Non Aktif", "INACTIVE"],
    ["nonaktif", "INACTIVE"],
    ["Tidak aktif", "INACTIVE"],
    ["tdk. aktif", "INACTIVE"],
    ["keluar", "INACTIVE"],
    ["Menunggak", "INACTIVE"],
    ["Belum terdaftar", "NOT_FOUND"],
    ["Tidak terdaftar", "NOT_FOUND"],
    ["bukan peserta", "NOT_FOUND"],
    ["Tidak ditemukan", "NOT_FOUND"],
    ["kawin", null],
    ["", null],
  ])("status %s: %s", (text, status) => {
    expect(readStatus(text)).toBe(status);
  });

  it.each([
    ["6", { months: 6 }],
    ["12 bulan", { months: 12 }],
    ["10/2026", { through: "2026-10" }],
    ["Oktober 2026", { through: "2026-10" }],
    ["Agt-26", { through: "2026-08" }],
    ["2026-03", { through: "2026-03" }],
    ["202603", { through: "2026-03" }],
    ["31/10/2026", { through: "2026-10" }],
    ["13/2026", null],
    ["lunas", null],
  ])("months paid %s", (text, paid) => {
    expect(readPaid(text, "2026-11-22")).toEqual(paid);
  });
});
