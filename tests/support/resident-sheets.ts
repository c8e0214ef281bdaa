import { readWorkbook } from "@/lib/platform/spreadsheet/read";
import { type ResidentSheet, recogniseResidents } from "@/lib/resident/sheet";

/** Reads and recognises a file as on 21 November 2026, in a country whose only regency is Tuban. */
export async function recognise(bytes: Buffer) {
  const read = await readWorkbook(bytes, "penduduk");
  if (!read.ok) throw new Error(read.code);
  return recogniseResidents(read.value, {
    today: "2026-11-21",
    knownRegencyCode: (code) => code === "35.23",
  });
}

export async function sheetOf(bytes: Buffer): Promise<ResidentSheet> {
  const recognised = await recognise(bytes);
  if (!recognised.ok) throw new Error(recognised.code);
  return recognised.value;
}
