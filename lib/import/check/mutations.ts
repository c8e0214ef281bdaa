import { looksLikeRoster } from "@/lib/membership/roster/sheet";
import { encrypt } from "@/lib/platform/crypto/cipher";
import { today } from "@/lib/platform/dates";
import type { Actor } from "@/lib/platform/db/actor";
import { writeInParts } from "@/lib/platform/db/batches";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { log } from "@/lib/platform/log";
import { ok, type Refusal, type Result, refuse } from "@/lib/platform/result";
import { type ReadRefusal, readWorkbook } from "@/lib/platform/spreadsheet/read";
import { findVillage, listRegencyCodes, type Village } from "@/lib/region/queries";
import { keyOf } from "@/lib/resident/match/queries";
import {
  findResidents,
  type ResidentList,
  type RowAside,
  type SheetOptions,
  type SheetRefusal,
} from "@/lib/resident/sheet";
import { type Sketch, sketchOf } from "@/lib/resident/sheet/sketch/rules";
import { openFile } from "../file/queries";
import { rememberRoles } from "../layout/mutations";
import { rememberedRoles, sketchPlace } from "../layout/queries";
import { layout } from "../layout/schema";
import { tellIfRefused } from "../notice/mutations";
import { canImport } from "../policy";
import { lockImport, rowPlace } from "../queries";
import { findKnown } from "./queries";
import {
  contentOf,
  findRepeats,
  groupAside,
  type Judgement,
  judgeWith,
  type ListedRow,
  listRow,
} from "./rules";

/**
 * Reads an uploaded file and says of every row what a commit would do; where its columns are not known, somebody is
 * asked. With a refusal the file's bytes are deleted. Doing it again after a crash starts over; a second run at once
 * waits and finds it done.
 */
export async function checkImport(actor: Actor, id: string): Promise<void> {
  if (!canImport(actor)) return;
  // Reading takes a while; no transaction waits for it, and a click on "cancel" need not either.
  const read = await openUpload(actor, id).then((upload) => upload && readUpload(upload));
  if (read)
    await asActor(actor, (tx) => keepResult(tx, id, read).then(() => tellIfRefused(tx, actor, id)), 300);
}

type Upload = { fileName: string; bytes: Buffer; options: SheetOptions };

async function openUpload(actor: Actor, id: string): Promise<Upload | null> {
  return asActor(actor, async (tx) => {
    const found = await tx.import.findFirst({ where: { id, state: "UPLOADED" }, include: { village: true } });
    const village = found && (await findVillage(tx, found.village.code));
    const bytes = village && (await openFile(tx, found));
    if (!bytes) return null;
    const chosen = found.layoutFrom === "CHOSEN" ? layout.parse(found.layout) : undefined;
    return {
      fileName: found.fileName,
      bytes,
      options: {
        village: { name: village.name, code: village.code },
        rememberedRoles: await rememberedRoles(tx, village),
        ...(chosen && { layout: chosen }),
      },
    };
  });
}

type List = Omit<ResidentList, "entries"> & { rows: ListedRow[]; aside: RowAside[] };
type Read = { list: Result<List, ReadRefusal | SheetRefusal | "MEMBER_LIST">; sketches: Sketch[] };

async function readUpload({ bytes, fileName, options }: Upload): Promise<Read> {
  const regencies = await listRegencyCodes();
  const known = { today: today(), knownRegencyCode: (code: string) => regencies.has(code) };
  try {
    const workbook = await readWorkbook(bytes, fileName);
    if (!workbook.ok) return { list: workbook, sketches: [] };
    if (!options.layout && looksLikeRoster(workbook.value))
      return { list: refuse("MEMBER_LIST"), sketches: [] };
    const found = findResidents(workbook.value, { ...known, ...options });
    return { list: found.ok ? ok(listAll(found.value)) : found, sketches: sketchOf(workbook.value) };
  } catch (error) {
    // A file that trips the reader would otherwise be tried again for ever.
    log.error({ err: error }, "file not read");
    return { list: refuse("FILE_DAMAGED"), sketches: [] };
  }
}

function listAll({ entries, ...list }: ResidentList): List {
  const rows: ListedRow[] = [];
  const aside: RowAside[] = [];
  for (const entry of entries()) {
    if ("kind" in entry) aside.push(entry);
    else rows.push(listRow(entry, keyOf));
  }
  return { ...list, rows, aside };
}

async function keepResult(tx: Tx, id: string, { list, sketches }: Read): Promise<void> {
  const found = await lockImport(tx, id);
  const village = found && (await findVillage(tx, found.village.code));
  if (!village || found.state !== "UPLOADED") return;
  if (!list.ok && !(askable.includes(list.code) && sketches.length > 0)) {
    await keepRefusal(tx, id, list);
    await tx.importFile.deleteMany({ where: { importId: id } });
    return;
  }
  const sketchCipher = encrypt(JSON.stringify(sketches), sketchPlace(id));
  const kept = { sketchCipher, updatedAt: new Date() };
  if (!list.ok) {
    const { code, params } = list;
    const data = { ...kept, state: "MAPPING" as const, refusal: { code, params: params ?? {} } };
    await tx.import.updateMany({ where: { id }, data });
    return;
  }
  if (found.layoutFrom === "CHOSEN") {
    await rememberRoles(tx, village, list.value.key, list.value.layout.roles);
  }
  const { format, columns, leftOut, rows, sheets, aside, remembered } = list.value;
  const repeats = findRepeats(rows);
  const known = await findKnown(tx, village, rows, repeats);
  await keepRows(tx, village, id, rows, judgeWith(repeats, known));
  await tx.import.updateMany({
    where: { id },
    data: {
      ...kept,
      state: "CHECKED",
      format,
      columns: columns.map(({ header }) => header),
      layout: list.value.layout,
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

async function keepRows(
  tx: Tx,
  village: Village,
  id: string,
  rows: ListedRow[],
  judge: (row: ListedRow) => Judgement,
): Promise<void> {
  const sealed = (row: ListedRow) => ({
    number: row.number,
    ...judge(row),
    cipher: encrypt(JSON.stringify(contentOf(row)), rowPlace(id, row.number)),
  });
  await writeInParts(
    rows,
    1000,
    (part) => JSON.stringify(part.map(sealed)),
    (records) => tx.$executeRaw`
      insert into import_row (import_id, number, regency_id, village_id, verdict, reasons, warnings, cipher)
      select ${id}::uuid, number, ${village.regencyId}, ${village.id}, verdict, reasons, warnings, cipher
      from jsonb_to_recordset(${records}::jsonb)
        as r(number int, verdict row_verdict, reasons jsonb, warnings jsonb, cipher text)`,
  );
}
