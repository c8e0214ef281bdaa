import { workbookOf } from "./workbooks";

/** A member as a list of paid months knows them. */
export type Listed = { id: string; nik: string; kpj: string; name: string };

export const nobody: Listed = { id: "", nik: "", kpj: "", name: "" };

/**
 * A list of May as a branch office would send it: titles, columns that mean nothing here, numbers as numbers, a total,
 * a resident who is no member and somebody of another village.
 */
export function paidMonthsFile(members: Listed[], resident: Listed, foreignNik: string): File {
  const of = (n: number) => members[n] ?? nobody;
  const number = (v: number) => ({ t: "n" as const, v });
  const bytes = workbookOf([
    ["BPJS KETENAGAKERJAAN KANTOR CABANG TUBAN"],
    ["DAFTAR PENERIMAAN IURAN BPU MEI 2026"],
    [""],
    ["No", "No. KPJ", "NIK", "Nama TK", "BLTH", "Tgl. Bayar", "Iuran (Rp)", "Kode Billing", "Kanal"],
    ["1", of(0).kpj, "", of(0).name, "Mei 2026", "12/05/2026", "8.400", "KB-1", "Agen"],
    [
      "2",
      { t: "n", v: Number(of(1).kpj) },
      "",
      of(1).name,
      "04/2026 - 06/2026",
      "12/05/2026",
      number(50_400),
      "KB-2",
      "Agen",
    ],
    ["3", "", of(2).nik, of(2).name, "202605", "", "", "", ""],
    ["4", "", number(Number(of(3).nik)), of(3).name, "Mei 2026", "", "", "", ""],
    ["5", of(4).kpj, "", of(4).name, "bulan lima", "", "", "", ""],
    ["6", "", foreignNik, "Orang desa lain", "Mei 2026", "", "", "", ""],
    ["7", "", resident.nik, resident.name, "Mei 2026", "", "", "", ""],
    ["8", of(5).kpj, "", of(5).name, "Feb 2026", "", "", "", ""],
    ["9", of(5).kpj, of(6).nik, of(5).name, "Mei 2026", "", "", "", ""],
    ["10", of(0).kpj, "", of(0).name, "05/2026", "", "", "", ""],
    ["", "", "", "JUMLAH", "", "", number(58_800), "", ""],
  ]);
  return new File([Uint8Array.from(bytes)], "daftar.xlsx");
}
