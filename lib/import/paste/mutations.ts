import type { Actor } from "@/lib/platform/db/actor";
import { asActor } from "@/lib/platform/db/door";
import { formatDateTime } from "@/lib/platform/format";
import { idOf } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { readPasted } from "@/lib/platform/spreadsheet/pasted";
import { writeXlsx } from "@/lib/platform/spreadsheet/write";
import { findVillage } from "@/lib/region/queries";
import { receiveFile } from "../mutations";
import { canImport } from "../policy";
import { checkCells } from "./queries";
import { overLimit, pastedSheet } from "./rules";
import type { Outcome, PasteInput } from "./schema";

/**
 * Checks pasted cells as a file is checked and, asked to and with nothing refused, makes them a file that is imported
 * like every other; `importId` is null as long as nothing is kept. The same form with the same cells is one import.
 */
export async function sendPaste(
  actor: Actor,
  input: PasteInput,
): Promise<Result<Outcome & { importId: string | null }>> {
  if (!canImport(actor)) return refuse("NOT_ALLOWED");
  const given = readPasted(input.pasted);
  const over = overLimit(given);
  if (over) return over;
  const checked = await asActor(actor, async (tx) => {
    const village = await findVillage(tx, input.villageCode);
    return village ? checkCells(tx, village, given) : refuse("VILLAGE_UNKNOWN");
  });
  if (!checked.ok) return checked;
  const { cells, outcome } = checked.value;
  const savable = outcome.rows.some(({ verdict }) => verdict !== "REFUSED" && verdict !== "ASIDE");
  const clean = outcome.rows.every(({ verdict }) => verdict !== "REFUSED");
  const wanted = input.step === "saveOthers" ? savable : input.step === "save" && savable && clean;
  if (!wanted) return ok({ ...outcome, importId: null });
  // Somebody who comes back and changes a digit has a new list; the same list twice is one import.
  const id = idOf(`${input.villageCode}\n${outcome.text}`, input.id);
  const kept = await receiveFile(actor, {
    id,
    villageCode: input.villageCode,
    fileName: `${pastedSheet} ${formatDateTime(new Date())}.xlsx`,
    bytes: await fileOf(cells),
  });
  // The id holds the cells, so what was sent before differs in nothing but the minute in its name.
  if (!kept.ok && kept.code !== "SENT_ALREADY") return kept;
  return ok({ ...outcome, importId: id });
}

async function fileOf(cells: string[][]) {
  const columns = (cells[0] ?? []).map(() => ({ header: "", width: 20 }));
  const sheet = { name: pastedSheet, columns, rows: cells, hasHeader: false };
  return Uint8Array.from(await writeXlsx({ sheets: [sheet] }));
}
