import type { ResidentInput } from "@/lib/resident/schema";
import { templateColumns } from "@/lib/resident/sheet/template";

/** Rows as people have them: right, doubtful, wrong, twice, blank, and no people at all. */
export function messyRows([one, two, three]: ResidentInput[]): string[][] {
  const row = (...cells: string[]) => templateColumns.map((_, at) => cells[at] ?? "");
  return [
    row(one?.nik ?? "", "", one?.name ?? "", "TUBAN", one?.birthDate ?? "", "L"),
    row("3,52E+15", "", "Digit Hilang", "TUBAN", "17/08/1990"),
    row("35231", "", "Nik Pendek"),
    row("'3523125708850003", "", "Berkutip", "TUBAN", "1985-08-17", "P", "PETANI", "", "", "+1", "-2"),
    row(),
    row("", "", "Tanpa Apa-apa"),
    row("", "", "@Anonim", "-", "31-02-1990"),
    row("", "", '=HYPERLINK("x")', "TUBAN", "17/08/1990"),
    row(one?.nik ?? "", "", one?.name ?? ""),
    row(two?.nik ?? "", two?.familyCardNo ?? "", two?.name ?? "", "", "8/17/1990", "X", "999", "99"),
    row("3523125708850009", "", "081234567890", "TUBAN", "17-8-85", "1", "", "", "KRAJAN", "1", "2", "0812"),
    row(three?.nik ?? "", "", three?.name ?? "", "", "", "", "", "", "", "", "", "081234567890", "PINDAH"),
    row("", "", "", "", "", "", "", "", "KRAJAN", "1", "2"),
    row("Jumlah", "", "11"),
  ];
}
