import type { SheetToWrite } from "@/lib/platform/spreadsheet/write";

/** How the column of hashes is called in the files of both sides. */
export const hashHeader = "Kode NIK";

/** Hashes with a running number and nothing else. */
export function hashSheet(hashes: string[]): SheetToWrite {
  return {
    name: hashHeader,
    columns: [{ header: "No", type: "number" }, { header: hashHeader }],
    rows: hashes.map((hash, at) => [at + 1, hash]),
  };
}

/** Hashes with what is told of each. */
export function statusSheet(rows: { hash: string; status: string }[]): SheetToWrite {
  return {
    name: "Status",
    columns: [{ header: hashHeader }, { header: "Status" }],
    rows: rows.map(({ hash, status }) => [hash, status]),
  };
}
