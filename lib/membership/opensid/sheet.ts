import type { Day } from "@/lib/platform/dates";
import type { CellValue, SheetToWrite } from "@/lib/platform/spreadsheet/write";
import type { TakenProgramme } from "./mutations";
import type { Recipient } from "./queries";

/**
 * The two sheets that OpenSID imports as a "program bantuan". It reads the first by the order of its rows and
 * takes id 0 for a new programme; what it matches people by is the NIK in the first and the third column.
 * Everything is text, days as OpenSID checks them (yyyy-mm-dd), and the words are its own.
 */
export function programmeSheets(
  { rows, withoutNik, since }: Pick<TakenProgramme, "rows" | "withoutNik" | "since">,
  { madeBy, today }: { madeBy: string; today: Day },
): SheetToWrite[] {
  const missing = withoutNik > 0 ? ` ${withoutNik} peserta tanpa NIK tidak termuat.` : "";
  return [
    {
      name: "Program",
      hasHeader: false,
      columns: [
        { header: "", width: 24 },
        { header: "", width: 90 },
      ],
      rows: [
        ["id", "0"],
        ["Nama Program", "Peserta BPJS Ketenagakerjaan"],
        ["Sasaran Program", "1"],
        ["Keterangan", `${madeBy}.${missing}`],
        ["Asal Dana", "Lain-lain (Hibah)"],
        ["Rentang Waktu (Awal)", since ?? today],
        ["Rentang Waktu (Akhir)", `${today.slice(0, 4)}-12-31`],
      ],
    },
    {
      name: "Peserta",
      columns: [
        { header: "Peserta", width: 20 },
        { header: "No. Peserta", width: 16 },
        { header: "NIK", width: 20 },
        { header: "Nama", width: 32 },
        { header: "Tempat Lahir", width: 18 },
        { header: "Tanggal Lahir", width: 14 },
        { header: "Alamat", width: 40 },
      ],
      rows: recipientRows(rows),
    },
  ];
}

async function* recipientRows(rows: AsyncIterable<Recipient>): AsyncGenerator<CellValue[]> {
  for await (const { nik, kpj, name, birthPlace, birthDate, hamlet, rt, rw } of rows) {
    const address = [hamlet && `DUSUN ${hamlet}`, rt && `RT ${rt}`, rw && `RW ${rw}`].filter(Boolean);
    yield [nik, kpj, nik, name, birthPlace, birthDate, address.join(" ")];
  }
  yield ["###"];
}
