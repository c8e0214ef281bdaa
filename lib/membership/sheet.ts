import type { SheetToWrite } from "@/lib/platform/spreadsheet/write";
import type { MemberLine } from "./export/queries";
import type { UnregisteredRow } from "./unregistered/queries";

/** Words from the catalogue: `t` by key of the membership file, `r` of the resident file. */
export type Words = { t: (key: string) => string; r: (key: string) => string; notes: string[] };

/** Members, one line a membership; NIK and RT as text, days as days. */
export function membersSheet(rows: AsyncIterable<MemberLine>, { t, r, notes }: Words): SheetToWrite {
  return {
    name: t("listTitle"),
    notes,
    columns: [
      { header: t("table.name"), width: 32 },
      { header: "NIK", width: 22 },
      { header: t("sheet.birthDate"), type: "date", width: 14 },
      { header: t("hamlet"), width: 18 },
      { header: "RT", width: 6 },
      { header: "RW", width: 6 },
      { header: t("segmentLabel"), width: 10 },
      { header: t("programmesLabel"), width: 16 },
      { header: t("sectorLabel"), width: 24 },
      { header: t("payerLabel"), width: 18 },
      { header: t("startsOn"), type: "date", width: 14 },
      { header: t("endedOn"), type: "date", width: 14 },
      { header: t("sheet.status"), width: 24 },
    ],
    rows: each(rows, (row) => [
      row.name,
      row.nik ?? r("provisional"),
      row.birthDate,
      row.hamlet,
      row.rt,
      row.rw,
      row.segment,
      row.programmes.join(", "),
      t(`sector.${row.sector}`),
      t(`payer.${row.payer}`),
      row.startsOn,
      row.endedOn,
      row.confirmedStatus && t(`statuses.${row.confirmedStatus}`),
    ]),
  };
}

/** Who is not registered, in walking order; without any number by which a person is known elsewhere. */
export function unregisteredSheet(
  rows: AsyncIterable<UnregisteredRow>,
  { t, r, notes }: Words,
): SheetToWrite {
  return {
    name: t("unregisteredTitle"),
    notes,
    columns: [
      { header: t("hamlet"), width: 18 },
      { header: "RW", width: 6 },
      { header: "RT", width: 6 },
      { header: t("table.name"), width: 32 },
      { header: r("age"), type: "number", width: 8 },
      { header: r("sexLabel"), width: 14 },
      { header: r("occupation"), width: 28 },
      { header: t("table.visited"), width: 12 },
    ],
    rows: each(rows, (row) => [
      row.hamlet,
      row.rw,
      row.rt,
      row.name,
      row.age,
      row.sex && r(`sex.${row.sex}`),
      row.occupation,
      null,
    ]),
  };
}

async function* each<Row>(rows: AsyncIterable<Row>, cells: (row: Row) => (string | number | null)[]) {
  for await (const row of rows) yield cells(row);
}
