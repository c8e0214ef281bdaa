import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, asSystem, type Tx } from "@/lib/platform/db/door";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { findVillage } from "@/lib/region/queries";
import { keepFile } from "./file/mutations";
import { canImport } from "./policy";
import { type ImportRecord, lockImport, openRow } from "./queries";
import { daysKept } from "./rules";
import { type Finding, isSpreadsheetName, largestUpload, type UploadInput } from "./schema";

type UploadRefusal =
  | "NOT_ALLOWED"
  | "VILLAGE_UNKNOWN"
  | "FILE_EMPTY"
  | "FILE_TYPE"
  | "FILE_TOO_LARGE"
  | "SENT_ALREADY";

/**
 * Keeps an uploaded file, encrypted, until a job has checked it and somebody has decided about it. The same form twice is one import; the same
 * form with another file is refused. By its name alone a file is only turned away: the check looks inside.
 */
export function receiveFile(
  actor: Actor,
  input: UploadInput,
): Promise<Result<{ id: string }, UploadRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canImport(actor)) return refuse("NOT_ALLOWED");
    const village = await findVillage(tx, input.villageCode);
    if (!village) return refuse("VILLAGE_UNKNOWN");
    if (input.bytes.length === 0) return refuse("FILE_EMPTY");
    if (input.bytes.length > largestUpload) return refuse("FILE_TOO_LARGE");
    if (!isSpreadsheetName(input.fileName)) return refuse("FILE_TYPE");
    const owned = { regencyId: village.regencyId, villageId: village.id };
    const { id, fileName, kind = "RESIDENTS" } = input;
    const file = { kind, fileName, fileSize: input.bytes.length };
    const { count } = await tx.import.createMany({
      data: [{ id, ...owned, ...file, uploadedBy: actor.id ?? "" }],
      skipDuplicates: true,
    });
    if (count === 0) {
      const same = await tx.import.findFirst({ where: { id, ...owned, ...file }, select: { id: true } });
      return same ? ok({ id }) : refuse("SENT_ALREADY");
    }
    await keepFile(tx, id, owned, input.bytes);
    await recordAudit(tx, actor, {
      action: "uploadImport",
      subjectType: "import",
      subjectId: id,
      village,
      details: { bytes: file.fileSize },
    });
    return ok({ id });
  });
}

type ChangeRefusal = "NOT_ALLOWED" | "IMPORT_UNKNOWN" | "IMPORT_NOT_READY" | "NOTHING_TO_COMMIT";

/** Lets the job write what the check found new or changed. Starting twice is starting once. */
export function startCommit(
  actor: Actor,
  input: { importId: string },
): Promise<Result<{ id: string }, ChangeRefusal>> {
  return changeImport(actor, input.importId, async (tx, found) => {
    if (found.state === "COMMITTING" || found.state === "COMMITTED") return ok({ id: found.id });
    if (found.state !== "CHECKED" || found.kind !== "RESIDENTS") return refuse("IMPORT_NOT_READY");
    const rowsTotal = await tx.importRow.count({
      where: { importId: found.id, verdict: { in: ["NEW", "CHANGED"] } },
    });
    if (rowsTotal === 0) return refuse("NOTHING_TO_COMMIT");
    await beginCommit(tx, actor, found, rowsTotal);
    return ok({ id: found.id });
  });
}

/** What starting a commit is for either kind of list; `answers` are what was asked once for the whole of it. */
export async function beginCommit(
  tx: Tx,
  actor: Actor,
  found: ImportRecord,
  rowsTotal: number,
  answers?: object,
): Promise<void> {
  const now = new Date();
  await tx.import.updateMany({
    where: { id: found.id },
    data: {
      state: "COMMITTING",
      ...(answers && { answers }),
      startedBy: actor.id,
      startedAt: now,
      updatedAt: now,
      rowsTotal,
      rowsDone: 0,
      writtenTo: 0,
      sketchCipher: null,
    },
  });
  await tx.importFile.deleteMany({ where: { importId: found.id } });
  await auditImport(tx, actor, "startImport", found, { rows: rowsTotal });
}

/** Stops an import. Rows already written stay and are counted; the others never will be. */
export function cancelImport(
  actor: Actor,
  input: { importId: string },
): Promise<Result<{ id: string }, ChangeRefusal>> {
  return changeImport(actor, input.importId, async (tx, found) => {
    if (found.state === "CANCELLED") return ok({ id: found.id });
    if (!["UPLOADED", "MAPPING", "CHECKED", "COMMITTING"].includes(found.state))
      return refuse("IMPORT_NOT_READY");
    await tx.importFile.deleteMany({ where: { importId: found.id } });
    await tx.import.updateMany({
      where: { id: found.id },
      data: { state: "CANCELLED", finishedAt: new Date(), updatedAt: new Date(), sketchCipher: null },
    });
    await auditImport(tx, actor, "cancelImport", found, { written: found.rowsDone });
    return ok({ id: found.id });
  });
}

type RefusedRows = { fileName: string; columns: string[]; rows: { cells: string[]; reasons: Finding[] }[] };

/** Hands out the refused rows with the file's own cells, in the file's order; who took them is on record. */
export function downloadRefused(
  actor: Actor,
  input: { importId: string },
): Promise<Result<RefusedRows, "NOT_ALLOWED" | "IMPORT_UNKNOWN" | "NOTHING_REFUSED" | "ROWS_CLEARED">> {
  return asActor(actor, async (tx) => {
    if (!canImport(actor)) return refuse("NOT_ALLOWED");
    const found = await tx.import.findFirst({ where: { id: input.importId }, include: { village: true } });
    if (!found) return refuse("IMPORT_UNKNOWN");
    if (found.clearedAt) return refuse("ROWS_CLEARED");
    const rows = await tx.importRow.findMany({
      where: { importId: found.id, verdict: "REFUSED" },
      orderBy: { number: "asc" },
    });
    if (rows.length === 0) return refuse("NOTHING_REFUSED");
    await auditImport(tx, actor, "downloadRefused", found, { rows: rows.length });
    const opened = rows.map((row) => {
      const content = openRow(found.id, row);
      return { cells: content && "cells" in content ? content.cells : [], reasons: row.reasons as Finding[] };
    });
    return ok({ fileName: found.fileName, columns: found.columns, rows: opened });
  });
}

function changeImport(
  actor: Actor,
  id: string,
  work: (tx: Tx, found: ImportRecord) => Promise<Result<{ id: string }, ChangeRefusal>>,
): Promise<Result<{ id: string }, ChangeRefusal>> {
  return asActor(actor, async (tx) => {
    if (!canImport(actor)) return refuse("NOT_ALLOWED");
    const found = await lockImport(tx, id);
    return found ? work(tx, found) : refuse("IMPORT_UNKNOWN");
  });
}

/**
 * Deletes what imports that nobody has touched for `daysKept` days hold of people; one that still waited for a
 * decision is cancelled. Answers how many it cleared, at most a hundred at a time.
 */
export function clearOldImports(now: Date): Promise<number> {
  const before = new Date(now.getTime() - daysKept * 86_400_000);
  return asSystem(async (tx) => {
    const old = await tx.import.findMany({
      where: {
        clearedAt: null,
        updatedAt: { lt: before },
        state: { notIn: ["UPLOADED", "COMMITTING", "UNDOING"] },
      },
      select: { id: true },
      take: 100,
    });
    const ids = old.map(({ id }) => id);
    await tx.importRow.updateMany({ where: { importId: { in: ids } }, data: { cipher: null, before: null } });
    await tx.import.updateMany({
      where: { id: { in: ids }, state: { in: ["CHECKED", "MAPPING"] } },
      data: { state: "CANCELLED", finishedAt: now },
    });
    await tx.import.updateMany({ where: { id: { in: ids } }, data: { clearedAt: now, sketchCipher: null } });
    await tx.importFile.deleteMany({ where: { importId: { in: ids } } });
    return ids.length;
  });
}

/** Records what was done with an import as a whole. */
export function auditImport(
  tx: Tx,
  actor: Actor,
  action: string,
  found: ImportRecord,
  details: Record<string, number>,
) {
  const village = { regencyId: found.regencyId, id: found.villageId };
  return recordAudit(tx, actor, { action, subjectType: "import", subjectId: found.id, village, details });
}
