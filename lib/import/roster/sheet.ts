import type { CellValue, SheetToWrite } from "@/lib/platform/spreadsheet/write";
import { placeOfRow } from "@/lib/resident/sheet/numbering/rules";
import type { ExportedGroup, Reconciliation } from "./export/mutations";
import type { OursLine, RosterLine } from "./page/queries";

/** Words from the catalogue, and what the page says of a row. */
export type ReconciliationWords = {
  group: (group: ExportedGroup) => string;
  column: (
    key:
      | "row"
      | "name"
      | "hamlet"
      | "segment"
      | "programmes"
      | "startsOn"
      | "status"
      | "paid"
      | "differences",
  ) => string;
  ours: (column: string) => string;
  theirs: (column: string) => string;
  status: (status: string) => string;
  paid: (line: NonNullable<RosterLine["listed"]>) => string | null;
  differences: (line: RosterLine) => string[];
  notes: string[];
};

/** A comparison as a workbook: a sheet for each group, ours beside theirs. */
export function reconciliationSheets(taken: Reconciliation, words: ReconciliationWords): SheetToWrite[] {
  const { column, ours, theirs, group } = words;
  const facts = (of: (name: string) => string): SheetToWrite["columns"] => [
    { header: of(column("segment")), width: 12 },
    { header: of(column("programmes")), width: 18 },
    { header: of(column("startsOn")), type: "date", width: 16 },
    { header: of("KPJ"), width: 18 },
  ];
  const person: SheetToWrite["columns"] = [
    { header: column("name"), width: 32 },
    { header: "NIK", width: 22 },
    { header: column("hamlet"), width: 18 },
    { header: "RT", width: 6 },
    { header: "RW", width: 6 },
  ];
  const listed = [
    { header: column("row"), type: "number" as const, width: 8 },
    ...person,
    ...facts(ours),
    ...facts(theirs),
    { header: column("status"), width: 20 },
    { header: column("paid"), width: 24 },
    { header: column("differences"), width: 60 },
  ];
  const ofList = (name: Exclude<ExportedGroup, "OURS">): SheetToWrite => ({
    name: group(name).slice(0, 31),
    columns: listed,
    rows: each(taken.rows(name), (line) => cellsOf(line, words)),
  });
  return [
    { ...ofList("BOTH"), notes: words.notes },
    ofList("DIFFERS"),
    ofList("THEIRS"),
    {
      name: group("OURS").slice(0, 31),
      columns: [...person, ...facts(ours)],
      rows: each(taken.ours(), (line) => [...personOf(line, line), ...oursOf(line)]),
    },
  ];
}

function cellsOf(line: RosterLine, { status, paid, differences }: ReconciliationWords): CellValue[] {
  const { listed, ours, person } = line;
  return [
    placeOfRow(line.number).row,
    ...personOf(line, person ?? listed),
    ...oursOf(ours),
    listed?.segment ?? null,
    listed?.programmes?.join(", ") ?? null,
    listed?.startsOn ?? null,
    listed?.maskedKpj ?? null,
    listed?.status ? status(listed.status) : null,
    listed && paid(listed),
    differences(line).join("; ") || null,
  ];
}

type Address = { hamlet: string | null; rt: string | null; rw: string | null };

function personOf(who: { name: string | null; maskedNik: string | null }, at: Address | null): CellValue[] {
  return [who.name, who.maskedNik, at?.hamlet ?? null, at?.rt ?? null, at?.rw ?? null];
}

function oursOf(
  one: Pick<OursLine, "segment" | "programmes" | "startsOn" | "maskedKpj"> | null,
): CellValue[] {
  return one
    ? [one.segment, one.programmes.join(", "), one.startsOn, one.maskedKpj]
    : [null, null, null, null];
}

async function* each<Row>(rows: AsyncIterable<Row>, cells: (row: Row) => CellValue[]) {
  for await (const row of rows) yield cells(row);
}
