import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { isId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { cleanCell, writePasted } from "@/lib/platform/spreadsheet/pasted";
import { findVillage, listRegencyCodes, type Village } from "@/lib/region/queries";
import { keyOf } from "@/lib/resident/match/queries";
import { recogniseResidents } from "@/lib/resident/sheet";
import { columnsOf } from "@/lib/resident/sheet/columns";
import { templateColumns } from "@/lib/resident/sheet/template";
import { findKnown } from "../check/queries";
import { findRepeats, judgeWith, listRow } from "../check/rules";
import { rememberedRoles } from "../layout/queries";
import { layout } from "../layout/schema";
import { auditImport } from "../mutations";
import { canImport } from "../policy";
import { openRow } from "../queries";
import type { Finding } from "../schema";
import { headerOf } from "./grid/rules";
import { mostPasted, tooManyRows, workbookOf } from "./rules";
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
  const listed = rows.map((row) => listRow(row, keyOf));
  const repeats = findRepeats(listed);
  const judge = judgeWith(repeats, await findKnown(tx, village, listed, repeats));
  const found = listed.map((row): FoundRow => {
    const { verdict, reasons, warnings } = judge(row);
    return verdict === "REFUSED"
      ? { row: row.number, verdict, errors: reasons, warnings }
      : { row: row.number, verdict, errors: [], warnings: [...reasons, ...warnings] };
  });
  const others = aside.map(({ rowNumber }): FoundRow => {
    return { row: rowNumber, verdict: "ASIDE", errors: [], warnings: [] };
  });
  const inOrder = [...found, ...others].sort((a, b) => a.row - b.row);
  return ok({ cells, outcome: { text: writePasted(cells), columns, rows: inOrder } });
}

/**
 * The refused rows of an import as they were, with what is wrong with them, to be put right on the screen; that they
 * were opened is on record. Null when there are none, or more than a screen holds, or they are out of reach.
 */
export async function repairPage(actor: Actor, id: string) {
  if (!canImport(actor) || !isId(id)) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.import.findFirst({ where: { id }, include: { village: true } });
    const village = found && (await findVillage(tx, found.village.code));
    if (!village || found.clearedAt) return null;
    const rows = await tx.importRow.findMany({
      where: { importId: id, verdict: "REFUSED" },
      orderBy: { number: "asc" },
      take: mostPasted.rows + 1,
    });
    if (rows.length === 0 || rows.length > mostPasted.rows) return null;
    await auditImport(tx, actor, "openRefused", found, { rows: rows.length });
    const chosen = layout.safeParse(found.layout).data?.roles;
    const roles = chosen ?? columnsOf(found.columns).map(({ role }) => role);
    const columns = roles.flatMap((role, at) => (role ? { role, at, header: headerOf(role) } : []));
    const cells = rows.map((row) => {
      const content = openRow(id, row);
      const given = content && "cells" in content ? content.cells : [];
      return columns.map(({ at }) => cleanCell(given[at] ?? ""));
    });
    const outcome: Outcome = {
      text: writePasted([columns.map(({ header }) => header), ...cells]),
      columns,
      rows: rows.map(({ reasons, warnings }, at) => ({
        row: at + 2,
        verdict: "REFUSED",
        errors: reasons as Finding[],
        warnings: warnings as Finding[],
      })),
    };
    return { village, fileName: found.fileName, outcome };
  });
}
