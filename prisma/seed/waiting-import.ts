import { checkImport } from "@/lib/import/check/mutations";
import { receiveFile } from "@/lib/import/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { writeCsv } from "@/lib/platform/spreadsheet/write";
import { templateColumns } from "@/lib/resident/sheet/template";
import { makePeople } from "./people";

const villageCode = "35.23.12.2017";

/** A checked file that waits for somebody's decision, with some rows as villages really send them. */
export async function seedWaitingImport(branch: Actor): Promise<void> {
  const people = makePeople({ seed: 3, count: 60, villageCode, today: "2026-01-01" });
  const rows = people.map((person, at) => [
    at === 11 ? "3,52312E+15" : at === 23 ? "352312000000" : (person.nik ?? ""),
    person.familyCardNo ?? "",
    at === 31 ? "" : person.name,
    person.birthPlace ?? "",
    at === 40 ? "31-02-1990" : (person.birthDate ?? ""),
    person.sex === "M" ? "LAKI-LAKI" : "PEREMPUAN",
    person.occupation ?? "",
    person.familyRelation ?? "",
    person.hamlet ?? "",
    person.rt ?? "",
    person.rw ?? "",
    "",
    "HIDUP",
  ]);
  const header = templateColumns.map((column) => column.header);
  const bytes = await writeCsv([header, ...rows, rows[2] ?? []], { delimiter: ";" });
  const id = newId();
  await receiveFile(branch, {
    id,
    villageCode,
    fileName: "penduduk-sugihwaras.csv",
    bytes: new Uint8Array(bytes),
  });
  await checkImport(branch, id);
}
