import { looksLikeRoster } from "@/lib/membership/roster/sheet";
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
  type SheetOptions,
  type SheetRefusal,
} from "@/lib/resident/sheet";
import { type Sketch, sketchOf } from "@/lib/resident/sheet/sketch/rules";
import { rememberRoles } from "../layout/mutations";
import { rememberedRoles, sketchPlace } from "../layout/queries";
import { layout } from "../layout/schema";
import { canImport } from "../policy";
import { lockImport, type RowContent, rowPlace } from "../queries";
import { findRepeats, groupAside, isReadable, type Judged, judgeRows } from "./rules";

/**
 * Reads an uploaded file and says of every row what a commit would do; where its columns are not known, somebody is
 * asked. With a refusal the file's bytes are deleted. Doing it again after a crash starts over; a second run at once
 * waits and finds it done.
 */
export async function checkImport(actor: Actor, id: string): Promise<void> {
  if (!canImport(actor)) return;
  const upload = await openUpload(actor, id);
  if (!upload) return;
  // Reading takes a while; no transaction waits for it, and a click on "cancel" need not either.
  const read = await readUpload(upload);
  await asActor(actor, (tx) => keepResult(tx, id, read), 300);
}

type Upload = { fileName: string; bytes: Buffer; options: SheetOptions };

async function openUpload(actor: Actor, id: string): Promise<Upload | null> {
  return asActor(actor, async (tx) => {
    const found = await tx.import.findFirst({
      where: { id, state: "UPLOADED" },
      include: { file: true, village: true },
    });
    const village = found?.file && (await findVillage(tx, found.village.code));
    if (!found?.file || !village) return null;
    const chosen = found.layoutFrom === "CHOSEN" ? layout.parse(found.layout) : undefined;
    return {
      fileName: found.fileName,
      bytes: decryptBytes(found.file.cipher, { table: "import_file", column: "cipher", row: id }),
      options: {
        village: { name: village.name, code: village.code },
        rememberedRoles: await rememberedRoles(tx, village),
        ...(chosen && { layout: chosen }),
      },
    };
  });
}

type Read = {
  sheet: Result<ResidentSheet, ReadRefusal | SheetRefusal | "MEMBER_LIST">;
  sketches: Sketch[];
};

async function readUpload({ bytes, fileName, options }: Upload): Promise<Read> {
  const regencies = await listRegencyCodes();
  const known = { today: today(), knownRegencyCode: (code: string) => regencies.has(code) };
  try {
    const workbook = await readWorkbook(bytes, fileName);
    if (!workbook.ok) return { sheet: workbook, sketches: [] };
    if (looksLikeRoster(workbook.value)) return { sheet: refuse("MEMBER_LIST"), sketches: [] };
    const sketches = sketchOf(workbook.value);
    return { sheet: recogniseResidents(workbook.value, { ...known, ...options }), sketches };
  } catch (error) {
    // A file that trips the reader would otherwise be tried again for ever.
    log.error({ err: error }, "file not read");
    return { sheet: refuse("FILE_DAMAGED"), sketches: [] };
  }
}

async function keepResult(tx: Tx, id: string, { sheet, sketches }: Read): Promise<void> {
  const found = await lockImport(tx, id);
  const village = found && (await findVillage(tx, found.village.code));
  if (!village || found.state !== "UPLOADED") return;
  if (!sheet.ok && !(askable.includes(sheet.code) && sketches.length > 0)) {
    await keepRefusal(tx, id, sheet);
    await tx.importFile.deleteMany({ where: { importId: id } });
    return;
  }
  const sketchCipher = encrypt(JSON.stringify(sketches), sketchPlace(id));
  const kept = { sketchCipher, updatedAt: new Date() };
  if (!sheet.ok) {
    const { code, params } = sheet;
    const data = { ...kept, state: "MAPPING" as const, refusal: { code, params: params ?? {} } };
    await tx.import.updateMany({ where: { id }, data });
    return;
  }
  if (found.layoutFrom === "CHOSEN") {
    await rememberRoles(tx, village, sheet.value.key, sheet.value.layout.roles);
  }
  const { format, columns, leftOut, rows, sheets, aside, remembered } = sheet.value;
  await keepRows(tx, village, id, await judge(tx, village, rows));
  await tx.import.updateMany({
    where: { id },
    data: {
      ...kept,
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

/** What a person who sees the file can put right; a file without anything like a table is not worth asking about. */
const askable = ["SHEET_UNKNOWN", "COLUMN_MISSING", "SHEET_CHOICE", "NO_DATA_ROWS"];

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
