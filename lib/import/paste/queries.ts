import { today } from "@/lib/platform/dates";
import type { Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { listRegencyCodes, type Village } from "@/lib/region/queries";
import { compareResidents, findElsewhere, keyOf } from "@/lib/resident/match/queries";
import { type ResidentRow, recogniseResidents } from "@/lib/resident/sheet";
import { templateColumns } from "@/lib/resident/sheet/template";
import { findRepeats, isReadable, type Judged, judgeRows } from "../check/rules";
import { rememberedRoles } from "../layout/queries";
import { mostPasted, tooManyRows, workbookOf, writePasted } from "./rules";
import type { FoundRow, Outcome } from "./schema";

type CheckRefusal = "PASTE_EMPTY" | "PASTE_UNREADABLE" | "PASTE_TOO_MANY_ROWS" | "PASTE_COLUMNS";

export type CheckedCells = { cells: string[][]; outcome: Outcome };

/** What an import of these cells as a file would find. Without a header they are taken to be in the template's order. */
export async function checkCells(
  tx: Tx,
  village: Village,
  given: string[][],
): Promise<Result<CheckedCells, CheckRefusal>> {
  const regencies = await listRegencyCodes();
  const options = {
    today: today(),
    knownRegencyCode: (code: string) => regencies.has(code),
    village: { name: village.name, code: village.code },
    rememberedRoles: await rememberedRoles(tx, village),
  };
  let cells = given;
  let sheet = recogniseResidents(workbookOf(cells), options);
  if (!sheet.ok && sheet.code === "SHEET_UNKNOWN") {
    const headers = templateColumns.map(({ header }) => header);
    if (given.some((row) => row.length > headers.length)) return refuse("PASTE_COLUMNS", undefined, "pasted");
    cells = [headers, ...given];
    sheet = recogniseResidents(workbookOf(cells), options);
  }
  if (!sheet.ok)
    return refuse(sheet.code === "NO_DATA_ROWS" ? "PASTE_EMPTY" : "PASTE_UNREADABLE", undefined, "pasted");
  const { columns, rows, aside } = sheet.value;
  if (rows.length + aside.length > mostPasted.rows) return tooManyRows(rows.length + aside.length);
  const found = (await judge(tx, village, rows)).map(
    ({ row, verdict, reasons, warnings }): FoundRow =>
      verdict === "REFUSED"
        ? { row: row.rowNumber, verdict, errors: reasons, warnings }
        : { row: row.rowNumber, verdict, errors: [], warnings: [...reasons, ...warnings] },
  );
  const others = aside.map(({ rowNumber }): FoundRow => {
    return { row: rowNumber, verdict: "ASIDE", errors: [], warnings: [] };
  });
  const inOrder = [...found, ...others].sort((a, b) => a.row - b.row);
  return ok({ cells, outcome: { text: writePasted(cells), columns, rows: inOrder } });
}

async function judge(tx: Tx, village: Village, rows: ResidentRow[]): Promise<Judged[]> {
  const readable = rows.filter(isReadable);
  const repeats = findRepeats(readable, keyOf);
  const single = readable.filter(({ rowNumber }) => !repeats.has(rowNumber));
  const inputs = single.map(({ resident }) => resident);
  const found = await compareResidents(tx, village, inputs);
  const elsewhere = await findElsewhere(tx, village, inputs);
  const compared = single.map((row, at) => {
    const { existing = null, changes = [] } = found[at] ?? {};
    return [row, { existing, changes, key: keyOf(row.resident) }] as const;
  });
  return judgeRows(
    rows,
    repeats,
    new Map(compared),
    new Map(elsewhere.map(({ key, place }) => [key, place])),
  );
}
