import { openExchangeKey } from "@/lib/membership/exchange/queries";
import { listOurs } from "@/lib/membership/roster/compare/queries";
import { matchMembers } from "@/lib/membership/roster/match/queries";
import { type RosterOptions, type RosterSheet, recogniseRoster } from "@/lib/membership/roster/sheet";
import { encrypt } from "@/lib/platform/crypto/cipher";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { log } from "@/lib/platform/log";
import { type Refusal, type Result, refuse } from "@/lib/platform/result";
import { readWorkbook } from "@/lib/platform/spreadsheet/read";
import { findVillage, type Village } from "@/lib/region/queries";
import { type Sketch, sketchOf } from "@/lib/resident/sheet/sketch/rules";
import { groupAside } from "../../check/rules";
import { openFile } from "../../file/queries";
import { rememberRoles } from "../../layout/mutations";
import { rememberedRosterColumns, rosterHeader, sketchPlace } from "../../layout/queries";
import { rosterLayout } from "../../layout/schema";
import { tellIfRefused } from "../../notice/mutations";
import { canImport } from "../../policy";
import { lockImport, rowPlace } from "../../queries";
import { judgeRoster } from "./rules";

/**
 * Reads a list of members and says of every row who it is about and what a commit would do. Like the check of a
 * resident list it may be done again after a crash, and a second run at once waits and finds it done.
 */
export async function checkRoster(actor: Actor, id: string): Promise<void> {
  if (!canImport(actor)) return;
  const upload = await openUpload(actor, id);
  if (!upload) return;
  const read = await readUpload(upload);
  await asActor(actor, (tx) => keepResult(tx, id, read).then(() => tellIfRefused(tx, actor, id)), 300);
}

type Upload = { fileName: string; bytes: Buffer; options: RosterOptions };

async function openUpload(actor: Actor, id: string): Promise<Upload | null> {
  return asActor(actor, async (tx) => {
    const found = await tx.import.findFirst({
      where: { id, state: "UPLOADED", kind: "MEMBERS" },
      include: { village: true },
    });
    const village = found && (await findVillage(tx, found.village.code));
    const bytes = village && (await openFile(tx, found));
    if (!bytes) return null;
    const chosen = found.layoutFrom === "CHOSEN" ? rosterLayout.parse(found.layout) : undefined;
    return {
      fileName: found.fileName,
      bytes,
      options: {
        today: today(),
        village: { name: village.name },
        rememberedRoles: await rememberedRosterColumns(tx, village),
        ...(chosen && { layout: chosen }),
      },
    };
  });
}

type Read = { sheet: Result<RosterSheet>; sketches: Sketch[] };

async function readUpload({ bytes, fileName, options }: Upload): Promise<Read> {
  try {
    const workbook = await readWorkbook(bytes, fileName);
    if (!workbook.ok) return { sheet: workbook, sketches: [] };
    return { sheet: recogniseRoster(workbook.value, options), sketches: sketchOf(workbook.value) };
  } catch (error) {
    // A file that trips the reader would otherwise be tried again for ever.
    log.error({ err: error }, "file not read");
    return { sheet: refuse("FILE_DAMAGED"), sketches: [] };
  }
}

/** What a person who sees the file can put right. */
const askable = ["ROSTER_UNKNOWN", "ROSTER_COLUMN_MISSING", "ROSTER_SHEET_CHOICE", "ROSTER_EMPTY"];

async function keepResult(tx: Tx, id: string, { sheet, sketches }: Read): Promise<void> {
  const found = await lockImport(tx, id);
  const village = found && (await findVillage(tx, found.village.code));
  if (!village || found.state !== "UPLOADED") return;
  // A file of one column has no table to choose columns from.
  const sketchCipher = sketches.length > 0 ? encrypt(JSON.stringify(sketches), sketchPlace(id)) : null;
  if (!sheet.ok) return keepRefusal(tx, id, sheet, sketchCipher);
  const isHashed = sheet.value.rows.some(({ member }) => member?.hash);
  if (isHashed && !(await openExchangeKey(tx, village)))
    return keepRefusal(tx, id, refuse("EXCHANGE_KEY_MISSING"), null);
  if (found.layoutFrom === "CHOSEN")
    await rememberRoles(tx, village, rosterHeader(sheet.value.key), sheet.value.layout.roles);
  const { format, columns, leftOut, rows, sheets, aside, remembered } = sheet.value;
  await keepRows(tx, village, id, sheet.value);
  await tx.import.updateMany({
    where: { id },
    data: {
      sketchCipher,
      updatedAt: new Date(),
      state: "CHECKED",
      format,
      columns: columns.map(({ header }) => header),
      layout: sheet.value.layout,
      layoutFrom: found.layoutFrom ?? (remembered ? "REMEMBERED" : "FOUND"),
      sheets: sheets.map(({ name, headerRow }) => ({ name: name.slice(0, 60), headerRow })),
      aside: groupAside(aside),
      leftOut: leftOut.map((header) => header.slice(0, 60)),
      rowsTotal: rows.length,
    },
  });
}

async function keepRefusal(tx: Tx, id: string, { code, params }: Refusal, sketchCipher: string | null) {
  const now = new Date();
  const refusal = { code, params: params ?? {} };
  if (sketchCipher && askable.includes(code)) {
    const data = { state: "MAPPING" as const, refusal, sketchCipher, updatedAt: now };
    await tx.import.updateMany({ where: { id }, data });
    return;
  }
  const data = { state: "REFUSED" as const, refusal, finishedAt: now, updatedAt: now };
  await tx.import.updateMany({ where: { id }, data });
  await tx.importFile.deleteMany({ where: { importId: id } });
}

const chunk = 2000;

async function keepRows(tx: Tx, village: Village, id: string, { rows, format }: RosterSheet): Promise<void> {
  const readable = rows.flatMap(({ rowNumber, member }) => (member ? [{ number: rowNumber, member }] : []));
  const matches = await matchMembers(tx, village, readable);
  const same = [...matches.values()].flatMap((one) => (one.kind === "SAME" ? one.residentId : []));
  const judged = judgeRoster(rows, matches, await listOurs(tx, same), format === "inquiry");
  for (let start = 0; start < judged.length; start += chunk) {
    const records = judged.slice(start, start + chunk).map(({ row, ...verdict }) => ({
      ...verdict,
      number: row.rowNumber,
      cipher: encrypt(
        JSON.stringify(row.member ? { member: row.member } : { cells: row.cells }),
        rowPlace(id, row.rowNumber),
      ),
    }));
    await tx.$executeRaw`
      insert into import_row (import_id, number, regency_id, village_id, verdict, reasons, warnings, cipher, match_id,
        candidates, certain, membership_id)
      select ${id}::uuid, number, ${village.regencyId}, ${village.id}, verdict, reasons, warnings, cipher, match_id,
        array(select jsonb_array_elements_text(candidates))::uuid[], certain, membership_id
      from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(number int, verdict row_verdict, reasons jsonb,
        warnings jsonb, cipher text, match_id uuid, candidates jsonb, certain boolean, membership_id uuid)`;
  }
}
