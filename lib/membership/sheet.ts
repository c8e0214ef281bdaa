import { asDate } from "@/lib/platform/db/day";
import { writeXlsx } from "@/lib/platform/spreadsheet/write";
import type { MemberExport } from "./export/mutations";
import type { UnregisteredRow } from "./unregistered/queries";

/** Words from the catalogue: `t` by key of the membership file, `r` of the resident file. */
export type Words = { t: (key: string) => string; r: (key: string) => string; notes: string[] };

/** Members as a workbook, one line a membership; NIK and RT as text, days as days. */
export function membersWorkbook(rows: MemberExport["rows"], { t, r, notes }: Words): Promise<Buffer> {
  return writeXlsx({
    sheets: [
      {
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
        rows: rows.flatMap((row) =>
          row.memberships.map((one) => [
            row.name,
            row.nik ?? r("provisional"),
            row.birthDate && asDate(row.birthDate),
            row.hamlet,
            row.rt,
            row.rw,
            one.segment,
            one.programmes.join(", "),
            t(`sector.${one.sector}`),
            t(`payer.${one.payer}`),
            asDate(one.startsOn),
            one.endedOn && asDate(one.endedOn),
            one.confirmedStatus && t(`statuses.${one.confirmedStatus}`),
          ]),
        ),
      },
    ],
  });
}

/** Who is not registered, in walking order; without any number by which a person is known elsewhere. */
export function unregisteredWorkbook(rows: UnregisteredRow[], { t, r, notes }: Words): Promise<Buffer> {
  return writeXlsx({
    sheets: [
      {
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
        rows: rows.map((row) => [
          row.hamlet,
          row.rw,
          row.rt,
          row.name,
          row.age,
          row.sex && r(`sex.${row.sex}`),
          row.occupation,
          null,
        ]),
      },
    ],
  });
}
