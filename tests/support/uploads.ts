import { checkImport } from "@/lib/import/check/mutations";
import { chooseLayout } from "@/lib/import/layout/mutations";
import { receiveFile } from "@/lib/import/mutations";
import { checkRoster } from "@/lib/import/roster/check/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { newId } from "@/lib/platform/id";
import { writeCsv } from "@/lib/platform/spreadsheet/write";
import type { ColumnRole } from "@/lib/resident/sheet/columns";
import { templateColumns } from "@/lib/resident/sheet/template";
import { type Place, personOf, value } from "./world";

/** A list of members, uploaded and compared: one in both, one to enrol, one whom nobody knows. */
export async function uploadRoster(officer: Actor, place: Place): Promise<string> {
  const rows = [0, 2, 108].map((n) => [personOf(place, n).nik ?? "", "Aktif"]);
  const bytes = new Uint8Array(await writeCsv([["NIK", "Status BPJS"], ...rows]));
  const id = newId();
  const fileName = `peserta v${place.id}.csv`;
  value(await receiveFile(officer, { id, villageCode: place.code, kind: "MEMBERS", fileName, bytes }));
  await checkRoster(officer, id);
  return id;
}

/** As `upload`, its columns chosen and so remembered for the village. */
export async function uploadAndMatch(officer: Actor, place: Place): Promise<string> {
  const importId = await upload(officer, place);
  const roles: ColumnRole[] = ["nik", "familyCardNo", "name", "birthPlace", "birthDate", "sex"];
  value(await chooseLayout(officer, { importId, layout: { sheet: 0, top: 0, lines: 1, roles } }));
  await checkImport(officer, importId);
  return importId;
}

/** A file of three rows, uploaded and checked: one new, one unchanged, one refused. */
export async function upload(officer: Actor, place: Place): Promise<string> {
  const header = templateColumns.map(({ header: title }) => title);
  const row = (nik: string, name: string) =>
    header.map((_, at) => [nik, "", name, "TUBAN", "1990-02-03", "LAKI-LAKI"][at] ?? "");
  const bytes = await writeCsv(
    [
      header,
      row(personOf(place, 107).nik ?? "", `Warga v${place.id} 107`),
      row(personOf(place, 0).nik ?? "", `Warga v${place.id} 0`),
      row("123", `Warga v${place.id} salah`),
    ],
    { delimiter: ";" },
  );
  const id = newId();
  const file = {
    id,
    villageCode: place.code,
    fileName: `penduduk v${place.id}.csv`,
    bytes: new Uint8Array(bytes),
  };
  value(await receiveFile(officer, file));
  await checkImport(officer, id);
  return id;
}
