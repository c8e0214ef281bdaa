import { decryptBytes, encrypt } from "@/lib/platform/crypto/cipher";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { log } from "@/lib/platform/log";
import { type Refusal, type Result, refuse } from "@/lib/platform/result";
import { type ReadRefusal, readWorkbook } from "@/lib/platform/spreadsheet/read";
import { findVillage, listRegencyCodes, type Village } from "@/lib/region/queries";
import { compareResidents, findElsewhere, keyOf } from "@/lib/resident/match/queries";
import {
  type ResidentRow,
  type ResidentSheet,
  recogniseResidents,
  type SheetRefusal,
} from "@/lib/resident/sheet";
import { canImport } from "../policy";
import { lockImport, type RowContent, rowPlace } from "../queries";
import { findRepeats, isReadable, type Judged, judgeRows } from "./rules";

/**
 * Reads an uploaded file and says of every row what a commit would do. The file's bytes are deleted once the
 * rows are kept, or with the refusal. Doing it again after a crash starts over; a second run at once waits and
 * finds it done.
 */
export async function checkImport(actor: Actor, id: string): Promise<void> {
  if (!canImport(actor)) return;
  const upload = await openUpload(actor, id);
  if (!upload) return;
  // Reading takes a while; no transaction waits for it, and a click on "cancel" need not either.
  const sheet = await readSheet(upload);
  await asActor(actor, (tx) => keepResult(tx, id, sheet), 300);
}

async function openUpload(actor: Actor, id: string) {
  const found = await asActor(actor, async (tx) => {
    const record = await tx.import.findFirst({ where: { id, state: "UPLOADED" }, include: { file: true } });
    return record?.file && { fileName: record.fileName, cipher: record.file.cipher };
  });
  if (!found) return null;
  const bytes = decryptBytes(found.cipher, { table: "import_file", column: "cipher", row: id });
  return { fileName: found.fileName, bytes };
}

async function readSheet(upload: {
  fileName: string;
  bytes: Buffer;
}): Promise<Result<ResidentSheet, ReadRefusal | SheetRefusal>> {
  const regencies = await listRegencyCodes();
  try {
    const workbook = await readWorkbook(upload.bytes, upload.fileName);
    if (!workbook.ok) return workbook;
    return recogniseResidents(workbook.value, {
      today: today(),
      knownRegencyCode: (code) => regencies.has(code),
    });
  } catch (error) {
    // A file that trips the reader would otherwise be tried again for ever.
    log.error({ err: error }, "file not read");
    return refuse("FILE_DAMAGED");
  }
}

async function keepResult(tx: Tx, id: string, sheet: Awaited<ReturnType<typeof readSheet>>): Promise<void> {
  const found = await lockImport(tx, id);
  const village = found && (await findVillage(tx, found.village.code));
  if (!village || found.state !== "UPLOADED") return;
  if (!sheet.ok) await keepRefusal(tx, id, sheet);
  else {
    const { format, columns, leftOut, rows } = sheet.value;
    await keepRows(tx, village, id, await judge(tx, village, rows));
    await tx.import.updateMany({
      where: { id },
      data: {
        state: "CHECKED",
        format,
        columns: columns.map(({ header }) => header),
        leftOut: leftOut.map((header) => header.slice(0, 60)),
        rowsTotal: rows.length,
        updatedAt: new Date(),
      },
    });
  }
  await tx.importFile.deleteMany({ where: { importId: id } });
}

async function keepRefusal(tx: Tx, id: string, { code, params }: Refusal): Promise<void> {
  const now = new Date();
  await tx.import.updateMany({
    where: { id },
    data: { state: "REFUSED", refusal: { code, params: params ?? {} }, finishedAt: now, updatedAt: now },
  });
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
  const places = new Map(elsewhere.map(({ key, place }) => [key, place]));
  return judgeRows(rows, repeats, new Map(compared), places);
}

const chunk = 2000;

async function keepRows(tx: Tx, village: Village, id: string, judged: Judged[]): Promise<void> {
  for (let start = 0; start < judged.length; start += chunk) {
    const records = judged.slice(start, start + chunk).map(({ row, ...verdict }) => ({
      number: row.rowNumber,
      ...verdict,
      cipher: encrypt(JSON.stringify(contentOf(row)), rowPlace(id, row.rowNumber)),
    }));
    await tx.$executeRaw`
      insert into import_row (import_id, number, regency_id, village_id, verdict, reasons, warnings, cipher)
      select ${id}::uuid, number, ${village.regencyId}, ${village.id}, verdict, reasons, warnings, cipher
      from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
        as r(number int, verdict row_verdict, reasons jsonb, warnings jsonb, cipher text)`;
  }
}

/** The file's own cells are for putting right what was refused; of others only what the list needs is kept. */
function contentOf(row: ResidentRow): RowContent {
  return isReadable(row) ? { resident: row.resident } : { cells: row.cells };
}
