import { createHash, randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/platform/db/actor";
import { asActor, type Tx } from "@/lib/platform/db/door";
import { newId } from "@/lib/platform/id";
import { ok, type Result, refuse } from "@/lib/platform/result";
import { forgetContent, keepContent, type Prepared, prepareFile, type SentFile } from "./content/mutations";
import { canAttach, canRemoveDocument } from "./policy";
import { type DocumentOwner, quotaBytes, usedBy } from "./queries";
import { roomFor } from "./rules";
import { mostFiles } from "./schema";

type AttachRefusal =
  | "NOT_ALLOWED"
  | "DOCUMENTS_FULL"
  | "QUOTA_FULL"
  | "DOCUMENT_EMPTY"
  | "DOCUMENT_TOO_LARGE"
  | "DOCUMENT_TYPE"
  | "PHOTO_TOO_LARGE"
  | "PHOTO_BROKEN"
  | "PDF_BROKEN"
  | "STORE_DOWN";

/**
 * Attaches a file to an owner that the owner's noun has found for this actor. The file is in the store before its
 * row is written, so that no row ever waits for its file; what a failure in between leaves, the sweep removes. The
 * same file sent again is the one that is there.
 */
export async function attachDocument(
  actor: Actor,
  owner: DocumentOwner,
  file: SentFile,
): Promise<Result<{ id: string }, AttachRefusal>> {
  if (!canAttach(actor) || actor.id === null) return refuse("NOT_ALLOWED");
  const digest = new Uint8Array(createHash("sha256").update(file.bytes).digest());
  const before = await asActor(actor, (tx) => findRoom(tx, owner, digest, 0));
  if (!before.ok || before.value) return before.ok ? ok({ id: before.value ?? "" }) : before;
  const prepared = await prepareFile(file);
  if (!prepared.ok) return prepared;
  const place = { id: newId(), storageKey: randomKey() };
  if (!(await keepContent(place, prepared.value))) return refuse("STORE_DOWN");
  const written = await asActor(actor, async (tx) => {
    await lockFiles(tx, owner.village.id);
    const room = await findRoom(tx, owner, digest, prepared.value.bytes.length);
    if (!room.ok || room.value) return room;
    await writeRow(tx, actor, owner, { ...place, ...prepared.value, digest, purpose: file.purpose });
    return ok(place.id);
  });
  if (!written.ok || written.value !== place.id) await forgetContent(place.storageKey);
  return written.ok ? ok({ id: written.value ?? place.id }) : written;
}

/** 16 random bytes, in 16 folders: a name that says nothing, in a folder that never gets too long to list. */
function randomKey(): string {
  const name = randomBytes(16).toString("hex");
  return `documents/${name.slice(0, 1)}/${name.slice(1)}`;
}

/** The id of the same file if it is there already, null when there is room for it. */
async function findRoom(tx: Tx, owner: DocumentOwner, digest: Uint8Array<ArrayBuffer>, bytes: number) {
  const where = { villageId: owner.village.id, ownerKind: owner.kind, ownerId: owner.id };
  const same = await tx.document.findFirst({ where: { ...where, digest }, select: { id: true } });
  if (same) return ok(same.id);
  const room = {
    files: await tx.document.count({ where }),
    usedBytes: await usedBy(tx, owner.village.id),
  };
  const problem = roomFor(room, bytes, { files: mostFiles, bytes: quotaBytes() });
  return problem ? refuse(problem) : ok(null);
}

/** Two files at once must not both take the last place. */
async function lockFiles(tx: Tx, villageId: number) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('document'), ${villageId}::int)`;
}

type Row = Prepared & { id: string; storageKey: string; digest: Uint8Array<ArrayBuffer> } & Pick<
    SentFile,
    "purpose"
  >;

async function writeRow(tx: Tx, actor: Actor, owner: DocumentOwner, row: Row) {
  const { bytes, small: _small, ...facts } = row;
  await tx.document.create({
    data: {
      ...facts,
      bytes: bytes.length,
      regencyId: owner.village.regencyId,
      villageId: owner.village.id,
      ownerKind: owner.kind,
      ownerId: owner.id,
      createdBy: actor.id ?? "",
      createdByName: actor.name,
    },
  });
  await recordAudit(tx, actor, {
    action: "attachDocument",
    subjectType: "document",
    subjectId: row.id,
    village: owner.village,
    details: { owner: owner.kind, purpose: row.purpose, bytes: bytes.length },
  });
}

/** Takes a file away for good: its row first, then its content. */
export async function removeDocument(
  actor: Actor,
  input: { documentId: string },
): Promise<Result<null, "NOT_ALLOWED" | "DOCUMENT_UNKNOWN">> {
  if (!canAttach(actor)) return refuse("NOT_ALLOWED");
  const removed = await asActor(actor, async (tx) => {
    const found = await tx.document.findUnique({ where: { id: input.documentId } });
    if (!found) return refuse("DOCUMENT_UNKNOWN");
    if (!canRemoveDocument(actor, found)) return refuse("NOT_ALLOWED");
    await tx.document.deleteMany({ where: { id: found.id } });
    await recordAudit(tx, actor, {
      action: "removeDocument",
      subjectType: "document",
      subjectId: found.id,
      village: { regencyId: found.regencyId, id: found.villageId },
      details: { owner: found.ownerKind, purpose: found.purpose },
    });
    return ok(found.storageKey);
  });
  if (!removed.ok) return removed;
  await forgetContent(removed.value);
  return ok(null);
}

/** For an owner that is deleted, in its transaction; the files themselves go with the next sweep. */
export async function removeDocumentsOf(tx: Tx, owner: DocumentOwner): Promise<number> {
  const { count } = await tx.document.deleteMany({
    where: { villageId: owner.village.id, ownerKind: owner.kind, ownerId: owner.id },
  });
  return count;
}
